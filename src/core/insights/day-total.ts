import type { CheckIn } from "../check-in/check-in.ts";
import type { Span } from "../desk-time/span.ts";
import { clipSpans, summariseSpans } from "../desk-time/summarise-spans.ts";
import type { Occurrence } from "../engine/state/occurrence.ts";
import { isSittingKind } from "../engine/state/prompt-table.ts";
import type { Run } from "../runs/run.ts";
import { tell, tellRuns, type Told, toldSeconds } from "../runs/told.ts";
import type { DayKey } from "../time/day-key.ts";
import { type EpochMs, MINUTE, SECOND } from "../time/epoch-ms.ts";
import type { Interval } from "../time/hours.ts";

/** What days are summed from. Records of other days do no harm. */
export type DayRecords = {
  /** Oldest first; with the one that still grows, ended now. */
  readonly spans: readonly Span[];
  readonly prompts: readonly Occurrence[];
  readonly sessions: readonly {
    readonly startedAt: EpochMs;
    readonly items: readonly { readonly exerciseId: string; readonly seconds: number }[];
  }[];
  readonly runs: readonly Run[];
  readonly checkIns: readonly CheckIn[];
  /** When somebody sat at other computers, earliest first and never overlapping. Left out: never, or nothing of it is known. */
  readonly elsewhere?: readonly Interval[];
};

/** One local day in numbers. Durations in ms. Zero means nothing was recorded: whether anybody looked is `isKnownAtDesk`. */
export type DayTotal = {
  readonly day: DayKey;
  /** A day that lies before the diary's first record or still to come: nothing of it could be known, so it counts nowhere. */
  readonly isOutside?: true;
  /** At any of the computers; what two saw at once counts once. */
  readonly sittingMs: number;
  /** What of that only other computers saw; left out where that is nothing. All else at the desk is of this one. */
  readonly elsewhereMs?: number;
  readonly standingMs: number;
  /** The longest bout, rest credited. */
  readonly longestMs: number;
  /** Prompts to get up that were shown, and those of them that were answered by doing it. */
  readonly breaks: { readonly shown: number; readonly done: number };
  readonly routines: number;
  readonly stretchMs: number;
  /** Seconds of each exercise, by its id. */
  readonly exercised: Readonly<Record<string, number>>;
  /** `told`: what its runs are told as together, left out where that is what `meters` is told as. `ms`: as they are told (`toldSeconds`). */
  readonly runs: { readonly count: number; readonly meters: number; readonly told?: Told; readonly ms: number };
  /** The day's highest and lowest answer; a day nobody answered is `missed`, "not today" is `skipped`. */
  readonly pain:
    | { readonly kind: "answered"; readonly value: number; readonly low: number }
    | { readonly kind: "skipped" | "missed" };
};

const ALL_TIME: Interval = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

/** The totals of `day`, whose time is `parts` (`dayParts`): midnight to midnight, however many hours that is. */
export function summariseDay(records: DayRecords, day: DayKey, parts: readonly Interval[]): DayTotal {
  const isIn = (at: EpochMs) => parts.some(({ start, end }) => at >= start && at < end);
  const desk = summariseSpans(
    parts.flatMap((part) => clipSpans(records.spans, part)),
    ALL_TIME,
  );
  const elsewhereMs = satElsewhere(records, parts);
  const shown = records.prompts.filter(({ kind, shownAt }) => isSittingKind(kind) && shownAt !== null && isIn(shownAt));
  const sessions = records.sessions.filter(({ startedAt }) => isIn(startedAt));
  const runs = records.runs.filter(({ start, deletedAt }) => deletedAt === null && isIn(start));
  const exercised = secondsOfEach(sessions.flatMap(({ items }) => items));
  return {
    day,
    sittingMs: desk.sitting + elsewhereMs,
    ...(elsewhereMs > 0 ? { elsewhereMs } : {}),
    standingMs: desk.standing,
    longestMs: desk.longestBout,
    breaks: { shown: shown.length, done: shown.filter(({ state }) => state === "done").length },
    routines: sessions.length,
    stretchMs: Object.values(exercised).reduce((sum, seconds) => sum + seconds * SECOND, 0),
    exercised,
    runs: summariseRuns(runs),
    pain: painOf(records.checkIns.filter((checkIn) => checkIn.day === day)),
  };
}

function summariseRuns(runs: readonly Run[]): DayTotal["runs"] {
  const meters = runs.reduce((sum, { distanceMeters }) => sum + (distanceMeters ?? 0), 0);
  const [told, plain] = [tellRuns(runs), tell(meters)];
  return {
    count: runs.length,
    meters,
    ...(told.km === plain.km && told.mi === plain.mi ? {} : { told }),
    ms: runs.reduce((sum, run) => sum + toldSeconds(run) * SECOND, 0),
  };
}

/** What other computers saw while this one saw nobody at the desk. */
function satElsewhere({ elsewhere = [], spans }: DayRecords, parts: readonly Interval[]): number {
  const sat = parts
    .flatMap((part) => elsewhere.map((one) => overlapOf(one, part)))
    .filter(({ start, end }) => end > start);
  if (sat.length === 0) return 0;
  const seen = spans.filter(({ kind }) => kind === "sitting" || kind === "standing");
  return sat.reduce((sum, one) => {
    const here = seen
      .map((span) => overlapOf(span, one))
      .reduce((ms, { start, end }) => ms + Math.max(0, end - start), 0);
    return sum + one.end - one.start - here;
  }, 0);
}

const overlapOf = (a: Interval, b: Interval): Interval => ({
  start: Math.max(a.start, b.start),
  end: Math.min(a.end, b.end),
});

function painOf(ofDay: readonly CheckIn[]): DayTotal["pain"] {
  const answers = ofDay.flatMap(({ pain }) => (pain === null ? [] : [pain]));
  if (answers.length > 0) return { kind: "answered", value: Math.max(...answers), low: Math.min(...answers) };
  return { kind: ofDay.some(({ skipped }) => skipped) ? "skipped" : "missed" };
}

function secondsOfEach(
  items: readonly { readonly exerciseId: string; readonly seconds: number }[],
): Readonly<Record<string, number>> {
  const sums = new Map<string, number>();
  for (const { exerciseId, seconds } of items) sums.set(exerciseId, (sums.get(exerciseId) ?? 0) + seconds);
  return Object.fromEntries([...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether somebody is known to have been at the desk. */
export const hasDeskTime = ({ sittingMs, standingMs }: DayTotal): boolean =>
  sittingMs >= MINUTE || standingMs >= MINUTE;

/**
 * Whether the day says anything about the desk. One with nothing but a run or an answer doesn't: the extension may not have
 * been there yet.
 */
export const isKnownAtDesk = (day: DayTotal): boolean => hasDeskTime(day) || day.stretchMs > 0 || day.breaks.shown > 0;

/** Whether nothing worth drawing is known of these days. */
export function isBlank(days: readonly DayTotal[]): boolean {
  return days.every((day) => !isKnownAtDesk(day) && day.runs.count === 0 && day.pain.kind === "missed");
}

/** The diary's first day, where these days begin before it; null where they don't. `days` in their order. */
export function diaryBegins(days: readonly DayTotal[]): DayKey | null {
  return days[0]?.isOutside === true ? (days.find(({ isOutside }) => isOutside !== true)?.day ?? null) : null;
}

/** Marks what lies before the diary's first day or after today. What something is known of after all is never outside. */
export const markOutside = (
  days: readonly DayTotal[],
  { first, today }: { readonly first: DayKey; readonly today: DayKey },
): readonly DayTotal[] =>
  days.map((day) =>
    day.day > today || (day.day < first && !isKnownAtDesk(day) && day.pain.kind === "missed")
      ? { ...day, isOutside: true }
      : day,
  );
