import type { IDBPDatabase } from "idb";

/** Frozen: what version 4 changed. Never edit it; a later version gets its own file and its own types. */
type Shape = { dayTotals: { key: string; value: { day: string } } };

/** 3 → 4: a store for the sums of days that are over. Empty: a day without a row is summed when it is asked for. */
export function makeDayTotals(db: IDBPDatabase<Shape>): void {
  db.createObjectStore("dayTotals", { keyPath: "day" });
}
