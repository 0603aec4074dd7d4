import type { RowPortion } from "@/src/core/diary-file/diary-format.ts";
import type { DeskDatabase } from "../open-db.ts";
import { type Erasure, eraseRows } from "./erase-rows.ts";
import { deleteQuarantined, restoreQuarantined } from "./quarantine.ts";
import { stagePortion } from "./staging.ts";
import { type ImportOrder, type LastImport, takeIn, undoImport } from "./take-in.ts";

/** What is done to the diary as a whole. Each rejects where the database can't be written, and then nothing has changed. */
export interface DiaryDoor {
  /** Puts a portion of a file by. `seq` 0 begins another import. */
  stage(portion: {
    readonly importId: string;
    readonly seq: number;
    readonly portions: readonly RowPortion[];
  }): Promise<void>;
  /** All of what was put by, or nothing. */
  takeIn(order: ImportOrder): Promise<LastImport>;
  /** Gives how many records are as they were before. */
  undo(importId: string): Promise<number>;
  /** For good. Gives how many records went. */
  erase(what: Erasure): Promise<number>;
  /** See `restoreQuarantined`. */
  restoreQuarantined(key: number, value: object): Promise<void>;
  deleteQuarantined(key: number): Promise<void>;
  /** The database as a whole. Whoever asks makes sure that nothing is written after. Rejects where it stays. */
  eraseDatabase(): Promise<void>;
}

export function createDiaryDoor(deps: {
  /** Rejects where it can't be written. */
  readonly database: () => Promise<DeskDatabase>;
  /** After what was committed before, the journal too, and before what is committed next. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly rewritten: (db: DeskDatabase) => Promise<void>;
  /** What could never be replayed, and is kept aside. */
  readonly dropUnreadableJournal: () => Promise<void>;
  readonly eraseDatabase: () => Promise<void>;
}): DiaryDoor {
  /** The copy beside it is made anew at once; where that fails the next worker does it. */
  const change = <T>(work: (db: DeskDatabase) => Promise<T>): Promise<T> =>
    deps.inTurn(async () => {
      const db = await deps.database();
      const done = await work(db);
      await deps.rewritten(db).catch(() => undefined);
      return done;
    });

  return {
    stage: async (portion) => stagePortion(await deps.database(), portion),
    takeIn: (order) => change((db) => takeIn(db, order)),
    async erase(what) {
      const count = await change((db) => eraseRows(db, what));
      await deps.dropUnreadableJournal();
      return count;
    },
    restoreQuarantined: (key, value) => change((db) => restoreQuarantined(db, key, value)),
    deleteQuarantined: (key) => change((db) => deleteQuarantined(db, key)),
    eraseDatabase: deps.eraseDatabase,
    undo: (importId) => change((db) => undoImport(db, importId)),
  };
}
