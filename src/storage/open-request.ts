import { type IDBPDatabase, wrap } from "idb";
import type { DeskDB } from "./schema.ts";
import type { UpgradeTransaction } from "./upgrades/upgrade-ladder.ts";

/** What happens to a request, and later to the connection. */
export type OpenEvents = {
  readonly upgrade: (db: IDBPDatabase<never>, oldVersion: number, tx: UpgradeTransaction) => void;
  readonly blocked: () => void;
  readonly blocking: () => void;
  readonly terminated: () => void;
};

/** `openDB` of idb, in a place of one's choice. */
export async function openIn(
  factory: IDBFactory,
  name: string,
  version: number | undefined,
  events: OpenEvents,
): Promise<IDBPDatabase<DeskDB>> {
  const request = factory.open(name, version);
  request.addEventListener("upgradeneeded", ({ oldVersion }) => {
    const { result, transaction } = request;
    if (transaction === null) return;
    events.upgrade(
      wrap(result) as unknown as IDBPDatabase<never>,
      oldVersion,
      wrap(transaction) as unknown as UpgradeTransaction,
    );
  });
  request.addEventListener("blocked", events.blocked);
  const db = (await wrap(request)) as unknown as IDBPDatabase<DeskDB>;
  db.addEventListener("close", events.terminated);
  db.addEventListener("versionchange", events.blocking);
  return db;
}

/** `deleteDB` of idb, in a place of one's choice. */
export async function deleteIn(factory: IDBFactory, name: string): Promise<void> {
  await wrap(factory.deleteDatabase(name));
}
