import type { DBSchema } from "idb";
import type { EngineState } from "@/src/core/engine/state/engine-state.ts";
import type { KeptTotal } from "@/src/core/insights/kept-total.ts";
import type { KeyOf, RecordKind, RecordOf } from "@/src/core/records/record-kinds.ts";
import { UPGRADES } from "./upgrades/upgrade-ladder.ts";

export const DB_NAME = "standing-start";
/** Raised by an upgrade and its line in the ladder; each has a frozen fixture in tests/fixtures/db/. */
export const DB_VERSION = UPGRADES.length;

type RecordStores = {
  [K in RecordKind]: {
    key: KeyOf<K> & IDBValidKey;
    value: RecordOf<K>;
    indexes: { readonly [field: string]: IDBValidKey };
  };
};

export type MetaKey =
  | "journal"
  | "life"
  | "zones"
  | "totals-filled"
  | "totals-mended"
  | "staging"
  | "import"
  | "rewritten"
  | `${"filler" | "staged" | "undo"}-${number}`;

/** The database: a store a kind of record, and three that hold no records. */
export interface DeskDB extends DBSchema, RecordStores {
  engine: { key: "state"; value: EngineState };
  /** Sums of days that are over, by their date (`day-totals/`). A day without a row is summed when it is asked for. */
  dayTotals: { key: string; value: KeptTotal };
  /**
   * `journal`: ids of the last journals that were replayed, newest first, so that a crash in between can't replay one twice.
   * `life`: which database this is and how many commits it has taken (`second-copy/life.ts`).
   * `zones`: the zones that were in force, from when on. `totals-filled`: how far the day's look at the totals got.
   * `filler-…`: for as long as it takes to roll the log (`full-disk.ts`).
   * `staging`, `staged-…`: a file that is on its way in, and its portions. `import`, `undo-…`: the last file that came in, and
   * what it changed. `rewritten`: the second copy has not heard of it yet (`diary-file/`); `erased`
   * in it: no snapshot may keep what it had.
   */
  meta: { key: MetaKey; value: string };
}
