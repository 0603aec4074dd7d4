import type { DayTotal } from "@/src/core/insights/day-total.ts";
import { placeDays, type WeekDay } from "@/src/core/insights/week.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { addDays } from "@/src/core/time/local-day.ts";
import { aDayTotal } from "../../../support/builders/a-day-total.ts";

export const MONDAY = "2026-11-23" as DayKey;
/** Sunday evening: the whole week is over but its last hours. */
export const SUNDAY_EVENING = Date.UTC(2026, 10, 29, 19);
type Day = Omit<Partial<DayTotal>, "day">;

export const pain = (value: number, low = value): Day => ({ pain: { kind: "answered", value, low } });
export const desk = (hours: number, longest: number, done = 5, shown = 8): Day => ({
  sittingMs: hours * HOUR,
  longestMs: longest * MINUTE,
  breaks: { shown, done },
  routines: done,
  stretchMs: done * 2 * MINUTE,
});
export const run = (meters: number): Day => ({ runs: { count: 1, meters, ms: (meters / 1000) * 6 * MINUTE } });
const skipped: Day = { pain: { kind: "skipped" } };

export const totals = (days: readonly Day[], first: DayKey = MONDAY): readonly DayTotal[] =>
  days.map((day, index) => aDayTotal({ day: addDays(first, index), ...day }));
export const placed = (days: readonly Day[], now = SUNDAY_EVENING): readonly WeekDay[] =>
  placeDays(totals(days), { now, zones: [{ from: 0, zone: "UTC" }] });

/** Weeks as people have them. */
export const WEEKS = {
  empty: [{}, {}, {}, {}, {}, {}, {}],
  threeDays: [{}, {}, {}, {}, { ...desk(6, 55), ...pain(2) }, pain(1), { ...run(8000), ...pain(3) }],
  ordinary: [
    { ...desk(7, 48), ...pain(2) },
    { ...desk(6, 52), ...run(6000), ...pain(1) },
    { ...desk(7, 40), ...pain(2, 0) },
    { ...desk(5, 45), ...run(8000), ...pain(3) },
    { ...desk(6, 50), ...skipped },
    pain(1),
    { ...run(14_000), ...pain(2) },
  ],
  flareUp: [
    { ...desk(6, 50), ...pain(5) },
    { ...desk(4, 45), ...pain(7, 4) },
    { ...pain(7) },
    { ...desk(2, 40), ...pain(6) },
    { ...desk(5, 45), ...pain(5) },
    pain(4),
    pain(4),
  ],
  holiday: [{ ...run(5000), ...pain(1) }, {}, run(7000), pain(0), {}, run(6000), pain(1)],
} satisfies Readonly<Record<string, readonly Day[]>>;
