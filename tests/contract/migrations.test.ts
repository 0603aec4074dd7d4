import { readdirSync, readFileSync } from "node:fs";
import { deleteDB, type IDBPDatabase, openDB } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import { parseEngineState } from "@/src/core/engine/state/engine-state.ts";
import { parseRecord } from "@/src/core/records/parse-record.ts";
import { RECORD_KIND_NAMES, type RecordKind } from "@/src/core/records/record-kinds.ts";
import { openForWriting } from "@/src/storage/open-db.ts";
import { DB_NAME, DB_VERSION } from "@/src/storage/schema.ts";
import { UPGRADES, upgradeFrom, type UpgradeTransaction } from "@/src/storage/upgrades/upgrade-ladder.ts";

/** A database as a released version left it. Frozen: a fixture is never edited, a new version gets a new one. */
type Fixture = { readonly version: number; readonly stores: Readonly<Record<string, readonly unknown[]>> };
type Keyed = { readonly key: string; readonly value: unknown };

const FOLDER = new URL("../fixtures/db/", import.meta.url);
const UPGRADE_FILES = new URL("../../src/storage/upgrades/", import.meta.url);
/** Stores whose records don't carry their key. */
const OUT_OF_LINE = ["engine", "meta"];

const readFixture = (version: number): Fixture =>
  JSON.parse(readFileSync(new URL(`v${version}.json`, FOLDER), "utf8")) as Fixture;

/** Builds the old database with the old upgrades and fills it, as that version's product did. */
async function putBack({ version, stores }: Fixture): Promise<void> {
  const db = await openDB(DB_NAME, version, {
    upgrade: (opened, oldVersion, _new, tx) =>
      upgradeFrom(
        oldVersion,
        opened as unknown as IDBPDatabase<never>,
        tx as unknown as UpgradeTransaction,
        UPGRADES.filter((upgrade) => upgrade.version <= version),
      ),
  });
  for (const [store, records] of Object.entries(stores)) {
    for (const record of records) {
      if (OUT_OF_LINE.includes(store)) await db.put(store, (record as Keyed).value, (record as Keyed).key);
      else await db.put(store, record);
    }
  }
  db.close();
}

describe("migrations", () => {
  it("are numbered from one without gaps up to the schema's version", () => {
    expect(UPGRADES.map(({ version }) => version)).toEqual(UPGRADES.map((_, index) => index + 1));
    expect(UPGRADES.at(-1)?.version).toBe(DB_VERSION);
  });

  it("have a file each, and a frozen fixture of what they leave behind", () => {
    const numbered = readdirSync(UPGRADE_FILES).filter((name) => /^\d{3}-.*\.ts$/u.test(name));
    expect(numbered.map((name) => Number(name.slice(0, 3)))).toEqual(UPGRADES.map(({ version }) => version));
    expect(readdirSync(FOLDER).sort((a, b) => a.localeCompare(b))).toEqual(
      UPGRADES.map(({ version }) => `v${version}.json`),
    );
  });
});

describe.each(UPGRADES.map(({ version }) => [version] as const))("a database of version %i", (version) => {
  beforeEach(() => deleteDB(DB_NAME));

  it("opens in the present version with every record readable and none lost", async () => {
    const fixture = readFixture(version);
    await putBack(fixture);
    const opened = await openForWriting();
    if (opened.kind !== "ready") throw new Error(opened.message);
    for (const [store, records] of Object.entries(fixture.stores)) {
      expect(await opened.db.count(store as RecordKind), store).toBe(records.length);
    }
    for (const store of RECORD_KIND_NAMES) {
      for (const record of await opened.db.getAll(store)) {
        expect(parseRecord(store, record), JSON.stringify(record)).toMatchObject({ ok: true });
      }
    }
    expect(parseEngineState(await opened.db.get("engine", "state"))).toMatchObject({ ok: true });
    opened.db.close();
  });
});
