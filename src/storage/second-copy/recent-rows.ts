import * as v from "valibot";
import { RECORD_KIND_NAMES } from "@/src/core/records/record-kinds.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";
import { emptyBatch, joinBatches, type StoredBatch } from "../batch.ts";
import { type Life, parseLife } from "./life.ts";

export const RECENT_KEY = "recent-rows";
/** From here on a snapshot is cheaper than to write all of them at each commit: about half a megabyte. */
const MANY = 1_500;

/** Rows that were committed since the last snapshot was begun, as one batch, and the last database known by name that had them. */
export type RecentRows = { readonly life: Life | null; readonly batch: StoredBatch };

export interface Recent {
  load(): Promise<RecentRows | null>;
  /**
   * After a commit. Never rejects: what a full disk refuses lies in the database.
   * @param life null: of a database that has lost its name
   */
  add(batch: StoredBatch, life: Life | null): Promise<void>;
  /** What is added from now on is what the snapshot may not have. The returned function drops the rest once it is whole. */
  snapshotBegins(): () => Promise<void>;
  /** So many that a snapshot is due. */
  areMany(): boolean;
}

const recentSchema = v.object({ life: v.unknown(), batch: v.record(v.string(), v.unknown()) });

/** What a daily snapshot doesn't have yet, in `storage.local`: records and spans, without the log. */
export function createRecent({ local }: { readonly local: StorageArea }): Recent {
  /** Undefined: not asked for yet. */
  let known: RecentRows | null | undefined;
  let sinceSnapshot: RecentRows | null = null;

  async function load(): Promise<RecentRows | null> {
    known ??= await read(local).catch(() => null);
    return known;
  }

  return {
    load,
    async add(batch, life) {
      const rows = { ...batch, state: null, log: [] };
      if (isEmpty(rows)) return;
      known = joined(await load(), rows, life);
      sinceSnapshot = joined(sinceSnapshot, rows, life);
      await local.set(RECENT_KEY, known).catch(() => undefined);
    },
    snapshotBegins() {
      sinceSnapshot = null;
      return async () => {
        known = sinceSnapshot;
        await (known === null ? local.remove(RECENT_KEY) : local.set(RECENT_KEY, known)).catch(() => undefined);
      };
    },
    areMany: () => (known ? countOf(known.batch) > MANY : false),
  };
}

function joined(before: RecentRows | null, batch: StoredBatch, named: Life | null): RecentRows {
  const life = named ?? before?.life ?? null;
  // Of a database that is gone they are kept too: nobody else has them.
  return { life, batch: before === null ? batch : joinBatches(before.batch, batch) };
}

const countOf = (batch: StoredBatch): number => RECORD_KIND_NAMES.reduce((sum, kind) => sum + batch[kind].length, 0);

const isEmpty = (batch: StoredBatch): boolean =>
  countOf(batch) + batch.removedSpans.length === 0 && batch.quarantineSpansFrom === null;

/** Only the frame is checked: what is in it was written by this product, and each row is parsed before it is used. */
async function read(local: StorageArea): Promise<RecentRows | null> {
  const parsed = v.safeParse(recentSchema, await local.get(RECENT_KEY));
  const life = parsed.success ? parseLife(parsed.output.life) : null;
  if (!parsed.success) return null;
  const empty = emptyBatch(0);
  const batch = { ...empty, ...parsed.output.batch };
  const isWhole = RECORD_KIND_NAMES.every((kind) => Array.isArray(batch[kind]));
  return isWhole && Array.isArray(batch.removedSpans) ? { life, batch } : null;
}
