import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Span } from "@/src/core/desk-time/span.ts";
import { summariseSpans } from "@/src/core/desk-time/summarise-spans.ts";
import { parseEngineState } from "@/src/core/engine/state/engine-state.ts";
import { isSittingKind } from "@/src/core/engine/state/prompt-table.ts";
import { step } from "@/src/core/engine/step.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import { DAY, type EpochMs, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { dayOf } from "@/src/core/time/local-day.ts";
import type { TimeRange } from "@/src/core/time/time-schemas.ts";
import type { DayScript } from "@/src/dev/lab/day/day-script.ts";
import { anyDayScript, anySettings } from "@/tests/support/arbitraries/day-script.ts";
import { type LivedDay, liveDay, showsOf } from "@/tests/support/lived-day.ts";

/**
 * Any day through the real engine: what must hold whatever people, clocks and zones do. The days are lived once and every
 * promise is held against all of them. `DAYS=2000` for a long look, `SEED=…` for the same days again.
 */
const COUNT = Number(process.env["DAYS"] ?? 60);
const SEED = Number(process.env["SEED"] ?? 2026);
const anyDay = fc.record({ script: anyDayScript({ clock: true, zone: true }), settings: anySettings });
const steadyDay = fc.record({ script: anyDayScript({ clock: false, zone: true }), settings: anySettings });

type Lived = { readonly day: LivedDay; readonly script: DayScript; readonly settings: Settings };

function liveAll(days: typeof anyDay): readonly Lived[] {
  return fc
    .sample(days, { numRuns: COUNT, seed: SEED })
    .map(({ script, settings }) => ({ script, settings, day: liveDay(script, settings) }));
}

let anyDays: readonly Lived[] = [];
/** Nobody touches the clock on these. */
let steadyDays: readonly Lived[] = [];

beforeAll(
  () => {
    anyDays = liveAll(anyDay);
    steadyDays = liveAll(steadyDay);
  },
  30_000 + COUNT * 1000,
);

/** Holds one promise against every day; where it breaks, the message brings the script and settings to live it again. */
function onEvery(days: readonly Lived[], check: (day: LivedDay, script: DayScript, settings: Settings) => void): void {
  for (const { day, script, settings } of days) {
    try {
      check(day, script, settings);
    } catch (error) {
      throw new Error(`seed ${SEED}, ${JSON.stringify({ ...script, settings })}`, { cause: error });
    }
  }
}

const onAnyDay = (check: Parameters<typeof onEvery>[1]) => onEvery(anyDays, check);
const onSteadyDay = (check: Parameters<typeof onEvery>[1]) => onEvery(steadyDays, check);

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span.end - span.start, 0);
const elapsed = (script: DayScript): number => (script.day.at(-1)?.at ?? 0) - (script.day[0]?.at ?? 0);
const steppedForward = (script: DayScript): number =>
  script.day.reduce((sum, entry) => sum + (entry.do === "clock" ? Math.max(0, entry.by) : 0), 0);

describe("spans", { timeout: 30_000 + COUNT * 1000 }, () => {
  test("come one after the other, never empty and never overlapping", () => {
    onAnyDay(({ spans }) => {
      for (const [index, span] of spans.entries()) {
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? span.start);
      }
    });
  });

  test("never come to more than the time that passed", () => {
    onAnyDay(({ spans }, script) => {
      expect(lengthOf(spans)).toBeLessThanOrEqual(elapsed(script) + steppedForward(script));
    });
  });

  test("cover all the time from the first wake to the last where nobody touches the clock", () => {
    onSteadyDay(({ spans, steps }) => {
      const first = steps[0]?.before.startedAt ?? 0;
      const last = steps.at(-1)?.wake.at ?? first;
      expect(lengthOf(spans)).toBe(last - first);
    });
  });

  test("add up to the totals of their local days", () => {
    onAnyDay(({ spans }, script) => {
      const days = localDays(spans, script.zone);
      const total = days.reduce((sum, day) => sum + summariseSpans(spans, day).sitting, 0);
      expect(total).toBe(lengthOf(spans.filter(({ kind }) => kind === "sitting")));
    });
  });
});

describe("a step", { timeout: 30_000 + COUNT * 1000 }, () => {
  test("gives the same again from the stored state: the worker may die between any two", () => {
    onAnyDay(({ steps }) => {
      for (const { before, wake, context, after, records, effects, decisions } of steps) {
        const stored = parseEngineState(JSON.parse(JSON.stringify(before)));
        expect(stored.ok ? step(stored.value, wake, context) : stored.error).toEqual({
          state: after,
          records,
          effects,
          decisions,
        });
      }
    });
  });

  test("does not notice that the worker was killed before it", () => {
    for (const { day, script, settings } of anyDays.slice(0, 10)) {
      const kills = script.day.flatMap((entry, index): DayScript["day"] =>
        index > 0 && script.day[index - 1]?.do !== "close" ? [{ at: entry.at, do: "kill-worker" }, entry] : [entry],
      );
      const { spans, occurrences } = liveDay({ ...script, day: kills }, settings);
      expect({ spans, occurrences }).toEqual({ spans: day.spans, occurrences: day.occurrences });
    }
  });

  test("taken once more at the same instant shows nothing, ends nothing and records nothing", () => {
    onAnyDay(({ steps }, _script, settings) => {
      // Without a space between them a second prompt may follow at once.
      if (settings.spacingMinutes === 0) return;
      for (const { wake, context, after } of steps) {
        // Another wake after something said or answered is one look more, and may rightly learn something.
        if (wake.event.type !== "wake") continue;
        const claimed = after.prompts.active.filter(({ state }) => state === "claimed").map(({ id }) => id);
        const signals = { ...wake.signals, notifications: [...(wake.signals.notifications ?? []), ...claimed] };
        const again = step(after, { ...wake, signals, event: { type: "wake" } }, context);
        expect(again.effects.filter(({ type }) => type === "show")).toEqual([]);
        expect(again.records.spans).toEqual([]);
        expect(again.records.occurrences.filter(({ endedAt }) => endedAt !== null)).toEqual([]);
      }
    });
  });

  test("always asks to be woken again, soon enough for every browser", () => {
    onAnyDay(({ steps }) => {
      for (const { wake, effects } of steps) {
        const alarms = effects.find((effect) => effect.type === "alarms");
        expect(alarms?.nextAt).toBeGreaterThan(wake.at);
        expect(alarms?.nextAt).toBeLessThanOrEqual(wake.at + DAY);
      }
    });
  });

  test("leaves a state that does not grow with time", () => {
    onAnyDay(({ steps }) => {
      for (const { after } of steps) expect(JSON.stringify(after).length).toBeLessThan(20_000);
    });
  });
});

describe("an occurrence", { timeout: 30_000 + COUNT * 1000 }, () => {
  test("is shown once at most", () => {
    onAnyDay((day) => {
      const ids = showsOf(day).map(({ occurrence }) => occurrence.id);
      expect(new Set(ids).size).toBe(ids.length);
    });
  });

  test("ends once at most, in one final state", () => {
    onSteadyDay((day) => {
      const ended = endsOf(day).map(({ id }) => id);
      expect(new Set(ended).size).toBe(ended.length);
    });
    onAnyDay((day) => {
      // What a wrong clock passed over comes again when the clock is put right.
      const ended = endsOf(day).filter(({ shownAt, expiry }) => shownAt !== null || !isPassedOver(expiry));
      expect(new Set(ended.map(({ id }) => id)).size).toBe(ended.length);
    });
  });

  test("has one log line for its end", () => {
    onAnyDay((day) => {
      const logged = day.steps.flatMap(({ records }) => records.log.filter(({ what }) => what === "prompt-ended"));
      expect(logged.map(({ detail }) => detail["id"])).toEqual(endsOf(day).map(({ id }) => id));
    });
  });

  test("is held by one reason after the other, from when it is due until it is shown", () => {
    onSteadyDay(({ occurrences }) => {
      for (const { dueAt, shownAt, endedAt, held } of occurrences) {
        let reached = dueAt;
        for (const { from, until } of held) {
          expect(from).toBeGreaterThanOrEqual(reached);
          if (until !== null) expect(until).toBeGreaterThan(from);
          reached = until ?? from;
        }
        if (shownAt !== null) expect(shownAt).toBeGreaterThanOrEqual(reached);
        if (shownAt !== null || endedAt !== null) expect(held.filter(({ until }) => until === null)).toEqual([]);
      }
    });
  });

  test("of a daily kind comes once a date at most, over flights and clock changes", () => {
    onAnyDay((day) => {
      for (const kind of ["check-in", "strength", "review"]) {
        // Put off or taken back by a meeting, it comes again: `<id>+1`.
        const shown = showsOf(day).filter(({ occurrence }) => occurrence.kind === kind && occurrence.snoozes === 0);
        const dates = new Map(shown.map(({ occurrence: { id, day: date } }) => [id.split("+")[0], date]));
        expect(new Set(dates.values()).size).toBe(dates.size);
      }
    });
  });
});

describe("nothing is shown", { timeout: 30_000 + COUNT * 1000 }, () => {
  test("to someone who isn't there, in a pause, in a meeting or over a full screen", () => {
    onAnyDay((day) => {
      for (const { stepped, occurrence } of showsOf(day)) {
        const { signals } = stepped.wake;
        const { desk, prompts } = stepped.after;
        expect(signals).toMatchObject({ sharing: false });
        // What a full screen has held for as long as a call may comes at a pause in input, everything else at an input.
        if (signals.fullScreen) {
          expect(signals).toMatchObject({ idle15: "idle", idle60: "active" });
          expect(stepped.wake.at - (prompts.fullScreenSince ?? 0)).toBeGreaterThanOrEqual(90 * MINUTE);
        } else expect(signals.idle15).toBe("active");
        expect(["sitting", "standing"]).toContain(desk.open.kind);
        expect({ paused: prompts.pausedUntil, meeting: prompts.meetingUntil }).toEqual({ paused: null, meeting: null });
        if (isSittingKind(occurrence.kind) && occurrence.because !== "standing") expect(desk.open.kind).toBe("sitting");
      }
    });
  });

  test("in quiet hours, or to someone who is in a call", () => {
    onAnyDay((day, _script, { quietHours }) => {
      for (const { stepped } of showsOf(day)) {
        const { at, zone } = stepped.wake;
        if (quietHours) expect(isWithin([quietHours], [quietHours], wallTime(at, zone))).toBe(false);
        const { heldSince } = stepped.after.prompts.callSound;
        if (heldSince !== null) expect(at - heldSince).toBeGreaterThanOrEqual(90 * MINUTE);
      }
    });
  });

  test("that the chair causes outside working hours, or within five minutes of a real rest", () => {
    onAnyDay((day, _script, settings) => {
      for (const { stepped, occurrence } of showsOf(day)) {
        if (!isSittingKind(occurrence.kind)) continue;
        const { at, zone } = stepped.wake;
        expect(isWithinHours(settings, at, zone)).toBe(true);
        const { returned } = stepped.after.desk;
        // A clock that went back makes the return lie ahead: then it says nothing.
        if (returned && returned.at <= at && returned.after >= 5 * MINUTE) {
          expect(at - returned.at).toBeGreaterThanOrEqual(5 * MINUTE);
        }
      }
    });
  });

  test("too soon after the prompt before it, but a warm-up", () => {
    onSteadyDay((day, _script, settings) => {
      const shows = showsOf(day);
      for (const [index, { stepped, occurrence }] of shows.entries()) {
        const before = shows[index - 1];
        if (!before || occurrence.kind === "warm-up") continue;
        const wait = stepped.wake.at - before.stepped.wake.at;
        expect(wait).toBeGreaterThanOrEqual(settings.spacingMinutes * MINUTE);
      }
    });
  });

  test("twice at one instant", () => {
    onAnyDay(({ steps }) => {
      for (const { effects } of steps) {
        expect(effects.filter(({ type }) => type === "show").length).toBeLessThanOrEqual(1);
      }
    });
  });
});

const endsOf = ({ steps }: LivedDay) =>
  steps.flatMap(({ records }) => records.occurrences.filter(({ endedAt }) => endedAt !== null));

const isPassedOver = (expiry: string | null): boolean => expiry === "day-over" || expiry === "run-started";

/** The local days that the spans touch. */
function localDays(spans: readonly Span[], zone: string) {
  const days = [];
  const end = spans.at(-1)?.end ?? 0;
  for (let at: EpochMs = spans[0]?.start ?? 0; at < end; at = dayOf(at, zone).end) days.push(dayOf(at, zone));
  return days;
}

/** Working hours read from the settings in another way than the engine's: by the wall clock's face. */
function isWithinHours(settings: Settings, at: EpochMs, zone: string): boolean {
  const now = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone);
  const names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
  const rangesOf = (dayOfWeek: number) => settings.workingHours[names[(dayOfWeek + 6) % 7] ?? "mon"];
  return isWithin(rangesOf(now.dayOfWeek), rangesOf(now.dayOfWeek + 6), wallTime(at, zone));
}

/** Whether the clock's face is in one of today's ranges, or in one of yesterday's that goes over midnight. Equal times: all day. */
function isWithin(today: readonly TimeRange[], yesterday: readonly TimeRange[], time: string): boolean {
  return (
    today.some(({ from, to }) => from === to || (from <= time && (to < from || time < to))) ||
    yesterday.some(({ from, to }) => to < from && time < to)
  );
}

function wallTime(at: EpochMs, zone: string): string {
  const now = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone);
  return now.toPlainTime().toString({ smallestUnit: "minute" });
}
