import type { EpochMs } from "../time/epoch-ms.ts";
import { createClimb } from "./climb.ts";
import { RefusedError } from "./refusal.ts";
import { createRunningMean } from "./running-mean.ts";
import { stepsAMinute } from "./steps-a-minute.ts";
import { createToldTimes } from "./told-times.ts";

/** One point of a track. Its position is used for the distance to the last point and then gone. */
export type TrackPoint = {
  readonly latitude: number;
  readonly longitude: number;
  readonly at: EpochMs;
  readonly elevation: number | null;
  readonly heartRate: number | null;
  readonly cadence: number | null;
};

export type TrackSums = {
  readonly start: EpochMs;
  readonly durationSeconds: number;
  readonly movingSeconds: number;
  readonly distanceMeters: number;
  readonly elevationGainMeters: number | null;
  readonly averageHeartRate: number | null;
  readonly cadence: number | null;
};

export type Track = {
  readonly startSegment: () => void;
  readonly add: (point: TrackPoint) => void;
  readonly hasPoints: () => boolean;
  /** @throws RefusedError where it has none, or was no runner's */
  readonly sums: () => TrackSums;
};

/** Recorders write a point at least this often while one moves; a longer gap without way is a pause. */
const PAUSE_AFTER_SECONDS = 20;
/** A gap crossed slower than a stroll was a pause; faster, the signal was lost and the way counts. */
const STROLL_METERS_A_SECOND = 1;
/** A jump faster than this is the receiver's error. */
const GLITCH_METERS_A_SECOND = 12;
/** More than this part in jumps: no runner's track. */
const MOST_GLITCHES = 0.2;

/**
 * Adds up a track point by point; segments are separated by pauses, whose way doesn't count. Nobody is in two places: what
 * a segment tells of a time that an earlier one has told (an app that writes all again with each segment) counts once.
 */
export function createTrack(): Track {
  const told = createToldTimes();
  const heartRate = createRunningMean();
  const cadence = createRunningMean();
  const climb = createClimb();
  let first = Number.POSITIVE_INFINITY;
  let last: TrackPoint | null = null;
  let end = Number.NEGATIVE_INFINITY;
  let movingSeconds = 0;
  let distance = 0;
  let glitches = 0;

  return {
    startSegment: () => {
      told.endSegment();
      last = null;
    },
    add: (point) => {
      if (told.isTold(point.at)) {
        last = point;
        return;
      }
      told.add(point.at);
      first = Math.min(first, point.at);
      end = Math.max(end, point.at);
      if (point.heartRate !== null) heartRate.add(point.heartRate);
      if (point.cadence !== null) cadence.add(point.cadence);
      if (point.elevation !== null) climb.add(point.elevation);
      if (last !== null) {
        const seconds = (point.at - last.at) / 1000;
        if (seconds <= 0) return;
        const meters = distanceBetween(last, point);
        const speed = meters / seconds;
        const isPause = seconds > PAUSE_AFTER_SECONDS && speed < STROLL_METERS_A_SECOND;
        if (speed > GLITCH_METERS_A_SECOND) glitches += meters;
        else if (!isPause) distance += meters;
        if (!isPause) movingSeconds += seconds;
      }
      last = point;
    },
    hasPoints: () => Number.isFinite(first),
    sums: () => {
      if (!Number.isFinite(first)) throw new RefusedError("no-times");
      if (glitches > MOST_GLITCHES * (distance + glitches) && glitches > 500) {
        throw new RefusedError("impossible-numbers", `${((distance + glitches) / 1000).toFixed(1)} km`);
      }
      return {
        start: first,
        durationSeconds: (end - first) / 1000,
        movingSeconds,
        distanceMeters: distance,
        elevationGainMeters: climb.gainMeters(),
        averageHeartRate: heartRate.value(),
        cadence: stepsAMinute(cadence.value()),
      };
    },
  };
}

const EARTH_METERS = 6_371_008.8;

/** Metres over the ground between two points (haversine; the mean earth radius). */
export function distanceBetween(
  a: Pick<TrackPoint, "latitude" | "longitude">,
  b: Pick<TrackPoint, "latitude" | "longitude">,
): number {
  const radians = Math.PI / 180;
  const dLatitude = (b.latitude - a.latitude) * radians;
  const dLongitude = (b.longitude - a.longitude) * radians;
  const h =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(dLongitude / 2) ** 2;
  return 2 * EARTH_METERS * Math.asin(Math.min(1, Math.sqrt(h)));
}
