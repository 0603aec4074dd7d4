import type { IDBPDatabase } from "idb";

/** Frozen: what version 5 changed. Never edit it; a later version gets its own file and its own types. */
type Shape = { deskDays: { key: string; value: { id: string; start: number }; indexes: { start: number } } };

/** 4 → 5: a store for the desk time of each machine and day, in slots of five minutes. */
export function makeDeskDays(db: IDBPDatabase<Shape>): void {
  db.createObjectStore("deskDays", { keyPath: "id" }).createIndex("start", "start");
}
