import * as v from "valibot";
import { kindRow, RECORD_KIND_NAMES, type RecordKind } from "@/src/core/records/record-kinds.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { instantSchema } from "@/src/core/time/time-schemas.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";
import { type Life, parseLife } from "./life.ts";
import type { RowCounts } from "./snapshot-list.ts";

export const LOSS_KEY = "loss";
export const BIRTH_MARK_KEY = "birth-mark";

/** `emptied`: another database stands in its place. `younger`: it lost its end. `smaller`: rows of it are gone. */
const lossSchema = v.object({ at: instantSchema, because: v.picklist(["emptied", "younger", "smaller"]) });
/** The database is less than it was, since when we know, and how it shows. Stands until the person has decided. */
export type Loss = Readonly<v.InferOutput<typeof lossSchema>>;

/** Rejects where it can't be told. */
export async function readLoss(area: Pick<StorageArea, "get">): Promise<Loss | null> {
  const parsed = v.safeParse(lossSchema, await area.get(LOSS_KEY));
  return parsed.success ? parsed.output : null;
}

const markSchema = v.object({
  life: v.unknown(),
  /** Since when each kind has rows, and how many it had when they were last counted. */
  kinds: v.record(v.string(), v.object({ bornAt: instantSchema, rows: v.number() })),
});

/** What the database was when it was last looked over. */
export type BirthMark = {
  readonly life: Life;
  readonly kinds: { readonly [K in RecordKind]?: { readonly bornAt: EpochMs; readonly rows: number } };
};

export async function readBirthMark(area: Pick<StorageArea, "get">): Promise<BirthMark | null> {
  const parsed = v.safeParse(markSchema, await area.get(BIRTH_MARK_KEY));
  const life = parsed.success ? parseLife(parsed.output.life) : null;
  return parsed.success && life !== null ? { life, kinds: parsed.output.kinds } : null;
}

/** The mark after another count. */
export function nextBirthMark(before: BirthMark | null, life: Life, counts: RowCounts, at: EpochMs): BirthMark {
  const kinds = RECORD_KIND_NAMES.flatMap((kind) => {
    const rows = counts[kind] ?? 0;
    const bornAt = before?.kinds[kind]?.bornAt ?? at;
    return rows > 0 ? [[kind, { bornAt, rows }] as const] : [];
  });
  return { life, kinds: Object.fromEntries(kinds) };
}

/** Corrections of a day may take so many spans away without putting others in their place. */
const SPANS_OF_A_DAY = 200;

/**
 * How many rows are gone that nobody took away: records of the diary are marked and never removed, what no longer parses
 * moves to quarantine, the log is a ring.
 */
export function rowsGone({ kinds }: BirthMark, counts: RowCounts): number {
  const grown = (counts.quarantine ?? 0) - (kinds.quarantine?.rows ?? 0);
  const gone = RECORD_KIND_NAMES.map((kind) => {
    if (kindRow(kind).key === null) return 0;
    const missing = (kinds[kind]?.rows ?? 0) - (counts[kind] ?? 0);
    return Math.max(0, kind === "spans" ? missing - SPANS_OF_A_DAY : missing);
  });
  return Math.max(0, gone.reduce((sum, count) => sum + count, 0) - Math.max(0, grown));
}
