import { deleteDB } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import { initialState } from "@/src/core/engine/state/engine-state.ts";
import { totalOf } from "@/src/core/insights/period-total.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { DAY, HOUR } from "@/src/core/time/epoch-ms.ts";
import { type Batch, emptyBatch } from "@/src/storage/batch.ts";
import { readDayRecords } from "@/src/storage/day-totals/read-day-records.ts";
import { readTotals } from "@/src/storage/day-totals/read-totals.ts";
import { createDeskStorage } from "@/src/storage/desk-storage.ts";
import { openForReading } from "@/src/storage/open-for-reading.ts";
import { DB_NAME } from "@/src/storage/schema.ts";
import { aRun } from "@/tests/support/builders/a-run.ts";
import { aCheckIn, aSpan } from "@/tests/support/builders/records.ts";
import { createMemoryArea } from "@/tests/support/fakes/memory-area.ts";

const FIRST = "2026-11-16" as DayKey;
const LAST = "2026-11-29" as DayKey;
const at = (day: number, hour = 9) => Date.parse(`${FIRST}T00:00Z`) + day * DAY + hour * HOUR;
/** The Friday of the second week. */
const NOW = at(11, 12);

async function daysWith(records: Partial<Batch>) {
  const areas = { local: createMemoryArea(), session: createMemoryArea() };
  areas.local.values.set("device", "device-1");
  const worker = createDeskStorage({ ...areas, now: () => NOW, newId: () => crypto.randomUUID() });
  await worker.commit({ ...emptyBatch(NOW), state: initialState(NOW, "UTC"), ...records });
  const reads = openForReading(areas);
  const { totals } = await readTotals(
    reads,
    { first: FIRST, last: LAST },
    {
      now: NOW,
      zone: "UTC",
      recordsOf: (days) => readDayRecords(reads, days, { zone: "UTC", device: "device-1" }),
    },
  );
  return { days: totalOf(totals).days, outside: totals.flatMap((day) => (day.isOutside === true ? [day.day] : [])) };
}
const INSTALLED = aSpan({ start: at(7), end: at(7, 10) });

describe("the days that a diary could know of", () => {
  beforeEach(() => deleteDB(DB_NAME));

  it("begin with its first record and end today", async () => {
    const { days, outside } = await daysWith({ spans: [INSTALLED] });
    expect(days).toBe(5);
    expect([outside.length, outside[6], outside[7]]).toEqual([9, "2026-11-22", "2026-11-28"]);
  });

  it("begin with the first answer of a diary that was brought along", async () => {
    const checkIns = [aCheckIn({ day: "2026-11-18" as DayKey, at: at(2) })];
    expect((await daysWith({ spans: [INSTALLED], checkIns })).days).toBe(10);
  });

  it("don't begin with an answer that was taken away", async () => {
    const checkIns = [aCheckIn({ day: "2026-11-18" as DayKey, at: at(2), deletedAt: NOW })];
    expect((await daysWith({ spans: [INSTALLED], checkIns })).days).toBe(5);
  });

  it("don't begin with a watch's runs from before", async () => {
    expect((await daysWith({ spans: [INSTALLED], runs: [aRun({ start: at(1) })] })).days).toBe(5);
  });

  it("are today alone where nothing is on record", async () => {
    expect((await daysWith({})).days).toBe(1);
  });
});
