import { type Evidence, type Span, type SpanKind } from "../desk-time/span.ts";
import { clipSpans } from "../desk-time/summarise-spans.ts";
import type { RoutineUse } from "../routines/routine-use.ts";
import { ROUTINE_USES } from "../routines/routine-use.ts";
import type { PlannedRun } from "../runs/planned-run.ts";
import { type EpochMs, HOUR, MINUTE } from "../time/epoch-ms.ts";
import type { Interval } from "../time/hours.ts";

/** A part of the day in which the body was in one place, and what told us so. `isOver`: it no longer grows, and can be put right. */
export type LapPiece = {
  readonly what: "piece";
  readonly kind: SpanKind;
  readonly because: Evidence;
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly isOver: boolean;
};

/** What the day is made of: where the body was, what was stretched, and the runs. */
export type LapItem =
  | LapPiece
  | { readonly what: "stretch"; readonly use: RoutineUse; readonly start: EpochMs; readonly end: EpochMs }
  | { readonly what: "run"; readonly start: EpochMs; readonly end: EpochMs };

/** Today on one line, from the first that is known of it to now, to the end of its last run, or as far as a working day goes. Items by their start. */
export type LapChart = { readonly from: EpochMs; readonly until: EpochMs; readonly items: readonly LapItem[] };

export type LapRecords = {
  /** Oldest first, the one that still grows last. */
  readonly spans: readonly Span[];
  readonly sessions: readonly { readonly use: string; readonly startedAt: EpochMs; readonly endedAt: EpochMs }[];
  readonly runs: readonly PlannedRun[];
};

/** Shorter ones are between two looks: nobody remembers them. */
const LEAST = 3 * MINUTE;

/** A line is no shorter: the first minutes of a day are a short piece of it, not all of it. */
const SHORTEST_LINE = 8 * HOUR;

/** Null: nothing is known of today yet. */
export function lapChart({ spans, sessions, runs }: LapRecords, today: Interval, at: EpochMs): LapChart | null {
  const isToday = ({ start }: { readonly start: EpochMs }) => start >= today.start && start < today.end;
  const pieces = piecesOf(clipSpans(spans, { start: today.start, end: Math.min(today.end, at) }), at);
  const [first] = pieces;
  if (first === undefined) return null;
  const stretches = sessions.map(({ use, startedAt, endedAt }): LapItem => {
    return { what: "stretch", use: ROUTINE_USES.find((one) => one === use) ?? "other", start: startedAt, end: endedAt };
  });
  const ofRuns = runs.map(({ start, minutes }): LapItem => ({ what: "run", start, end: start + minutes * MINUTE }));
  const items = [...pieces, ...[...stretches, ...ofRuns].filter(isToday)].toSorted((a, b) => a.start - b.start);
  const from = Math.min(...items.map(({ start }) => start));
  return { from, until: Math.max(from + SHORTEST_LINE, ...items.map(({ end }) => end)), items };
}

/** Neighbours of one kind joined, with the evidence of the longest part; what is not known before the first sign is no part of the day. */
function piecesOf(spans: readonly Span[], at: EpochMs): readonly LapPiece[] {
  const joined: (LapPiece & { readonly longest: number })[] = [];
  for (const { kind, start, end, because } of spans) {
    const last = joined.at(-1);
    const longest = end - start;
    if (last?.kind === kind && last.end === start) {
      const isLonger = longest > last.longest;
      joined[joined.length - 1] = {
        ...last,
        end,
        because: isLonger ? because : last.because,
        longest: Math.max(longest, last.longest),
      };
    } else if (joined.length > 0 || kind !== "unknown") {
      joined.push({ what: "piece", kind, because, start, end, longest, isOver: true });
    }
  }
  return joined
    .filter(({ start, end }) => end - start >= LEAST || end >= at)
    .map(({ what, kind, because, start, end }) => ({ what, kind, because, start, end, isOver: end < at }));
}
