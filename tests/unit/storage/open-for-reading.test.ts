import { deleteDB } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import { initialState } from "@/src/core/engine/state/engine-state.ts";
import { emptyBatch } from "@/src/storage/batch.ts";
import { createDeskStorage } from "@/src/storage/desk-storage.ts";
import { openForReading, type PageReads } from "@/src/storage/open-for-reading.ts";
import { DB_NAME } from "@/src/storage/schema.ts";
import { aCheckIn, aSpan, MONDAY, nineAnd } from "@/tests/support/builders/records.ts";
import { countTransactions } from "@/tests/support/count-transactions.ts";
import { createMemoryArea } from "@/tests/support/fakes/memory-area.ts";

const state = initialState(nineAnd(0), "UTC");

function aDesk() {
  const areas = { local: createMemoryArea(), session: createMemoryArea() };
  areas.local.values.set("device", "device-1");
  const worker = createDeskStorage({ ...areas, now: () => nineAnd(0), newId: () => crypto.randomUUID() });
  return { worker, page: openForReading(areas) };
}

const readAll = (page: PageReads) =>
  Promise.all([
    page.spans.between({ from: nineAnd(0), until: nineAnd(60) }),
    page.checkIns.ofDays({ first: MONDAY, last: MONDAY }),
    page.marks.all(),
    page.weeklyRuns.all(),
    page.engineState(),
  ]);
const everything = [[aSpan()], [aCheckIn()], [], [], state];

describe("a page that reads", () => {
  beforeEach(() => deleteDB(DB_NAME));

  it("reads what it shows together in one transaction, each time anew", async () => {
    const { worker, page } = aDesk();
    await worker.commit({ ...emptyBatch(nineAnd(0)), state, spans: [aSpan()], checkIns: [aCheckIn()] });
    for (const _time of [1, 2]) {
      const count = await countTransactions(async () => {
        expect(await readAll(page)).toEqual(everything);
      });
      expect(count).toEqual({ read: 1, write: 0, strict: 0 });
      // It ends by itself once nothing is asked of it.
      await new Promise((done) => setTimeout(done, 5));
    }
  });

  it("finds nothing before the background ran for the first time, and what there is after it", async () => {
    const { worker, page } = aDesk();
    expect(await page.checkIns.ofDays({ first: MONDAY, last: MONDAY })).toEqual([]);
    await worker.commit({ ...emptyBatch(nineAnd(0)), state, spans: [aSpan()], checkIns: [aCheckIn()] });
    expect(await readAll(page)).toEqual(everything);
  });
});
