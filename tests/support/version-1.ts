import { type IDBPDatabase, openDB } from "idb";
import { DB_NAME } from "@/src/storage/schema.ts";
import { UPGRADES, upgradeFrom, type UpgradeTransaction } from "@/src/storage/upgrades/upgrade-ladder.ts";
import { nineAnd } from "./builders/records.ts";

/** Rows by their store, as a released version left them. */
export type Rows = Readonly<Record<string, readonly object[]>>;
type Keyed = { readonly key: string; readonly value: unknown };

/** Stores whose rows don't carry their key. */
const OUT_OF_LINE = ["engine", "meta"];
const STAMP = { at: nineAnd(0), device: "device-1" };

/** Builds the database of an old version with its own upgrades and fills it, as that version's product did. */
export async function putBack({ version, stores }: { readonly version: number; readonly stores: Rows }): Promise<void> {
  const db = await openDB(DB_NAME, version, {
    upgrade: (opened, oldVersion, _new, tx) =>
      void upgradeFrom(oldVersion, opened as unknown as IDBPDatabase<never>, tx as unknown as UpgradeTransaction, {
        stamp: STAMP,
        upgrades: UPGRADES.filter((upgrade) => upgrade.version <= version),
      }),
  });
  for (const [store, rows] of Object.entries(stores)) {
    const tx = db.transaction(store, "readwrite");
    for (const row of rows) {
      if (OUT_OF_LINE.includes(store)) void tx.store.put((row as Keyed).value, (row as Keyed).key);
      else void tx.store.put(row);
    }
    await tx.done;
  }
  db.close();
}

const DAY = 86_400_000;

/** Frozen: a diary of so many days in the shapes of version 1, every state that a record could be in among them. */
export function diaryOfVersion1(days: number): Rows {
  const each = <T>(every: number, make: (at: number, day: number) => T): readonly T[] =>
    Array.from({ length: Math.ceil(days / every) }, (_, n) => make(nineAnd(0) - (days - n * every) * DAY, n * every));
  const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
  const gone = (at: number, day: number) => (day % 11 === 0 ? at + 9 : null);
  return {
    spans: each(1, (at) => ({ kind: "sitting", start: at, end: at + 60_000, because: "input" })),
    checkIns: each(1, (at, day) => ({
      id: `c${day}`,
      day: dayOf(at),
      zone: "UTC",
      at,
      updatedAt: at + 5,
      pain: day % 5 === 0 ? null : day % 10,
      skipped: day % 5 === 0,
      deletedAt: gone(at, day),
    })),
    questionnaires: each(7, (at, day) => ({
      id: `q${day}`,
      day: dayOf(at),
      zone: "UTC",
      at,
      updatedAt: at,
      average: 3,
      enjoyment: null,
      activity: 2,
      running: "no",
    })),
    routines: each(90, (at, day) => ({
      id: `own:r${day}`,
      name: `Routine ${day}`,
      steps: [{ exerciseId: "bird-dog", reps: 8, seconds: null, sides: "both", sets: 1, restSeconds: 0 }],
      createdAt: at,
      updatedAt: at + 1,
      deletedAt: gone(at, day),
    })),
    routineSessions: each(1, (at, day) => ({
      id: `s${day}`,
      routineId: "reset-standing",
      use: "posture",
      promptId: null,
      startedAt: at,
      endedAt: at + 60_000,
      items: [{ exerciseId: "sit-to-stand", outcome: "done", seconds: 30 }],
      endedEarly: false,
    })),
    runs: each(2, (at, day) => ({
      id: `run${day}`,
      start: at,
      zone: "Europe/Berlin",
      durationSeconds: 1800,
      movingSeconds: null,
      distanceMeters: 5000,
      cadence: null,
      verticalOscillationMm: null,
      groundContactMs: null,
      strideMeters: null,
      elevationGainMeters: null,
      averageHeartRate: null,
      kind: null,
      effort: 4,
      pain: 1,
      shoeId: null,
      surface: null,
      supports: [],
      note: "windy",
      sources: ["hand"],
      plannedRunId: null,
      createdAt: at,
      updatedAt: at,
      deletedAt: gone(at, day),
    })),
    plans: each(3, (at, day) => ({
      id: `plan${day}`,
      start: at,
      minutes: 40,
      cancelledAt: day % 2 === 0 ? at + 3 : null,
      ...(day % 3 === 0 ? { withdrawnAt: day % 9 === 0 ? at + 4 : null } : {}),
      ...(day % 4 === 0 ? { meters: 5000, local: { day: dayOf(at), at: "09:00" } } : {}),
    })),
    shoes: each(180, (at, day) => ({
      id: `shoe${day}`,
      name: `Pair ${day}`,
      startMeters: 0,
      retireAtMeters: 700_000,
      isDefault: day === 0,
      retiredAt: day % 360 === 0 ? at + 2 : null,
      createdAt: at,
      updatedAt: at,
      deletedAt: gone(at, day),
    })),
    marks: [
      { id: "article:warm-up", readAt: nineAnd(1), savedAt: null, updatedAt: nineAnd(1) },
      { id: "article:hip-flexors", readAt: null, savedAt: null, updatedAt: nineAnd(2) },
      { id: "checked:upperBack", kind: "clinician-check", item: "upperBack", at: nineAnd(3) },
      { id: "checked:fever", kind: "clinician-check", item: "fever", at: null },
    ],
    log: each(1, (at) => ({ at, what: "tick", detail: {} })),
  };
}
