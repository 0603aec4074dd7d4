import fc from "fast-check";
import { DEFAULT_SETTINGS, type Settings } from "@/src/core/settings/settings.ts";
import type { ClockTime, Weekday } from "@/src/core/time/day-key.ts";
import { HOUR, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import type { TimeRange } from "@/src/core/time/time-schemas.ts";
import {
  BODIES,
  type Body,
  CORRECTIONS,
  type DayEntry,
  type DayScript,
  isBodyEntry,
  KILL_POINTS,
  RESPONSES,
} from "@/src/dev/lab/day/day-script.ts";

/** What a script does next, before it has a time. */
type Action = DayEntry extends infer Entry ? (Entry extends DayEntry ? Omit<Entry, "at"> : never) : never;

export const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kolkata",
  "Pacific/Auckland",
  "America/Los_Angeles",
  "UTC",
];

/** Ordinary days and the nights on which clocks change, on both sides of the world. */
const DATES = [
  "2026-11-23",
  "2026-11-28",
  "2026-03-29",
  "2026-10-25",
  "2026-03-08",
  "2026-11-01",
  "2026-04-05",
  "2026-12-31",
];

const clockTime: fc.Arbitrary<ClockTime> = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom("00", "15", "30", "59"))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${minute}` as ClockTime);

const range = fc.record({ from: clockTime, to: clockTime });
const longDay: TimeRange[] = [{ from: "06:00" as ClockTime, to: "22:00" as ClockTime }];
const ranges: fc.Arbitrary<TimeRange[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(longDay) },
  { weight: 1, arbitrary: fc.array(range, { maxLength: 2 }) },
);

/** Settings as people have them, and as nobody would. */
export const anySettings: fc.Arbitrary<Settings> = fc
  .record({
    workingHours: fc.record({
      mon: ranges,
      tue: ranges,
      wed: ranges,
      thu: ranges,
      fri: ranges,
      sat: ranges,
      sun: ranges,
    }),
    quietHours: fc.option(range, { freq: 4 }),
    posture: fc.record({ on: fc.boolean(), everyMinutes: fc.integer({ min: 5, max: 60 }) }),
    hipFlexor: fc.record({ on: fc.boolean(), everyMinutes: fc.integer({ min: 10, max: 120 }) }),
    walk: fc.record({ on: fc.boolean(), everyMinutes: fc.integer({ min: 10, max: 180 }) }),
    checkIn: fc.record({ on: fc.boolean(), at: clockTime }),
    strength: fc.record({ on: fc.boolean(), weekdays: fc.constant<Weekday[]>(["mon", "sat", "sun"]), at: clockTime }),
    spacingMinutes: fc.constantFrom(0, 5, 10, 30),
    locksWhenLeaving: fc.boolean(),
    readsAwayFromBrowser: fc.boolean(),
    standMinutes: fc.option(fc.integer({ min: 5, max: 90 })),
    runPlan: fc.array(
      fc.record({
        id: fc.constantFrom("a", "b"),
        weekday: fc.constantFrom<Weekday>("mon", "sat", "sun", "tue"),
        at: clockTime,
        minutes: fc.integer({ min: 5, max: 120 }),
      }),
      { maxLength: 1 },
    ),
  })
  .map((changes) => ({ ...DEFAULT_SETTINGS, ...changes }));

/** Settings that someone changes along the way. */
const WISHES: readonly Record<string, unknown>[] = [
  { checkIn: { on: true, at: "09:00" } },
  { checkIn: { on: false } },
  { readsAwayFromBrowser: true },
  { locksWhenLeaving: true },
  { warmUp: { on: true, leadMinutes: 60 } },
  { coolDown: { on: false } },
  { coolDown: { on: true, afterMinutes: 0 } },
  { runPlan: [{ id: "new", weekday: "mon", at: "07:00", minutes: 30 }] },
  { quietHours: { from: "12:00", to: "13:00" } },
  { dailyLineMinutes: 120 },
];
const minutes = fc.integer({ min: 1, max: 180 });
const kind = fc.constantFrom(undefined, "posture", "hip-flexor", "walk", "check-in", "warm-up");

const press: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constant("press"), button: fc.constantFrom("pause", "meeting"), minutes }),
  fc.record({ do: fc.constant("press"), button: fc.constant("end-meeting") }),
  fc.record({ do: fc.constant("press"), button: fc.constantFrom("start", "done", "skip"), kind }),
  fc.record({ do: fc.constant("press"), button: fc.constant("snooze"), kind, minutes: fc.constantFrom(5, 10, 15) }),
);

const body: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant<Body>("type") }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom(...BODIES) }) },
);
const happening: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: press },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("kill-worker") }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("plan-run"), start: clockTime, minutes: fc.integer({ min: 5, max: 90 }) }),
  },
);
/** What people do beside that: runs that change, corrections, wishes, and a worker that dies in the middle of a step. */
const rare: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constant("move-run"), start: clockTime, days: fc.integer({ min: 0, max: 1 }) }),
  fc.record({ do: fc.constant("cancel-run") }),
  fc.record({ do: fc.constant("log-run"), minutes: fc.integer({ min: 5, max: 90 }) }),
  fc.record({ do: fc.constant("answer"), pain: fc.integer({ min: 0, max: 10 }) }),
  fc.record({
    do: fc.constant("correct"),
    kind: fc.constantFrom(...CORRECTIONS),
    from: fc.integer({ min: 0, max: 24 * 60 }).map((count) => count * MINUTE),
    to: fc.integer({ min: 0, max: 24 * 60 }).map((count) => count * MINUTE),
  }),
  fc.record({ do: fc.constant("undo-correct") }),
  fc.record({ do: fc.constant("set"), settings: fc.constantFrom(...WISHES) }),
  fc.record({ do: fc.constant("count-in"), minutes: fc.option(minutes, { nil: undefined }) }),
  fc.record({ do: fc.constant("kill-worker"), before: fc.constantFrom(...KILL_POINTS) }),
);
const zoneChange: fc.Arbitrary<Action> = fc.record({ do: fc.constant("zone"), zone: fc.constantFrom(...ZONES) });
const clockStep: fc.Arbitrary<Action> = fc.record({
  do: fc.constant("clock"),
  by: fc.oneof(
    fc.integer({ min: -3 * HOUR, max: 3 * HOUR }),
    fc.integer({ min: -5 * SECOND, max: 5 * SECOND }),
    fc.constantFrom(-50 * HOUR, 50 * HOUR),
  ),
});

const gap = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 45 }).map((count) => count * MINUTE) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 600 }).map((count) => count * SECOND) },
  { weight: 1, arbitrary: fc.integer({ min: 45, max: 300 }).map((count) => count * MINUTE) },
);

/** Any day that the rules of scripts allow. `clock` and `zone`: whether clocks are set and zones changed along the way. */
export function anyDayScript({
  clock,
  zone,
  rarely = false,
}: {
  readonly clock: boolean;
  readonly zone: boolean;
  /** Also what `rare` brings. Left out: not. */
  readonly rarely?: boolean;
}): fc.Arbitrary<DayScript> {
  const action = fc.oneof(
    { weight: 12, arbitrary: body },
    { weight: 5, arbitrary: happening },
    ...(rarely ? [{ weight: 4, arbitrary: rare }] : []),
    ...(clock ? [{ weight: 1, arbitrary: clockStep }] : []),
    ...(zone ? [{ weight: 1, arbitrary: zoneChange }] : []),
  );
  return fc
    .record({
      zone: fc.constantFrom(...ZONES),
      date: fc.constantFrom(...DATES),
      responds: fc.constantFrom(...RESPONSES),
      starts: fc.integer({ min: 0, max: 20 * 60 }),
      actions: fc.array(fc.tuple(gap, action), { minLength: 1, maxLength: 25 }),
    })
    .map(({ starts, actions, ...script }) => ({ ...script, day: timed(actions, starts * MINUTE) }));
}

/** Gives every action its time and keeps to the rules: after `close` only `open`, `open` only then, `end` last. */
function timed(actions: readonly (readonly [number, Action])[], startsAt: number): DayEntry[] {
  const day: DayEntry[] = [];
  let at = startsAt;
  let last: Body | null = null;
  for (const [wait, action] of actions) {
    const entry = allowed({ ...action, at }, last);
    day.push(entry);
    if (isBodyEntry(entry)) last = entry.do;
    at += wait;
  }
  return [...day, { at, do: "end" }];
}

function allowed(entry: DayEntry, last: Body | null): DayEntry {
  if (last === "close") return { at: entry.at, do: "open" };
  return entry.do === "open" && last !== null ? { at: entry.at, do: "type" } : entry;
}
