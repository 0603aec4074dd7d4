import type { DayKey } from "@/src/core/time/day-key.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { ReadTransaction } from "../read-transaction.ts";

/** Where the diary begins: its earliest instant at a desk or with a routine, and the day of its earliest answer. Null: none. */
export type FirstRecord = { readonly at: EpochMs | null; readonly answered: DayKey | null };

/** Runs don't count: a watch's may be years older than the diary, and nobody was asked then. */
export async function findFirstRecord(tx: ReadTransaction): Promise<FirstRecord> {
  const has = (store: "deskDays" | "spans" | "routineSessions" | "checkIns") => tx.objectStoreNames.contains(store);
  const [span, session, desk, answer] = await Promise.all([
    has("spans") ? tx.objectStore("spans").openCursor() : null,
    has("routineSessions") ? tx.objectStore("routineSessions").index("startedAt").openCursor() : null,
    has("deskDays") ? tx.objectStore("deskDays").index("start").openCursor() : null,
    has("checkIns") ? tx.objectStore("checkIns").index("day").openCursor() : null,
  ]);
  const instants = [span?.key, session?.key, desk?.key].filter((key) => typeof key === "number");
  const day = answer?.key;
  return {
    at: instants.length === 0 ? null : Math.min(...instants),
    answered: typeof day === "string" ? (day as DayKey) : null,
  };
}
