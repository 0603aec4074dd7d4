import fc from "fast-check";
import { deleteDB } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import { deskDays } from "@/src/core/desk-time/desk-slots.ts";
import type { Span } from "@/src/core/desk-time/span.ts";
import { correctSpans } from "@/src/core/desk-time/summarise-spans.ts";
import { isKnownAtDesk } from "@/src/core/insights/day-total.ts";
import { fromKept, mendedOfText } from "@/src/core/insights/kept-total.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { DAY, HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { applyBatch } from "@/src/storage/apply-batch.ts";
import { type Batch, emptyBatch, stamped } from "@/src/storage/batch.ts";
import { fillTotals, forgetTotals } from "@/src/storage/day-totals/fill-totals.ts";
import { SUMMED } from "@/src/storage/day-totals/sum-days.ts";
import { type DeskDatabase, openForWriting } from "@/src/storage/open-db.ts";
import { DB_NAME } from "@/src/storage/schema.ts";
import { aRun } from "@/tests/support/builders/a-run.ts";
import { aCheckIn, ENVELOPE, anOccurrence, aRoutineSession, aSpan } from "@/tests/support/builders/records.ts";

const BERLIN = "Europe/Berlin";
const START = Date.parse("2026-10-20T00:00Z");
const LATER = START + 12 * DAY;

let db: DeskDatabase;
beforeEach(async () => {
  db?.close();
  await deleteDB(DB_NAME);
  const opened = await openForWriting({ at: START, device: "device-1" });
  if (opened.kind !== "ready") throw new Error(opened.message);
  db = opened.db;
});

const store = (fields: Partial<Batch>, at = LATER, zone = BERLIN) =>
  applyBatch(db, stamped({ ...emptyBatch(at), ...fields }, "device-1"), [], { zone, device: "device-1" });
const rowOf = (day: string) => db.get("dayTotals", day);
const sat = (from: number, minutes: number): Span => aSpan({ start: from, end: from + minutes * MINUTE });
const rebuilt = async (zone = BERLIN) => {
  await forgetTotals(db);
  await fillTotals(db, { now: LATER, zone, device: "device-1" });
  return db.getAll("dayTotals");
};

describe("a day's total", () => {
  it("is stored together with what it sums, once the day is over", async () => {
    await store({ spans: [sat(START + 9 * HOUR, 50)], checkIns: [aCheckIn({ day: "2026-10-20" as DayKey, pain: 4 })] });
    expect(await rowOf("2026-10-20")).toMatchObject({ sittingMs: 50 * MINUTE, pain: { value: 4 } });
    await store({ spans: [sat(LATER - HOUR, 50)] });
    expect(await rowOf("2026-11-01")).toBeUndefined();
  });

  it("follows a correction, a moved run and a deleted answer", async () => {
    const run = { ...aRun({ id: "r", start: START + 17 * HOUR, distanceMeters: 5000 }), device: "device-1" };
    const before = sat(START + 9 * HOUR, 60);
    await store({
      spans: [before],
      runs: [run],
      checkIns: [aCheckIn({ id: "c", day: "2026-10-20" as DayKey, pain: 4 })],
    });
    const said = { kind: "away" as const, start: before.start + 20 * MINUTE, end: before.end };
    await store({ removedSpans: [before.start], spans: correctSpans([before], said) });
    expect(await rowOf("2026-10-20")).toMatchObject({ sittingMs: 20 * MINUTE, runs: { count: 1 } });
    await store({ runs: [{ ...run, start: run.start + 2 * DAY }] });
    expect(await rowOf("2026-10-20")).toMatchObject({ runs: { count: 0 } });
    expect(await rowOf("2026-10-22")).toMatchObject({ runs: { count: 1, meters: 5000 } });
    await store({ checkIns: [aCheckIn({ id: "c", day: "2026-10-20" as DayKey, pain: 4, deletedAt: LATER })] });
    expect(await rowOf("2026-10-20")).toMatchObject({ pain: { kind: "missed" } });
  });

  it("adds what other computers saw, and counts once what two saw", async () => {
    await store({ spans: [sat(START + 9 * HOUR, 60)] });
    const slots = (device: string, day: number, text: string) => {
      const start = START + day * DAY;
      const key = new Date(start).toISOString().slice(0, 10) as DayKey;
      return { ...ENVELOPE, id: `${device}/${key}`, day: key, start, sat: text, device };
    };
    // 9:30 to 10:30, an hour at noon, and this computer's own, which is its spans.
    await store({ deskDays: [slots("lap", 0, "114-126,144-156"), slots("device-1", 0, "0-288")] });
    expect(await rowOf("2026-10-20")).toMatchObject({
      sittingMs: 2.5 * HOUR,
      elsewhereMs: 1.5 * HOUR,
      longestMs: HOUR,
      standingMs: 0,
    });
    // A second computer at the same time; and a day on which this one was off, while nothing is known of the next.
    await store({ deskDays: [slots("tower", 0, "144-150"), slots("tower", 1, "120-132")] });
    expect(await rowOf("2026-10-20")).toMatchObject({ sittingMs: 2.5 * HOUR });
    expect(await rowOf("2026-10-21")).toMatchObject({ sittingMs: HOUR, elsewhereMs: HOUR });
    // An hour around midnight of Berlin lies on two days.
    await store({ deskDays: [slots("lap", 2, "258-270")] });
    expect([(await rowOf("2026-10-22"))?.sittingMs, (await rowOf("2026-10-23"))?.sittingMs]).toEqual([
      HOUR / 2,
      HOUR / 2,
    ]);
    expect((await rowOf("2026-10-24"))?.sittingMs ?? 0).toBe(0);
    const kept = (await db.getAll("dayTotals")).filter(({ day }) => day < "2026-10-24");
    expect((await rebuilt()).filter(({ day }) => day < "2026-10-24")).toEqual(kept);
  });

  it.each([
    // Clocks of Berlin go back: midnight is at 22:00 UTC before that night, at 23:00 after it. In spring it is the other way round.
    ["25 hours", "2026-10-24T21:00Z", ["2026-10-24", "2026-10-25", "2026-10-26"], 25],
    ["23 hours", "2026-03-28T22:00Z", ["2026-03-28", "2026-03-29", "2026-03-30"], 23],
  ] as const)(
    "splits a night at the midnight of the zone in force, on a day of %s too",
    async (_, from, days, hours) => {
      await store({ spans: [sat(Date.parse(from), (hours + 2) * 60)] });
      const sums = await Promise.all(days.map(async (day) => (await rowOf(day))?.sittingMs));
      expect(sums).toEqual([HOUR, hours * HOUR, HOUR]);
    },
  );

  it("makes no desk time known of days on which the computer was off", async () => {
    await store({ spans: [sat(START + 9 * HOUR, 60)] });
    await store({ spans: [sat(START + 3 * DAY + 9 * HOUR, 60)] }, START + 3 * DAY + 10 * HOUR);
    const known = (await rebuilt()).flatMap((row) => {
      const total = fromKept(row);
      return total !== null && isKnownAtDesk(total) ? [total.day] : [];
    });
    expect(known).toEqual(["2026-10-20", "2026-10-23"]);
  });

  it("keeps the day that somebody lived when they fly", async () => {
    await store({ spans: [sat(START + 9 * HOUR, 60)] }, START + 11 * HOUR);
    await store({}, START + 20 * HOUR, "America/New_York");
    await store({ spans: [sat(START + 23 * HOUR, 60)] }, START + 25 * HOUR, "America/New_York");
    const kept = await rebuilt("America/New_York");
    // 23:00 UTC is 19:00 in New York, still the day that began in Berlin.
    expect(kept.find(({ day }) => day === "2026-10-20")?.sittingMs).toBe(2 * HOUR);
  });

  it("goes where the clock was wrong, and is summed again after an import of years", async () => {
    await store({ spans: [sat(START + 9 * HOUR, 60), sat(START + 2 * DAY, 60)] });
    await store({ quarantineSpansFrom: START + DAY });
    expect(await rowOf("2026-10-22")).toBeUndefined();
    expect((await rowOf("2026-10-20"))?.sittingMs).toBe(HOUR);
    const runs = Array.from({ length: 11 }, (_, n) => ({
      ...aRun({ id: `r${String(n)}`, start: START + n * DAY + 10 * HOUR }),
      device: "device-1",
    }));
    await store({ runs });
    expect(await rowOf("2026-10-20")).toBeUndefined();
    await fillTotals(db, { now: LATER, zone: BERLIN, device: "device-1" });
    expect(await rowOf("2026-10-20")).toMatchObject({ sittingMs: HOUR, runs: { count: 1 } });
  });

  it("that disagrees with its records is replaced, and the log and insights say so", async () => {
    await store({ spans: [sat(START + 9 * HOUR, 60)] });
    const row = await rowOf("2026-10-20");
    if (row === undefined) throw new Error("no row");
    await db.put("dayTotals", { ...row, sittingMs: 1 });
    expect(await fillTotals(db, { now: LATER, zone: BERLIN, device: "device-1" })).toBe(1);
    expect((await rowOf("2026-10-20"))?.sittingMs).toBe(HOUR);
    expect(await db.getAll("log")).toContainEqual(expect.objectContaining({ what: "day-totals-mended" }));
    expect(mendedOfText(await db.get("meta", "totals-mended"))).toEqual({ at: LATER, days: 1 });
    expect(await fillTotals(db, { now: LATER, zone: BERLIN, device: "device-1" })).toBe(0);
  });

  it("comes out the same when it is summed anew, whatever was stored, changed and taken back, in whatever order", async () => {
    const minute = fc.integer({ min: 0, max: 11 * 24 * 60 });
    const change = fc.oneof(
      fc.record({ is: fc.constant("span" as const), from: minute, long: fc.integer({ min: 1, max: 200 }) }),
      fc.record({ is: fc.constant("prompt" as const), from: minute, id: fc.integer({ min: 0, max: 3 }) }),
      fc.record({
        is: fc.constant("run" as const),
        from: minute,
        id: fc.integer({ min: 0, max: 3 }),
        isGone: fc.boolean(),
      }),
      fc.record({ is: fc.constant("elsewhere" as const), from: minute, long: fc.integer({ min: 1, max: 30 }) }),
      fc.record({ is: fc.constant("session" as const), from: minute, id: fc.integer({ min: 0, max: 3 }) }),
      fc.record({
        is: fc.constant("answer" as const),
        from: minute,
        id: fc.integer({ min: 0, max: 3 }),
        isGone: fc.boolean(),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        for (const name of [...SUMMED, "dayTotals"] as const) await db.clear(name);
        let spans: readonly Span[] = [];
        for (const one of changes) {
          const at = START + one.from * MINUTE;
          if (one.is === "span") {
            const next = correctSpans(spans, { kind: "sitting", start: at, end: at + one.long * MINUTE });
            await store({ removedSpans: spans.map(({ start }) => start), spans: next });
            spans = next;
          } else if (one.is === "prompt") {
            await store({
              prompts: [anOccurrence({ id: `p${String(one.id)}`, dueAt: at, shownAt: at + HOUR, state: "done" })],
            });
          } else if (one.is === "run") {
            const deletedAt = one.isGone ? at : null;
            await store({
              runs: [{ ...aRun({ id: `r${String(one.id)}`, start: at }), deletedAt, device: "device-1" }],
            });
          } else if (one.is === "elsewhere") {
            const spansThere = [sat(at, one.long * 5)];
            await store({
              deskDays: deskDays(spansThere, "lap").map((day) => ({ ...ENVELOPE, ...day, device: "lap" })),
            });
          } else if (one.is === "session") {
            await store({
              routineSessions: [aRoutineSession({ id: `s${String(one.id)}`, startedAt: at, endedAt: at + MINUTE })],
            });
          } else {
            const day = new Date(at).toISOString().slice(0, 10) as DayKey;
            await store({
              checkIns: [aCheckIn({ id: `c${String(one.id)}`, day, at, pain: 3, deletedAt: one.isGone ? at : null })],
            });
          }
        }
        const kept = new Map((await db.getAll("dayTotals")).map((row) => [row.day, row]));
        for (const row of await rebuilt()) if (kept.has(row.day)) expect(kept.get(row.day)).toEqual(row);
      }),
      { numRuns: 12 },
    );
  });
});
