import type { DBSchema, IDBPDatabase } from "idb";

/** Frozen: the stores as version 1 made them. Never edit it; a later version gets its own file and its own types. */
interface DeskDBV1 extends DBSchema {
  spans: { key: number; value: { start: number; end: number }; indexes: { end: number } };
  prompts: { key: string; value: { id: string; dueAt: number; day: string }; indexes: { dueAt: number; day: string } };
  checkIns: { key: string; value: { id: string; day: string; at: number }; indexes: { day: string; at: number } };
  questionnaires: { key: string; value: { id: string } };
  routines: { key: string; value: { id: string } };
  routineSessions: { key: string; value: { id: string; startedAt: number }; indexes: { startedAt: number } };
  runs: { key: string; value: { id: string; start: number }; indexes: { start: number } };
  plans: { key: string; value: { id: string; start: number }; indexes: { start: number } };
  shoes: { key: string; value: { id: string } };
  marks: { key: string; value: { id: string } };
  days: { key: string; value: { day: string } };
  log: { key: number; value: { at: number } };
  quarantine: { key: number; value: { store: string } };
  engine: { key: string; value: { version: number } };
  meta: { key: string; value: string };
}

/** 0 → 1: every store, empty. */
export function createFirstSchema(db: IDBPDatabase<DeskDBV1>): void {
  db.createObjectStore("spans", { keyPath: "start" }).createIndex("end", "end");
  const prompts = db.createObjectStore("prompts", { keyPath: "id" });
  prompts.createIndex("dueAt", "dueAt");
  prompts.createIndex("day", "day");
  const checkIns = db.createObjectStore("checkIns", { keyPath: "id" });
  checkIns.createIndex("day", "day");
  checkIns.createIndex("at", "at");
  db.createObjectStore("questionnaires", { keyPath: "id" });
  db.createObjectStore("routines", { keyPath: "id" });
  db.createObjectStore("routineSessions", { keyPath: "id" }).createIndex("startedAt", "startedAt");
  db.createObjectStore("runs", { keyPath: "id" }).createIndex("start", "start");
  db.createObjectStore("plans", { keyPath: "id" }).createIndex("start", "start");
  db.createObjectStore("shoes", { keyPath: "id" });
  db.createObjectStore("marks", { keyPath: "id" });
  db.createObjectStore("days", { keyPath: "day" });
  db.createObjectStore("log", { autoIncrement: true });
  db.createObjectStore("quarantine", { autoIncrement: true });
  db.createObjectStore("engine");
  db.createObjectStore("meta");
}
