import type { IDBPDatabase } from "idb";

/** Frozen: what version 3 changed. Never edit it; a later version gets its own file and its own types. */
type Shape = { imports: { key: string; value: { id: string; at: number }; indexes: { at: number } } };

/** 2 → 3: a store for what was imported when. */
export function makeImports(db: IDBPDatabase<Shape>): void {
  db.createObjectStore("imports", { keyPath: "id" }).createIndex("at", "at");
}
