import type { IDBPDatabase } from "idb";

/** Frozen: what version 7 changed. Never edit it; a later version gets its own file and its own types. */
type Shape = { trials: { key: string; value: { id: string; createdAt: number }; indexes: { createdAt: number } } };

/** 6 → 7: a store for what is tried out on oneself. */
export function makeTrials(db: IDBPDatabase<Shape>): void {
  db.createObjectStore("trials", { keyPath: "id" }).createIndex("createdAt", "createdAt");
}
