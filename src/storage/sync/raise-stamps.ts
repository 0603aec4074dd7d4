import type { Envelope } from "@/src/core/records/envelope.ts";
import { DIARY_KINDS, type DiaryKind } from "@/src/core/records/record-kinds.ts";
import { stampOver } from "@/src/core/sync/version-order.ts";
import type { StoredBatch } from "../batch.ts";

/**
 * Sees to it that a record of the diary is never written over by an earlier version of itself: after a clock was put right, or over what
 * a computer wrote whose clock is ahead, the new version's time is just after that of the one it replaces.
 * @param stored the record that is there, whether it was deleted or not
 */
export async function withRaisedStamps(
  batch: StoredBatch,
  stored: (kind: DiaryKind, id: string) => Promise<object | undefined>,
): Promise<StoredBatch> {
  const kinds = DIARY_KINDS.filter((kind) => batch[kind].length > 0);
  const raised = await Promise.all(
    kinds.map(async (kind) => {
      const rows = batch[kind] as readonly Envelope[];
      return [kind, await Promise.all(rows.map(async (row) => over(row, await stored(kind, row.id))))] as const;
    }),
  );
  return raised.length === 0 ? batch : { ...batch, ...Object.fromEntries(raised) };
}

function over(row: Envelope, there: object | undefined): Envelope {
  const { updatedAt, device } = (there ?? {}) as Partial<Envelope>;
  if (typeof updatedAt !== "number" || typeof device !== "string") return row;
  const stamp = stampOver({ updatedAt, device }, row.updatedAt, row.device);
  return stamp === row.updatedAt ? row : { ...row, updatedAt: stamp };
}
