import { readdirSync, readFileSync } from "node:fs";
import { deleteDB } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import { parseEngineState } from "@/src/core/engine/state/engine-state.ts";
import { parseRecord } from "@/src/core/records/parse-record.ts";
import { RECORD_KIND_NAMES, type RecordKind } from "@/src/core/records/record-kinds.ts";
import { openForWriting } from "@/src/storage/open-db.ts";
import { DB_NAME, DB_VERSION } from "@/src/storage/schema.ts";
import { UPGRADES } from "@/src/storage/upgrades/upgrade-ladder.ts";
import { nineAnd } from "@/tests/support/builders/records.ts";
import { putBack, type Rows } from "@/tests/support/version-1.ts";

const STAMP = { at: nineAnd(0), device: "device-1" };

/** A database as a released version left it. Frozen: a fixture is never edited, a new version gets a new one. */
type Fixture = { readonly version: number; readonly stores: Rows };

const FOLDER = new URL("../fixtures/db/", import.meta.url);
const UPGRADE_FILES = new URL("../../src/storage/upgrades/", import.meta.url);

const readFixture = (version: number): Fixture =>
  JSON.parse(readFileSync(new URL(`v${version}.json`, FOLDER), "utf8")) as Fixture;

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
    const opened = await openForWriting(STAMP);
    if (opened.kind !== "ready") throw new Error(opened.message);
    for (const [store, records] of Object.entries(fixture.stores)) {
      // What is no store any more is in quarantine, where there was anything.
      if (!opened.db.objectStoreNames.contains(store as RecordKind)) expect(records, store).toEqual([]);
      else expect(await opened.db.count(store as RecordKind), store).toBe(records.length);
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
