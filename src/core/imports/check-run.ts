import { mapSideMeasures, MEASURES, type Range } from "../runs/measures.ts";
import { DAY, type EpochMs, SECOND } from "../time/epoch-ms.ts";
import type { ImportedRun } from "./imported-run.ts";
import { RefusedError } from "./refusal.ts";

/** GPS watches came after this; a watch whose clock was never set counts from 1989-12-31. */
const FIRST_START = Date.UTC(2000, 0, 1);
const [, LONGEST_SECONDS] = MEASURES.durationSeconds.stored;
const [, LONGEST_METERS] = MEASURES.distanceMeters.stored;
/** Nobody holds 12 m/s for more than a few seconds. */
const FASTEST_METERS_A_SECOND = 12;
/** A device's clock may be ahead of ours, and a table may give local time as UTC. */
const FUTURE_ALLOWED_MS = 2 * DAY;

const EFFORT: Range = [0, 10];

/**
 * The gate every parsed run passes. A start, time or distance that can't be true refuses the run with its reason; a
 * side value that can't be true (a heart rate of 0) is treated as absent.
 * @throws RefusedError
 */
export function checkRun(run: ImportedRun, now: EpochMs): ImportedRun {
  if (!Number.isFinite(run.start)) throw new RefusedError("bad-date");
  if (run.start < FIRST_START) throw new RefusedError("clock-not-set", new Date(run.start).toISOString().slice(0, 10));
  if (run.start > now + FUTURE_ALLOWED_MS) {
    throw new RefusedError("in-the-future", new Date(run.start).toISOString().slice(0, 10));
  }

  const durationSeconds = atMostMoving(run);
  if (!Number.isFinite(durationSeconds)) throw new RefusedError("bad-number", "time");
  if (durationSeconds === 0) throw new RefusedError("no-activity");
  if (durationSeconds < 0 || durationSeconds > LONGEST_SECONDS) {
    throw new RefusedError("impossible-numbers", `${Math.round(durationSeconds)} s`);
  }

  const movingSeconds =
    run.movingSeconds !== null && run.movingSeconds > 0 ? Math.min(run.movingSeconds, durationSeconds) : null;
  const distanceMeters = checkDistance(run.distanceMeters, movingSeconds ?? durationSeconds);
  return {
    ...run,
    start: Math.round(run.start / SECOND) * SECOND,
    durationSeconds: round(durationSeconds, MEASURES.durationSeconds.digits),
    movingSeconds: movingSeconds === null ? null : round(movingSeconds, MEASURES.movingSeconds.digits),
    distanceMeters,
    ...mapSideMeasures((name) => within(run[name], MEASURES[name].plausible, MEASURES[name].digits)),
    effort: within(run.effort, EFFORT, 0),
  };
}

/** Who stops the watch days later has run as long as it moved. */
function atMostMoving({ durationSeconds, movingSeconds }: ImportedRun): number {
  const isForgotten = durationSeconds > LONGEST_SECONDS && movingSeconds !== null && movingSeconds > 0;
  return isForgotten ? movingSeconds : durationSeconds;
}

/** Zero metres is a treadmill without a sensor: the file doesn't know, so neither do we. */
function checkDistance(meters: number | null, seconds: number): number | null {
  if (meters === null) return null;
  if (!Number.isFinite(meters)) throw new RefusedError("bad-number", "distance");
  if (meters === 0) return null;
  const isTooFast = seconds >= 10 && meters / seconds > FASTEST_METERS_A_SECOND;
  if (meters < 0 || meters > LONGEST_METERS || isTooFast) {
    throw new RefusedError("impossible-numbers", `${(meters / 1000).toFixed(1)} km, ${Math.round(seconds)} s`);
  }
  return round(meters, MEASURES.distanceMeters.digits);
}

function within(value: number | null, [least, most]: Range, digits: number): number | null {
  return value !== null && Number.isFinite(value) && value >= least && value <= most ? round(value, digits) : null;
}

function round(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}
