import { isDeleted } from "@/src/core/records/envelope.ts";
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
    has("routineSessions") ? firstKept(tx.objectStore("routineSessions").index("startedAt").openCursor()) : null,
    has("deskDays") ? firstKept(tx.objectStore("deskDays").index("start").openCursor()) : null,
    has("checkIns") ? firstKept(tx.objectStore("checkIns").index("day").openCursor()) : null,
  ]);
  const instants = [span?.key, session?.key, desk?.key].filter((key) => typeof key === "number");
  const day = answer?.key;
  return {
    at: instants.length === 0 ? null : Math.min(...instants),
    answered: typeof day === "string" ? (day as DayKey) : null,
  };
}

type Walk<C> = { readonly value: object; continue: (this: C) => Promise<C | null> };

/** The first that stands: what was taken away leaves its row, so that other computers hear of it. */
async function firstKept<C extends Walk<C>>(opened: Promise<C | null>): Promise<C | null> {
  let cursor = await opened;
  while (cursor !== null && isDeleted(cursor.value)) cursor = await cursor.continue();
  return cursor;
}
