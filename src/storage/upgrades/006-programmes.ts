import type { IDBPDatabase } from "idb";

/** Frozen: what version 6 changed. Never edit it; a later version gets its own file and its own types. */
type Shape = { programmes: { key: string; value: { id: string; createdAt: number }; indexes: { createdAt: number } } };

/** 5 → 6: a store for strengthening programmes. */
export function makeProgrammes(db: IDBPDatabase<Shape>): void {
  db.createObjectStore("programmes", { keyPath: "id" }).createIndex("createdAt", "createdAt");
}
