import type { IDBPDatabase, IDBPTransaction } from "idb";
import { createFirstSchema } from "./001-first-schema.ts";

/** A database of an older version, whose stores only the upgrade's own frozen types know. */
type AnyVersion = IDBPDatabase<never>;
export type UpgradeTransaction = IDBPTransaction<never, never[], "versionchange">;

/** From `version - 1` to `version`, synchronously queued on the one versionchange transaction: all of it or nothing. */
export type Upgrade = {
  readonly version: number;
  readonly run: (db: AnyVersion, tx: UpgradeTransaction) => void;
};

/** In order and without gaps; the last one is `DB_VERSION`. Each has a frozen fixture in tests/fixtures/db/. */
export const UPGRADES: readonly Upgrade[] = [
  { version: 1, run: (db) => createFirstSchema(db as unknown as Parameters<typeof createFirstSchema>[0]) },
];

/** Runs every step above `oldVersion`. Throws what a step throws: the caller then aborts the transaction. */
export function upgradeFrom(
  oldVersion: number,
  db: AnyVersion,
  tx: UpgradeTransaction,
  upgrades: readonly Upgrade[] = UPGRADES,
): void {
  for (const upgrade of upgrades) {
    if (oldVersion < upgrade.version) upgrade.run(db, tx);
  }
}
