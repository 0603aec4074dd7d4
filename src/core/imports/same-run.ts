import { SUMMARIES } from "../runs/run-vocabulary.ts";
import { MINUTE, SECOND } from "../time/epoch-ms.ts";
import type { ImportedRun } from "./imported-run.ts";

/** What is needed to tell whether two records are one run. */
export type RunTimes = Pick<
  ImportedRun,
  "start" | "offsetMinutes" | "durationSeconds" | "movingSeconds" | "distanceMeters" | "source"
>;

/** Watch and phone are started within this of each other; a GPX track begins at the first fix. */
const START_TOLERANCE_MS = 90 * SECOND;
/** Repetitions recorded one by one begin within that too: one run shares at least this part of the shorter record. */
const LEAST_SHARED = 0.5;
/** Further apart, only records that cover the same time are one run. */
export const MOST_START_DIFFERENCE_MS = 10 * MINUTE;
const LEAST_OVERLAP = 0.8;
const QUARTER_HOUR = 15 * MINUTE;
const MOST_OFFSET = 14 * 60 * MINUTE;

/**
 * Whether two records tell of one run: begun together with similar time and distance, or covering the same time whatever
 * their distance (nobody runs two at once, and a treadmill's metres are corrected by hand), or shifted by a whole offset because one of them wrote local time as UTC.
 */
export function isSameRun(a: RunTimes, b: RunTimes): boolean {
  const apart = Math.abs(a.start - b.start);
  const distance = likeness(a.distanceMeters, b.distanceMeters);
  const time = timeLikeness(a, b);
  if (apart <= START_TOLERANCE_MS && shared(a, b) >= LEAST_SHARED * shorter(a, b)) {
    if ((time <= 0.1 && distance <= 0.25) || (distance <= 0.05 && time <= 0.4)) return true;
  }
  if (apart <= MOST_START_DIFFERENCE_MS && shared(a, b) >= LEAST_OVERLAP * longer(a, b)) return true;
  if (isRow(a) !== isRow(b) && apart <= MOST_START_DIFFERENCE_MS && isCropped(a, b)) return true;
  return a.source !== b.source && isClockShift(apart, a, b);
}

/**
 * Whether a table's row says what the recording beside it can't: that the person has corrected its distance or time, or cut
 * its ends off. Small differences are how two programs measure one way.
 */
export function isCorrected(row: RunTimes, recording: RunTimes): boolean {
  const apart = Math.abs(row.start - recording.start);
  if (isClockShift(apart, row, recording)) return false;
  return (
    apart > START_TOLERANCE_MS ||
    likeness(row.distanceMeters, recording.distanceMeters) > 0.1 ||
    timeLikeness(row, recording) > 0.1
  );
}

export const isRow = ({ source }: Pick<RunTimes, "source">): boolean => SUMMARIES.has(source);

/** A row of which the person has cut an end off still lies within its recording. */
const isCropped = (a: RunTimes, b: RunTimes): boolean =>
  shared(a, b) >= 0.95 * shorter(a, b) && shorter(a, b) >= 0.3 * longer(a, b);

/**
 * Local time written as UTC. It must match to the second and the metre, because people run the same way to work and
 * back; and unless one record tells the very offset, the numbers must be ones that don't come about by plan (5 km in
 * 30 minutes is run twice on many a day).
 */
function isClockShift(apartMs: number, a: RunTimes, b: RunTimes): boolean {
  const rest = apartMs % QUARTER_HOUR;
  const isWholeOffset =
    apartMs >= QUARTER_HOUR && apartMs <= MOST_OFFSET && Math.min(rest, QUARTER_HOUR - rest) <= 5 * SECOND;
  return (
    isWholeOffset &&
    (isToldOffset(a, b) || isToldOffset(b, a) || !(isRound(a) && isRound(b))) &&
    Math.abs(a.durationSeconds - b.durationSeconds) <= 2 &&
    a.distanceMeters !== null &&
    b.distanceMeters !== null &&
    likeness(a.distanceMeters, b.distanceMeters) <= 0.005
  );
}

const isToldOffset = (a: RunTimes, b: RunTimes): boolean =>
  a.offsetMinutes !== null && Math.abs(b.start - a.start - a.offsetMinutes * MINUTE) <= 5 * SECOND;

const isRound = ({ durationSeconds, distanceMeters }: RunTimes): boolean =>
  durationSeconds % 60 === 0 || (distanceMeters ?? 0) % 100 === 0;

/** How far apart two numbers, of which an imported one is never 0, are as a part of the larger; 0 where one isn't known. */
const likeness = (a: number | null, b: number | null): number =>
  a === null || b === null ? 0 : Math.abs(a - b) / Math.max(a, b);

/** Sources differ in what they call duration: the nearest of elapsed and moving counts. */
function timeLikeness(a: RunTimes, b: RunTimes): number {
  const ours = [a.durationSeconds, a.movingSeconds ?? a.durationSeconds];
  const theirs = [b.durationSeconds, b.movingSeconds ?? b.durationSeconds];
  return Math.min(...ours.flatMap((one) => theirs.map((other) => likeness(one, other))));
}

/** Seconds that both cover. */
function shared(a: RunTimes, b: RunTimes): number {
  const end = Math.min(a.start + a.durationSeconds * SECOND, b.start + b.durationSeconds * SECOND);
  return (end - Math.max(a.start, b.start)) / SECOND;
}

const shorter = (a: RunTimes, b: RunTimes): number => Math.min(a.durationSeconds, b.durationSeconds);
const longer = (a: RunTimes, b: RunTimes): number => Math.max(a.durationSeconds, b.durationSeconds);
