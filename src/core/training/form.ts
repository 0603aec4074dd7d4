import { median } from "../lib/median.ts";
import { type Run, runSpeed } from "../runs/run.ts";
import { DAY, type EpochMs } from "../time/epoch-ms.ts";

/** Days from which one's usual pace and cadence are known. */
const MEMORY_DAYS = 90;
const LEAST_RUNS = 3;
/** Pace counts as easy within this part of the median, or where the person said so. */
const EASY_BAND = 0.1;
/** The next step from one's own cadence, never more than 10 % (ev:anderson-2022). */
const STEP = 1.05;
/** One run in three tries it. */
const TRY_EVERY = 3;

export type CadenceAdvice = {
  /** The person's own, at easy pace, steps a minute of both feet. */
  readonly usual: number;
  /** Five percent more. */
  readonly next: number;
  readonly runs: number;
  /** Whether the next run is the one in three to try it on. */
  readonly isTryNext: boolean;
};

/** One's usual cadence at easy pace and the next step from it; null with fewer than three runs that tell. */
export function adviseCadence(runs: readonly Run[], at: EpochMs): CadenceAdvice | null {
  const past = runs.filter((run) => run.deletedAt === null && run.start <= at);
  const recent = past.filter((run) => run.start >= at - MEMORY_DAYS * DAY);
  const easy = recent.filter(createEasyPaceTest(recent));
  const cadences = easy.flatMap(({ cadence }) => (cadence === null ? [] : [cadence]));
  const usual = median(cadences);
  if (usual === null || cadences.length < LEAST_RUNS) return null;
  return {
    usual: Math.round(usual),
    next: Math.round(usual * STEP),
    runs: cadences.length,
    // Of all runs: a window of days would lose one for each that comes, and never get on.
    isTryNext: past.length % TRY_EVERY === TRY_EVERY - 1,
  };
}

function createEasyPaceTest(runs: readonly Run[]): (run: Run) => boolean {
  const usual = median(runs.flatMap((run) => runSpeed(run) ?? []));
  return (run) => {
    if (run.kind !== null) return run.kind === "easy" || run.kind === "long";
    const speed = runSpeed(run);
    return speed !== null && usual !== null && Math.abs(speed - usual) <= usual * EASY_BAND;
  };
}

export type FormMeasure = "cadence" | "verticalOscillationMm" | "groundContactMs";

/** Change between medians that is more than the watch's scatter: a choice of ours, for words only. */
const NOTABLE_CHANGE = 0.04;
const MEDIAN_OF = 5;

export type FormTrend = {
  readonly measure: FormMeasure;
  readonly points: readonly { readonly at: EpochMs; readonly value: number }[];
  readonly latest: number;
  readonly before: number | null;
  /** Never better or worse: nobody knows which of them is. */
  readonly direction: "higher" | "lower" | "steady" | "too-few";
};

/** One measure over time: the median of the last five runs against that of the five before. Null without any. */
export function formTrend(runs: readonly Run[], measure: FormMeasure): FormTrend | null {
  const points = runs
    .flatMap((run) => {
      const value = run[measure];
      return run.deletedAt !== null || value === null ? [] : [{ at: run.start, value }];
    })
    .sort((a, b) => a.at - b.at);
  const values = points.map(({ value }) => value);
  const latest = median(values.slice(-MEDIAN_OF));
  if (latest === null) return null;
  const before = values.length < 2 * MEDIAN_OF ? null : median(values.slice(-2 * MEDIAN_OF, -MEDIAN_OF));
  return { measure, points, latest, before, direction: directionOf(latest, before) };
}

function directionOf(latest: number, before: number | null): FormTrend["direction"] {
  if (before === null || before === 0) return "too-few";
  const change = (latest - before) / before;
  if (Math.abs(change) < NOTABLE_CHANGE) return "steady";
  return change > 0 ? "higher" : "lower";
}
