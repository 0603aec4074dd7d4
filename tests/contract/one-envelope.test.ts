import { deleteDB, openDB } from "idb";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { parseRecord } from "@/src/core/records/parse-record.ts";
import { DIARY_KINDS, KEYED_KINDS, kindRow, RECORD_KIND_NAMES } from "@/src/core/records/record-kinds.ts";
import { createDeskStorage } from "@/src/storage/desk-storage.ts";
import { openForWriting } from "@/src/storage/open-db.ts";
import { openForReading } from "@/src/storage/open-for-reading.ts";
import { DB_NAME, DB_VERSION } from "@/src/storage/schema.ts";
import { nineAnd } from "@/tests/support/builders/records.ts";
import { createMemoryArea } from "@/tests/support/fakes/memory-area.ts";
import { processorMs } from "@/tests/support/processor-time.ts";
import { stopAtStep } from "@/tests/support/stop-at-step.ts";
import { diaryOfVersion1, putBack, type Rows } from "@/tests/support/version-1.ts";

const STAMP = { at: nineAnd(900), device: "laptop" };
const LONG = 60_000;
/** Enough that every kind has rows in every state. */
const DAYS = 100;

async function everythingIn(): Promise<Record<string, readonly unknown[]>> {
  const db = await openDB(DB_NAME);
  const names = [...db.objectStoreNames];
  const rows = await Promise.all(names.map(async (name) => [name, await db.getAll(name)] as const));
  const version = db.version;
  db.close();
  return { ...Object.fromEntries(rows), version: [version] };
}

async function upgrade() {
  const opened = await openForWriting(STAMP, { timeoutMs: LONG });
  if (opened.kind !== "unavailable") opened.db.close();
  return opened.kind;
}

const rowOf = (rows: readonly unknown[] | undefined, id: string) =>
  rows?.find((row) => (row as { id: string }).id === id) as Record<string, unknown>;

describe("version 2 gives every record of the diary one envelope", () => {
  beforeEach(() => deleteDB(DB_NAME));

  it("and keeps every row with all it said", async () => {
    const before = diaryOfVersion1(DAYS);
    await putBack({ version: 1, stores: before });
    expect(await upgrade()).toBe("ready");
    const after = await everythingIn();
    for (const kind of DIARY_KINDS) {
      expect(after[kind], kind).toHaveLength(before[kind]?.length ?? 0);
      for (const row of after[kind] ?? []) {
        expect(parseRecord(kind, row), JSON.stringify(row)).toMatchObject({ ok: true });
        const {
          cancelledAt: _,
          withdrawnAt: _w,
          at: _a,
          deletedAt: _d,
          ...said
        } = rowOf(before[kind], (row as { id: string }).id);
        expect(row).toMatchObject(said);
      }
    }
    expect(after["spans"]).toEqual(before["spans"]);
    expect(after["log"]).toEqual(before["log"]);
    expect(after["quarantine"]).toEqual([]);
  });

  it.each([
    [
      "an answer keeps its dates",
      "checkIns",
      { id: "a", at: 1, updatedAt: 2, deletedAt: 3 },
      { updatedAt: 2, deletedAt: 3 },
    ],
    [
      "a session was written when it ended",
      "routineSessions",
      { id: "a", startedAt: 1, endedAt: 2 },
      { updatedAt: 2, deletedAt: null },
    ],
    [
      "a plan stands",
      "plans",
      { id: "a", cancelledAt: null },
      { isCancelled: false, deletedAt: null, updatedAt: STAMP.at },
    ],
    ["a plan is cancelled", "plans", { id: "a", cancelledAt: 5 }, { isCancelled: true, deletedAt: null, updatedAt: 5 }],
    [
      "a plan was taken back",
      "plans",
      { id: "a", cancelledAt: 5, withdrawnAt: 6 },
      { isCancelled: true, deletedAt: 6, updatedAt: 6 },
    ],
    [
      "an article was read",
      "marks",
      { id: "a", readAt: 1, savedAt: null, updatedAt: 1 },
      { readAt: 1, deletedAt: null },
    ],
    ["a mark was taken back", "marks", { id: "a", readAt: null, savedAt: null, updatedAt: 4 }, { deletedAt: 4 }],
    ["a check stands", "marks", { id: "a", kind: "clinician-check", at: 7 }, { at: 7, updatedAt: 7, deletedAt: null }],
    [
      "a check was taken back",
      "marks",
      { id: "a", kind: "clinician-check", at: null },
      { at: STAMP.at, deletedAt: STAMP.at },
    ],
  ])("where %s", async (_what, store, row, expected) => {
    await putBack({ version: 1, stores: { [store]: [row] } });
    await upgrade();
    const [after] = (await everythingIn())[store] ?? [];
    expect(after).toMatchObject({ ...expected, device: "laptop" });
    expect(after).not.toHaveProperty("cancelledAt");
    expect(after).not.toHaveProperty("withdrawnAt");
  });

  it("puts aside what has no dates, as it was found, and carries on", async () => {
    const broken = { id: "b", start: 1, minutes: 2, cancelledAt: "yesterday" };
    const day = { day: "2026-11-23" };
    await putBack({ version: 1, stores: { plans: [broken, { id: "g", cancelledAt: null }], days: [day] } });
    await upgrade();
    const after = await everythingIn();
    expect(after["plans"]).toMatchObject([{ id: "g" }]);
    expect(after["quarantine"]).toMatchObject([
      { store: "plans", key: "b", value: broken, at: STAMP.at },
      { store: "days", key: "2026-11-23", value: day },
    ]);
  });

  it("puts aside at the first reading what was broken in another way", async () => {
    const [answer] = diaryOfVersion1(1)["checkIns"] ?? [];
    const day = (answer as { day: never }).day;
    await putBack({ version: 1, stores: { checkIns: [{ ...answer, pain: 14 }] } });
    const { reads } = aWorker();
    expect(await reads.checkIns.ofDays({ first: day, last: day })).toEqual([]);
    expect(await reads.quarantine.all()).toMatchObject([
      { store: "checkIns", key: "c0", value: { ...answer, pain: 14 } },
    ]);
  });

  it("makes the stores and indexes of the table of kinds, and no others", async () => {
    await upgrade();
    const db = await openDB(DB_NAME);
    const tx = db.transaction([...db.objectStoreNames]);
    const found = [...db.objectStoreNames].map((name) => {
      const { keyPath, indexNames } = tx.objectStore(name);
      return [name, keyPath, [...indexNames]];
    });
    const wanted = RECORD_KIND_NAMES.map((name) => {
      const { key, time, day } = kindRow(name);
      const indexes =
        key === null
          ? []
          : [time, day ?? time].filter((field, index, all) => field !== key && all.indexOf(field) === index);
      return [name, key, indexes.toSorted((a, b) => a.localeCompare(b))];
    });
    expect(new Set(found)).toEqual(
      new Set([...wanted, ["engine", null, []], ["meta", null, []], ["dayTotals", "day", []]]),
    );
    expect(KEYED_KINDS.length).toBeGreaterThan(DIARY_KINDS.length);
    db.close();
  });

  it("takes ten years in seconds", { timeout: LONG }, async () => {
    const stores = diaryOfVersion1(3650);
    await putBack({ version: 1, stores });
    const start = processorMs();
    expect(await upgrade()).toBe("ready");
    expect(processorMs() - start).toBeLessThan(15_000);
    expect((await everythingIn())["checkIns"]).toHaveLength(3650);
  });
});

describe("an upgrade that is killed", () => {
  const small: Rows = { ...diaryOfVersion1(3), days: [{ day: "2026-11-23" }] };
  beforeEach(() => deleteDB(DB_NAME));

  it(
    "leaves version 1 as it was at every single step, and does everything at the next start",
    { timeout: LONG },
    async () => {
      let steps = 0;
      for (let stopped = true; stopped; steps += 1) {
        await deleteDB(DB_NAME);
        await putBack({ version: 1, stores: small });
        const before = await everythingIn();
        const stop = stopAtStep(steps);
        const kind = await upgrade();
        stop.end();
        stopped = stop.hasStopped();
        if (!stopped) continue;
        expect(kind, `step ${steps}`).toBe("read-only");
        expect(await everythingIn(), `step ${steps}`).toEqual(before);
        expect(await upgrade(), `after step ${steps}`).toBe("ready");
        expect((await everythingIn())["checkIns"], `after step ${steps}`).toHaveLength(3);
      }
      // Reads, writes and the changes of the schema.
      expect(steps).toBeGreaterThan(30);
    },
  );

  it("can be read meanwhile, as it would have become", async () => {
    await putBack({ version: 1, stores: diaryOfVersion1(DAYS) });
    const stop = stopAtStep(12);
    onTestFinished(stop.end);
    const worker = aWorker();
    const [plan] = await worker.reads.plans.between({ from: 0, until: nineAnd(900) });
    expect(plan).toMatchObject({ id: "plan3", isCancelled: false, deletedAt: null });
    expect(await worker.reads.runs.all()).toHaveLength(DAYS / 2 - 5);
    expect(await worker.reads.routines.all()).toHaveLength(1);
  });
});

describe("version 2", () => {
  beforeEach(() => deleteDB(DB_NAME));

  it("lets a page read a database that no worker has upgraded yet", async () => {
    await putBack({ version: 1, stores: diaryOfVersion1(DAYS) });
    const page = openForReading({ local: createMemoryArea(), session: createMemoryArea() });
    expect(await page.routines.all()).toMatchObject([{ id: "own:r90", deletedAt: null }]);
    expect(await page.routineSessions.between({ from: 0, until: nineAnd(900) })).toHaveLength(DAYS);
  });

  it.each(["local", "session"] as const)("replays what version 1 journalled to storage.%s", async (area) => {
    const areas = { local: createMemoryArea(), session: createMemoryArea() };
    const { checkIns, plans, marks } = diaryOfVersion1(4);
    const batch = {
      at: nineAnd(0),
      state: null,
      quarantineSpansFrom: null,
      removedSpans: [],
      spans: [],
      prompts: [],
      log: [],
      quarantine: [],
      checkIns,
      plans: [...(plans ?? []), { id: "broken", start: 1, minutes: 2, cancelledAt: "yesterday" }],
      marks,
    };
    await areas[area].set("journal", { id: "j", seq: 3, batch });
    const page = openForReading(areas);
    expect(await page.plans.all(), "in the journal").toHaveLength(1);
    const worker = aWorker(areas);
    await worker.loadState();
    expect(areas[area].values.has("journal")).toBe(false);
    const after = await everythingIn();
    expect(after["checkIns"]).toHaveLength(4);
    expect(rowOf(after["plans"], "plan0")).toMatchObject({ isCancelled: true, updatedAt: expect.any(Number) });
    expect(await worker.reads.marks.all()).toHaveLength(2);
    expect(after["quarantine"]).toMatchObject([{ store: "plans", key: "broken" }]);
  });

  it("refuses a database of a newer version by name, and reads it as it is", async () => {
    const newer = await openDB(DB_NAME, DB_VERSION + 1, { upgrade: (db) => void db.createObjectStore("spans") });
    newer.close();
    const opened = await openForWriting(STAMP);
    expect(opened).toMatchObject({ kind: "read-only", because: "newer-schema" });
    if (opened.kind !== "unavailable") opened.db.close();
  });
});

function aWorker(areas = { local: createMemoryArea(), session: createMemoryArea() }) {
  return createDeskStorage({
    ...areas,
    now: () => STAMP.at,
    newId: () => crypto.randomUUID(),
    database: { timeoutMs: LONG },
  });
}
