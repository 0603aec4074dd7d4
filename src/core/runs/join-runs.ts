import { type EpochMs, HOUR, MINUTE, SECOND } from "../time/epoch-ms.ts";
import { mapSideMeasures, type Measure, MEASURES, type Measures, type SideMeasure } from "./measures.ts";
import { type Run, runEnd, type RunPart } from "./run.ts";

/** Repetitions of one session: each begins at most so long after the last one ended. */
const MOST_GAP_MS = 30 * MINUTE;
/** Watches round; a part may begin this much before the last one ends. */
const MOST_OVERLAP_MS = 5 * SECOND;
/** Nobody's session is longer, and a log of years isn't sorted for one run. */
const MOST_SPREAD_MS = 12 * HOUR;
const LONGEST_NOTE = 2000;
/** The runs recorded one after the other of which this one is a part, itself among them, earliest first. */
export function sessionAround(run: Run, runs: readonly Run[]): readonly Run[] {
  const near = runs.filter(({ start }) => Math.abs(start - run.start) <= MOST_SPREAD_MS);
  const sorted = near.toSorted((a, b) => a.start - b.start);
  const at = sorted.findIndex(({ id }) => id === run.id);
  if (at === -1) return [run];
  let [from, to] = [at, at];
  while (from > 0 && follows(sorted[from - 1], sorted[from])) from -= 1;
  while (to < sorted.length - 1 && follows(sorted[to], sorted[to + 1])) to += 1;
  return sorted.slice(from, to + 1);
}

function follows(before: Run | undefined, after: Run | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  const gap = after.start - runEnd(before);
  return gap >= -MOST_OVERLAP_MS && gap <= MOST_GAP_MS;
}

/**
 * Several runs as one session: from the first start to the last end, moving as long as its parts moved, as far as they went
 * together. It stays the first of them and keeps what its parts were, so that their files are known when they come again. A mean is
 * that of the parts that tell it; a distance that one of them lacks is not known.
 */
export function joinRuns(runs: readonly Run[]): Run | null {
  const sorted = runs.toSorted((a, b) => a.start - b.start);
  const [first] = sorted;
  if (first === undefined || sorted.length < 2) return null;
  const end = sorted.reduce((latest: EpochMs, run) => Math.max(latest, runEnd(run)), 0);
  const longest = sorted.reduce((most, run) => (run.durationSeconds > most.durationSeconds ? run : most));
  const firstKnown = <T>(of: (run: Run) => T | null) =>
    of(longest) ?? sorted.map(of).find((one) => one !== null) ?? null;
  const most = (of: (run: Run) => number | null) => {
    const known = sorted.flatMap((run) => of(run) ?? []);
    return known.length === 0 ? null : Math.max(...known);
  };
  return {
    ...first,
    ...joinMeasures(sorted),
    durationSeconds: (end - first.start) / SECOND,
    kind: firstKnown(({ kind }) => kind),
    effort: most(({ effort }) => effort),
    pain: most(({ pain }) => pain),
    shoeId: firstKnown(({ shoeId }) => shoeId),
    surface: firstKnown(({ surface }) => surface),
    supports: [...new Set(sorted.flatMap(({ supports }) => supports))],
    note: [...new Set(sorted.map(({ note }) => note).filter((note) => note !== ""))].join("\n").slice(0, LONGEST_NOTE),
    sources: [...new Set(sorted.flatMap(({ sources }) => sources))],
    plannedRunId: sorted.map(({ plannedRunId }) => plannedRunId).find((id) => id !== null) ?? null,
    parts: sorted.flatMap((run) => run.parts ?? [partOf(run)]),
  };
}

const partOf = (run: Run): RunPart => ({
  start: run.start,
  durationSeconds: run.durationSeconds,
  movingSeconds: run.movingSeconds,
  distanceMeters: run.distanceMeters,
  sources: run.sources,
});

const secondsOf = ({ movingSeconds, durationSeconds }: Run): number => movingSeconds ?? durationSeconds;

function joinMeasures(runs: readonly Run[]): Omit<Measures, "durationSeconds"> {
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const known = (measure: Measure) => runs.flatMap((run) => run[measure] ?? []);
  const mean = (measure: SideMeasure) => {
    const telling = runs.map((run) => ({ value: run[measure], seconds: secondsOf(run) }));
    const seconds = total(telling.flatMap((each) => (each.value === null ? [] : each.seconds)));
    return seconds === 0 ? null : total(telling.map((each) => (each.value ?? 0) * each.seconds)) / seconds;
  };
  const meters = known("distanceMeters");
  const climbs = known("elevationGainMeters");
  return {
    movingSeconds: total(runs.map(secondsOf)),
    distanceMeters: meters.length < runs.length ? null : rounded("distanceMeters", total(meters)),
    ...mapSideMeasures((measure) => {
      const value = measure === "elevationGainMeters" ? (climbs.length === 0 ? null : total(climbs)) : mean(measure);
      return value === null ? null : rounded(measure, value);
    }),
  };
}

function rounded(measure: Measure, value: number): number {
  const scale = 10 ** MEASURES[measure].digits;
  return Math.round(value * scale) / scale;
}
