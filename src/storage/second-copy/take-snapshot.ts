import { kindRow, RECORD_KIND_NAMES, type RecordKind, type RecordScope } from "@/src/core/records/record-kinds.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";
import type { DeskDatabase } from "../open-db.ts";
import type { Life } from "./life.ts";
import { createPacker, digestOf, toBase64 } from "./pack.ts";
import { newestFirst } from "./read-portions.ts";
import { listSnapshots, type RowCounts, type SnapshotEntry, SNAPSHOTS_KEY } from "./snapshot-list.ts";

/** What a snapshot may take, packed: five times what ten years came to (browser fact 52). */
export const MOST_BYTES = 12_000_000;
/** How many are kept. */
const KEPT = 1;

/** What people said or made comes first, should the room not do for everything. */
const ORDER: readonly RecordScope[] = ["diary", "device", "derived", "log"];
const BY_WORTH: readonly RecordKind[] = RECORD_KIND_NAMES.toSorted(
  (a, b) => ORDER.indexOf(kindRow(a).scope) - ORDER.indexOf(kindRow(b).scope),
);

/**
 * Packs every record of the database into `storage.local`: the text under a key of its own first, then the list that names
 * it, then what the list no longer names goes. Who dies in between leaves the list as it was. Rejects where it can't be
 * written or the database can't be read.
 *
 * @param counts how many rows there are, to tell how many were left out
 */
export async function takeSnapshot(
  db: DeskDatabase,
  local: StorageArea,
  about: { readonly at: EpochMs; readonly life: Life; readonly counts: RowCounts; readonly mostBytes?: number },
): Promise<SnapshotEntry> {
  const { at, life, counts, mostBytes = MOST_BYTES } = about;
  const packer = createPacker();
  const rows: { [K in RecordKind]?: number } = {};
  await packer.add(JSON.stringify({ format: 1, at, schema: db.version }));
  for (const kind of BY_WORTH) {
    for await (const portion of newestFirst(db, kind)) {
      if (packer.size() >= mostBytes) break;
      await packer.add(JSON.stringify([kind, portion]));
      rows[kind] = (rows[kind] ?? 0) + portion.length;
    }
  }
  const bytes = await packer.finish();
  const key = `snapshot-${life.seq}-${at}`;
  const leftOut = missingIn(rows, counts);
  const entry = { key, at, digest: await digestOf(bytes), bytes: bytes.length, seq: life.seq, rows, leftOut };
  await local.set(key, toBase64(bytes));
  const before = await listSnapshots(local);
  const list = [entry, ...before.filter((other) => other.key !== key)];
  await local.set(SNAPSHOTS_KEY, list.slice(0, KEPT));
  await Promise.allSettled(list.slice(KEPT).map((old) => local.remove(old.key)));
  return entry;
}

/** Rows of `whole` that `part` has not, by kind. */
export function missingIn(part: RowCounts, whole: RowCounts): RowCounts {
  const missing = RECORD_KIND_NAMES.map((kind) => [kind, (whole[kind] ?? 0) - (part[kind] ?? 0)] as const);
  return Object.fromEntries(missing.filter(([, count]) => count > 0));
}
