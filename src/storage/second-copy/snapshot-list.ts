import * as v from "valibot";
import { RECORD_KIND_NAMES, type RecordKind } from "@/src/core/records/record-kinds.ts";
import type { SnapshotFacts } from "@/src/core/snapshots/kept-snapshots.ts";
import { instantSchema } from "@/src/core/time/time-schemas.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";

const rowCount = v.pipe(v.number(), v.integer(), v.minValue(0));
/** How many rows of each kind; those without any are left out. */
export type RowCounts = { readonly [K in RecordKind]?: number };
export const rowCountsSchema: v.GenericSchema<unknown, RowCounts> = v.object(
  Object.fromEntries(RECORD_KIND_NAMES.map((kind) => [kind, v.optional(rowCount)])),
);

/** What is known of one snapshot without unpacking it. */
const snapshotEntrySchema = v.object({
  /** Where its text lies in `storage.local`. */
  key: v.string(),
  /** When it was begun: everything stored before is in it. */
  at: instantSchema,
  /** Of the packed bytes, SHA-256 in hexadecimal digits. */
  digest: v.string(),
  /** Packed, before they became text. */
  bytes: rowCount,
  /** Commits that the database had taken when it was begun. */
  seq: rowCount,
  rows: rowCountsSchema,
  /** The oldest rows, for which there was no room. */
  leftOut: rowCountsSchema,
});
export type SnapshotEntry = Readonly<v.InferOutput<typeof snapshotEntrySchema>>;

export const SNAPSHOTS_KEY = "snapshots";

/** The snapshots that are whole, newest first. What is not in the list was never finished. Rejects where the area can't be read. */
export async function listSnapshots(area: Pick<StorageArea, "get">): Promise<readonly SnapshotEntry[]> {
  const parsed = v.safeParse(v.array(snapshotEntrySchema), await area.get(SNAPSHOTS_KEY));
  return parsed.success ? parsed.output : [];
}

export const sumOf = (counts: RowCounts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** What the rule goes by that says which stay. Readable is what nobody found damaged. */
export type EntryFacts = SnapshotFacts & { readonly entry: SnapshotEntry };
export const factsOf = (entry: SnapshotEntry): EntryFacts => ({
  entry,
  at: entry.at,
  bytes: entry.bytes,
  records: sumOf(entry.rows),
  isReadable: true,
});
