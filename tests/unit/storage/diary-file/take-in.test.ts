import fc from "fast-check";
import { openDB } from "idb";
import { describe, expect, it } from "vitest";
import { DB_NAME } from "@/src/storage/schema.ts";
import { listSnapshots } from "@/src/storage/second-copy/snapshot-list.ts";
import { aCheckIn, anOccurrence, aRoutineSession, aSpan, nineAnd } from "@/tests/support/builders/records.ts";
import { dyingArea } from "@/tests/support/fakes/dying-area.ts";
import { aBrowser, storedRows } from "./a-diary.ts";

const LINE = { at: nineAnd(1), what: "tick", detail: {} };
const OLD = {
  spans: [aSpan()],
  prompts: [anOccurrence({ state: "done" })],
  checkIns: [aCheckIn({ id: "old", pain: 3 })],
  log: [LINE],
};

const metaKeys = async () => {
  const db = await openDB(DB_NAME);
  const keys = await db.getAllKeys("meta");
  db.close();
  return keys;
};

describe("a file that replaces", { timeout: 60_000 }, () => {
  it("gives the same records to the byte, whatever was there, and those alone", async () => {
    const rows = fc.record({
      checkIns: fc.uniqueArray(
        fc
          .record({
            id: fc.stringMatching(/^[a-z]{1,3}$/),
            pain: fc.integer({ min: 0, max: 10 }),
            deletedAt: fc.constantFrom(null, nineAnd(3)),
          })
          .map(aCheckIn),
        { selector: ({ id }) => id, maxLength: 6 },
      ),
      spans: fc
        .uniqueArray(fc.integer({ min: 0, max: 16 }), { maxLength: 5 })
        .map((starts) => starts.map((start) => aSpan({ start: nineAnd(start * 30), end: nineAnd(start * 30 + 30) }))),
      routineSessions: fc.uniqueArray(fc.stringMatching(/^s[0-9]$/), { maxLength: 4 }).map((ids) =>
        // As a newer product may have written it.
        ids.map((id) => ({ ...aRoutineSession({ id }), mood: "light" })),
      ),
      log: fc.array(
        fc.integer({ min: 0, max: 400 }).map((minute) => ({ ...LINE, at: nineAnd(minute) })),
        { maxLength: 4 },
      ),
    });
    const none = { checkIns: [], spans: [], routineSessions: [], log: [] };
    await fc.assert(
      fc.asyncProperty(rows, rows, async (first, second) => {
        const browser = await aBrowser(first);
        const before = await storedRows();
        const { blob } = await browser.save();
        const other = await aBrowser(second);
        const overwritten = await storedRows();
        await other.takeIn(blob, "replace");
        const sorted = (stored: typeof before) => ({
          ...stored,
          log: stored["log"]?.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
        });
        expect(JSON.stringify(sorted(await storedRows()))).toBe(JSON.stringify(sorted(before)));
        const db = await openDB(DB_NAME);
        const last = JSON.parse((await db.get("meta", "import")) as string) as { id: string };
        db.close();
        await other.storage.diary.undo(last.id);
        expect(sorted(await storedRows())).toEqual(sorted(overwritten));
      }),
      { numRuns: 6, examples: [[none, none]] },
    );
  });
});

describe("a file that is merged", { timeout: 60_000 }, () => {
  it("adds, takes the newer of two, keeps what is newer here and all that only this browser has", async () => {
    const there = await aBrowser({ ...OLD, checkIns: [aCheckIn({ id: "old", pain: 3 }), aCheckIn({ id: "theirs" })] });
    there.later(20);
    await there.commit({ checkIns: [aCheckIn({ id: "both", pain: 7 })] });
    const { blob } = await there.save();

    const here = await aBrowser({
      checkIns: [aCheckIn({ id: "both", pain: 1 }), aCheckIn({ id: "mine" })],
      spans: [aSpan({ start: nineAnd(15), end: nineAnd(45) })],
    });
    here.later(30);
    await here.commit({ checkIns: [aCheckIn({ id: "old", pain: 9 })] });
    const preview = await here.preview(blob);
    expect(preview.kinds.checkIns).toEqual({ added: 1, newer: 1, older: 1, same: 0, missing: 1 });
    expect(await here.takeIn(blob, "merge")).toMatchObject({ mode: "merge", changed: 4 });
    const pains = (await here.storage.reads.checkIns.all()).map(({ id, pain }) => [id, pain]);
    expect(Object.fromEntries(pains)).toEqual({ both: 7, mine: 3, old: 9, theirs: 3 });
    // Half past nine is filled already.
    expect(await here.storage.reads.spans.all()).toEqual([aSpan({ start: nineAnd(15), end: nineAnd(45) })]);
    expect(await here.storage.reads.log.all()).toEqual([LINE]);
  });

  it("changes nothing a second time", async () => {
    const there = await aBrowser(OLD);
    const { blob } = await there.save();
    const here = await aBrowser();
    await here.takeIn(blob, "merge");
    const once = await storedRows();
    expect(await here.takeIn(blob, "merge")).toMatchObject({ changed: 0 });
    expect(await storedRows()).toEqual(once);
  });
});

describe("undoing an import", { timeout: 60_000 }, () => {
  it("puts everything back as it was, but what was changed since stays", async () => {
    const there = await aBrowser({
      ...OLD,
      checkIns: [aCheckIn({ id: "a", pain: 8 }), aCheckIn({ id: "b", pain: 8 })],
    });
    const { blob } = await there.save();
    const here = await aBrowser({ checkIns: [aCheckIn({ id: "a", pain: 1 }), aCheckIn({ id: "mine", pain: 2 })] });
    const { id } = await here.takeIn(blob, "replace");
    here.later(5);
    await here.commit({ checkIns: [aCheckIn({ id: "b", pain: 5 }), aCheckIn({ id: "since", pain: 4 })] });
    await here.storage.diary.undo(id);
    const pains = (await here.storage.reads.checkIns.all()).map((answer) => [answer.id, answer.pain]);
    expect(Object.fromEntries(pains)).toEqual({ a: 1, mine: 2, b: 5, since: 4 });
    expect(await here.storage.reads.spans.all()).toEqual([]);
    await expect(here.storage.diary.undo(id)).rejects.toThrow("no longer");
  });
});

describe("an import that is killed", { timeout: 60_000 }, () => {
  it("has the new records however soon it dies after them, and no word of a loss", async () => {
    const { blob } = await (await aBrowser({ checkIns: [aCheckIn({ id: "new" })] })).save();
    for (let step = 1; ; step += 1) {
      const here = await aBrowser({ checkIns: [aCheckIn({ id: "old" }), aCheckIn({ id: "older" })], spans: [aSpan()] });
      await here.storage.secondCopy.care();
      const { dying, death } = dyingArea(here.local, step);
      const isDone = await Promise.race([
        here.takeIn(blob, "replace", here.startWorker(dying)).then(() => true),
        death.then(() => false),
      ]);
      const next = here.startWorker();
      const ids = (await next.reads.checkIns.all()).map(({ id }) => id).sort();
      expect(ids, `dead at ${step}`).toEqual(["new"]);
      here.session.values.clear();
      await next.secondCopy.care();
      expect(await next.secondCopy.loss(), `dead at ${step}`).toBeNull();
      const [snapshot] = await listSnapshots(here.local);
      expect(snapshot?.rows.checkIns).toBe(ids.length);
      if (isDone) break;
    }
  });

  it("leaves everything as it was where one record is refused by the database", async () => {
    const here = await aBrowser(OLD);
    const before = await storedRows();
    const rows = [aCheckIn({ id: "new" }), { ...aCheckIn(), id: true }];
    await here.storage.diary.stage({ importId: "a", seq: 0, portions: [{ kind: "checkIns", rows }] });
    const order = { importId: "a", portions: 1, at: nineAnd(511), spansUntil: nineAnd(511) };
    for (const mode of ["merge", "replace"] as const) {
      await expect(here.storage.diary.takeIn({ ...order, mode })).rejects.toThrow("requirements");
      expect(await storedRows()).toEqual(before);
    }
  });

  it("leaves nothing of a file whose portions did not all arrive", async () => {
    const here = await aBrowser({ checkIns: [aCheckIn({ id: "old" })] });
    const portions = [{ kind: "checkIns" as const, rows: [aCheckIn({ id: "new" })] }];
    await here.storage.diary.stage({ importId: "a", seq: 0, portions });
    const order = { importId: "a", mode: "replace", at: nineAnd(511), spansUntil: nineAnd(511) } as const;
    await expect(here.storage.diary.takeIn({ ...order, portions: 2 })).rejects.toThrow("missing");
    expect((await here.storage.reads.checkIns.all()).map(({ id }) => id)).toEqual(["old"]);
    await here.storage.diary.stage({ importId: "b", seq: 0, portions: [] });
    await expect(here.storage.diary.takeIn({ ...order, portions: 1 })).rejects.toThrow("another import");
    await expect(here.storage.diary.stage({ importId: "a", seq: 1, portions })).rejects.toThrow("another import");
    await here.storage.diary.takeIn({ ...order, importId: "b", portions: 1, mode: "merge" });
    expect((await metaKeys()).filter((key) => JSON.stringify(key).startsWith('"stag'))).toEqual([]);
  });
});
