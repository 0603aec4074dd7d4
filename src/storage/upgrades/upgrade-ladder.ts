import type { IDBPDatabase, IDBPTransaction } from "idb";
import { createFirstSchema } from "./001-first-schema.ts";
import { giveOneEnvelope, type Stamp } from "./002-one-envelope.ts";
import { makeImports } from "./003-imports.ts";
import { makeDayTotals } from "./004-day-totals.ts";
import { makeDeskDays } from "./005-desk-days.ts";
import { makeProgrammes } from "./006-programmes.ts";
import { makeTrials } from "./007-trials.ts";

/** A database of an older version, whose stores only the upgrade's own frozen types know. */
type AnyVersion = IDBPDatabase<never>;
export type UpgradeTransaction = IDBPTransaction<never, never[], "versionchange">;

/**
 * From `version - 1` to `version` in the one versionchange transaction: all of it or nothing. It waits for nothing but
 * requests of that transaction, which would otherwise be over.
 */
export type Upgrade = {
  readonly version: number;
  readonly run: (db: AnyVersion, tx: UpgradeTransaction, stamp: Stamp) => Promise<void> | void;
};

/** In order and without gaps: how many there are is the version of the database. Each has a frozen fixture in tests/fixtures/db/. */
export const UPGRADES: readonly Upgrade[] = [
  { version: 1, run: (db) => createFirstSchema(db as unknown as Parameters<typeof createFirstSchema>[0]) },
  {
    version: 2,
    run: (db, tx, stamp) =>
      giveOneEnvelope(
        db as unknown as Parameters<typeof giveOneEnvelope>[0],
        tx as unknown as Parameters<typeof giveOneEnvelope>[1],
        stamp,
      ),
  },
  { version: 3, run: (db) => makeImports(db as unknown as Parameters<typeof makeImports>[0]) },
  { version: 4, run: (db) => makeDayTotals(db as unknown as Parameters<typeof makeDayTotals>[0]) },
  { version: 5, run: (db) => makeDeskDays(db as unknown as Parameters<typeof makeDeskDays>[0]) },
  { version: 6, run: (db) => makeProgrammes(db as unknown as Parameters<typeof makeProgrammes>[0]) },
  { version: 7, run: (db) => makeTrials(db as unknown as Parameters<typeof makeTrials>[0]) },
];

/** Runs every step above `oldVersion`. Rejects with what a step throws: the caller then aborts the transaction. */
export async function upgradeFrom(
  oldVersion: number,
  db: AnyVersion,
  tx: UpgradeTransaction,
  { stamp, upgrades = UPGRADES }: { readonly stamp: Stamp; readonly upgrades?: readonly Upgrade[] },
): Promise<void> {
  for (const upgrade of upgrades) {
    if (oldVersion < upgrade.version) await upgrade.run(db, tx, stamp);
  }
}
