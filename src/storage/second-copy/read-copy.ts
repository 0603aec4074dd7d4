import type { StorageArea } from "@/src/platform/storage-areas.ts";
import { type Loss, readLoss } from "./loss.ts";
import { listSnapshots, type SnapshotEntry } from "./snapshot-list.ts";

/** The second copy as a page shows it: what is missing, and the days that can be gone back to, newest first. */
export type CopyView = { readonly loss: Loss | null; readonly snapshots: readonly SnapshotEntry[] };

/** Rejects where it can't be read. */
export async function readCopy(local: Pick<StorageArea, "get">): Promise<CopyView> {
  const [loss, snapshots] = await Promise.all([readLoss(local), listSnapshots(local)]);
  return { loss, snapshots };
}
