import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";
import { type Loss, readLoss } from "./loss.ts";
import { listSnapshots, sumOf } from "./snapshot-list.ts";

/** The second copy in numbers, as a page shows it. */
export type CopyView = {
  readonly loss: Loss | null;
  /** Null: no copy has been made yet. */
  readonly newest: { readonly at: EpochMs; readonly records: number; readonly leftOut: number } | null;
};

/** Rejects where it can't be read. */
export async function readCopy(local: Pick<StorageArea, "get">): Promise<CopyView> {
  const [loss, [newest]] = await Promise.all([readLoss(local), listSnapshots(local)]);
  if (newest === undefined) return { loss, newest: null };
  const { at, rows, leftOut } = newest;
  return { loss, newest: { at, records: sumOf(rows), leftOut: sumOf(leftOut) } };
}
