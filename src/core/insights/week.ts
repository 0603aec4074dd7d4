import type { CheckIn } from "../check-in/check-in.ts";
import { dayMarks } from "../check-in/day-answers.ts";
import type { Span } from "../desk-time/span.ts";
import { clipSpans, summariseSpans } from "../desk-time/summarise-spans.ts";
import type { Occurrence } from "../engine/state/occurrence.ts";
import { isSittingKind } from "../engine/state/prompt-table.ts";
import type { Run } from "../runs/run.ts";
import type { DayKey } from "../time/day-key.ts";
import { type EpochMs, MINUTE, SECOND } from "../time/epoch-ms.ts";
import { addDays, boundsOf, dayKeyAt } from "../time/local-day.ts";

/** What a week is made from. Records of other days do no harm. */
export type WeekRecords = {
  /** Oldest first; with the one that still grows, ended now. */
  readonly spans: readonly Span[];
  readonly prompts: readonly Occurrence[];
  readonly sessions: readonly {
    readonly startedAt: EpochMs;
    readonly items: readonly { readonly seconds: number }[];
  }[];
  readonly runs: readonly Run[];
  readonly checkIns: readonly CheckIn[];
};

/** One local day. Durations in ms. */
export type WeekDay = {
  readonly day: DayKey;
  /** Not over yet, or not begun: `ahead` days have no numbers. */
  readonly is: "past" | "today" | "ahead";
  readonly sittingMs: number;
  readonly standingMs: number;
  /** The longest bout, rest credited. */
  readonly longestMs: number;
  /** Prompts to get up that were shown, and those of them that were answered by doing it. */
  readonly breaks: { readonly shown: number; readonly done: number };
  readonly stretchMs: number;
  readonly runs: { readonly count: number; readonly meters: number; readonly ms: number };
  /** The day's highest answer; a day nobody answered is `missed`, "not today" is `skipped`. */
  readonly pain: { readonly kind: "answered"; readonly value: number } | { readonly kind: "skipped" | "missed" };
};

const DAYS_A_WEEK = 7;

/** The seven days from `firstDay` on, as lived in `zone`. */
export function summariseWeek(
  records: WeekRecords,
  { firstDay, now, zone }: { readonly firstDay: DayKey; readonly now: EpochMs; readonly zone: string },
): readonly WeekDay[] {
  const today = dayKeyAt(now, zone);
  const marks = dayMarks(records.checkIns);
  return Array.from({ length: DAYS_A_WEEK }, (_, index) => {
    const day = addDays(firstDay, index);
    const bounds = boundsOf(day, zone);
    const isIn = (at: EpochMs) => at >= bounds.start && at < bounds.end;
    const desk = summariseSpans(
      clipSpans(records.spans, { start: bounds.start, end: Math.min(bounds.end, now) }),
      bounds,
    );
    const shown = records.prompts.filter(
      ({ kind, shownAt }) => isSittingKind(kind) && shownAt !== null && isIn(shownAt),
    );
    const runs = records.runs.filter(({ start, deletedAt }) => deletedAt === null && isIn(start));
    const mark = marks.get(day);
    return {
      day,
      is: day === today ? "today" : day < today ? "past" : "ahead",
      sittingMs: desk.sitting,
      standingMs: desk.standing,
      longestMs: desk.longestBout,
      breaks: { shown: shown.length, done: shown.filter(({ state }) => state === "done").length },
      stretchMs: records.sessions
        .filter(({ startedAt }) => isIn(startedAt))
        .flatMap(({ items }) => items)
        .reduce((sum, { seconds }) => sum + seconds * SECOND, 0),
      runs: {
        count: runs.length,
        meters: runs.reduce((sum, { distanceMeters }) => sum + (distanceMeters ?? 0), 0),
        ms: runs.reduce((sum, { durationSeconds }) => sum + durationSeconds * SECOND, 0),
      },
      pain:
        mark === undefined
          ? { kind: "missed" }
          : mark.kind === "skipped"
            ? { kind: "skipped" }
            : { kind: "answered", value: mark.pain },
    };
  });
}

/** Whether somebody is known to have been at the desk. */
export const hasDeskTime = ({ sittingMs, standingMs }: WeekDay): boolean => sittingMs >= MINUTE || standingMs >= MINUTE;

/**
 * Whether the day says anything about the desk. One with nothing but a run or an answer doesn't: the extension may not have
 * been there yet.
 */
export const isKnownAtDesk = (day: WeekDay): boolean => hasDeskTime(day) || day.stretchMs > 0 || day.breaks.shown > 0;

/** Whether nothing worth drawing is known of these days. */
export function isBlank(week: readonly WeekDay[]): boolean {
  return week.every((day) => !isKnownAtDesk(day) && day.runs.count === 0 && day.pain.kind === "missed");
}
