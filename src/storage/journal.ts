import * as v from "valibot";
import type { StorageArea } from "@/src/platform/storage-areas.ts";
import { emptyBatch, joinBatches, type StoredBatch } from "./batch.ts";
import { DB_VERSION } from "./schema.ts";
import { journalWithEnvelopes } from "./upgrades/002-one-envelope.ts";

/** What could not be written to the database, joined into one batch. */
export type Journal = {
  readonly id: string;
  readonly seq: number;
  /** Of the database that its rows are made for. */
  readonly schema: number;
  readonly batch: StoredBatch;
};
/** The whole journal, and the ids of older ones that it holds and that still lie somewhere: a full disk kept them. */
export type WaitingJournal = Journal & { readonly older: readonly string[] };
/** Where the last batch went. `memory`: nowhere else was room, and it is lost with the worker. */
export type JournalPlace = "local" | "session" | "memory";

export const JOURNAL_KEY = "journal";
const DROPPED_KEY = "journals-dropped";
/** More than one or two that a full disk kept never lie about. */
const MOST_DROPPED = 8;

/**
 * The second place for writes: `storage.local`, else (full disk: browser fact 30) `storage.session`, else memory.
 * Every write holds all that came before, so the highest `seq` is the whole journal wherever it lies.
 */
export interface JournalStore {
  load(): Promise<WaitingJournal | null>;
  append(batch: StoredBatch): Promise<JournalPlace>;
  /** After its batch was written to the database: it goes, and so does every older one. What can't be removed is no longer read. */
  drop(journal: WaitingJournal): Promise<void>;
}

export function createJournal(deps: {
  readonly local: StorageArea;
  readonly session: StorageArea;
  readonly newId: () => string;
}): JournalStore {
  let inMemory: Journal | null = null;
  let dropped: readonly unknown[] = [];

  async function load(): Promise<WaitingJournal | null> {
    const known = await deps.session.get(DROPPED_KEY).catch(() => null);
    if (Array.isArray(known)) dropped = known;
    const found = [await readFrom(deps.local), await readFrom(deps.session), inMemory];
    const [newest, ...older] = found
      .flatMap((journal) => (journal === null || dropped.includes(journal.id) ? [] : [journal]))
      .sort((a, b) => b.seq - a.seq);
    return newest ? { ...newest, older: older.map(({ id }) => id) } : null;
  }

  return {
    load,
    async append(batch) {
      const before = await load();
      const journal: Journal = {
        // A new id each time: what was replayed must not be mistaken for what came after.
        id: deps.newId(),
        seq: (before?.seq ?? 0) + 1,
        schema: DB_VERSION,
        batch: before ? joinBatches(before.batch, batch) : batch,
      };
      for (const place of ["local", "session"] as const) {
        try {
          await deps[place].set(JOURNAL_KEY, journal);
          inMemory = null;
          return place;
        } catch {
          // The next place.
        }
      }
      inMemory = journal;
      return "memory";
    },
    async drop({ id, seq, older }) {
      dropped = [id, ...older, ...dropped].slice(0, MOST_DROPPED);
      inMemory = null;
      await Promise.allSettled([
        deps.session.set(DROPPED_KEY, dropped),
        ...[deps.local, deps.session].map(async (area) => {
          // A later journal may have taken its place, which holds more.
          const found = await readFrom(area);
          if (found && found.seq <= seq) await area.remove(JOURNAL_KEY);
        }),
      ]);
    },
  };
}

/** Who signs what version 1 journalled. */
const JOURNALLED = "journal-1";

/** Only the frame is checked: what is in it was written by this product and is checked again when it is read from the database. */
const journalSchema = v.object({
  id: v.string(),
  seq: v.number(),
  /** Version 1 did not tell. */
  schema: v.optional(v.number(), 1),
  batch: v.record(v.string(), v.unknown()),
});

async function readFrom(area: StorageArea): Promise<Journal | null> {
  try {
    const parsed = v.safeParse(journalSchema, await area.get(JOURNAL_KEY));
    if (!parsed.success) return null;
    const { batch: raw, schema, ...rest } = parsed.output;
    const at = typeof raw["at"] === "number" ? raw["at"] : 0;
    const batch = wholeBatch(schema === 1 ? journalWithEnvelopes(raw, { at, device: JOURNALLED }) : raw);
    return batch && { ...rest, schema: DB_VERSION, batch };
  } catch {
    return null;
  }
}

/** The journal may be older than the product: kinds of records that it doesn't know yet are empty. */
function wholeBatch(raw: Readonly<Record<string, unknown>>): StoredBatch | null {
  const empty = emptyBatch(0);
  const whole = { ...empty, ...raw };
  const isList = (key: string) => Array.isArray(whole[key as keyof StoredBatch]);
  const isWhole = Object.entries(empty).every(([key, value]) => !Array.isArray(value) || isList(key));
  return isWhole ? whole : null;
}
