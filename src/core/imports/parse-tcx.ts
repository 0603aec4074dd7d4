import type { EpochMs } from "../time/epoch-ms.ts";
import { type Climb, createClimb } from "./climb.ts";
import { createTrack, type Track } from "./gpx-track.ts";
import { emptyRun, type ImportedRun } from "./imported-run.ts";
import { type Instant, parseIsoInstant } from "./iso-instant.ts";
import { createParsedFile } from "./parsed-file.ts";
import { RefusedError } from "./refusal.ts";
import { createRunningMean, type RunningMean } from "./running-mean.ts";
import { sportMeaning } from "./sport-word.ts";
import { stepsAMinute } from "./steps-a-minute.ts";
import { amountFrom, numberOrNull } from "./text-decoding.ts";
import type { WorkoutXml } from "./xml-stream.ts";

type Lap = {
  tracks: number;
  start: Instant | null;
  seconds: number;
  meters: number | null;
  heartRate: number | null;
  cadence: number | null;
};
type Point = { latitude: number | null; longitude: number | null; at: EpochMs | null };
type Activity = {
  readonly sport: string;
  /** Of the positions: for a file that says no distance anywhere. */
  readonly track: Track;
  point: Point;
  id: Instant | null;
  firstLap: Instant | null;
  endedAt: EpochMs;
  timerSeconds: number;
  lapMeters: number | null;
  trackMeters: number | null;
  readonly climb: Climb;
  readonly pointHeartRate: RunningMean;
  readonly lapHeartRate: RunningMean;
  readonly pointCadence: RunningMean;
  readonly lapCadence: RunningMean;
};

/** TCX: every `<Activity>`; laps carry timer time (pauses left out) and distance, track points the rest. */
export function createTcxReader(now: EpochMs): WorkoutXml {
  const file = createParsedFile(now);
  let activityCount = 0;
  let activity: Activity | null = null;
  let lap: Lap | null = null;

  const handler = {
    open: (name: string, attribute: (name: string) => string | null) => {
      if (name === "Activity") {
        activityCount += 1;
        activity = openActivity(attribute("Sport") ?? "");
      } else if (name === "Lap" && activity !== null) {
        lap = {
          tracks: 0,
          start: parseIsoInstant(attribute("StartTime") ?? ""),
          seconds: 0,
          meters: null,
          heartRate: null,
          cadence: null,
        };
      } else if (name === "Track" && activity !== null && lap !== null) {
        lap.tracks += 1;
        // Within a lap a new track begins after a pause.
        if (lap.tracks > 1) activity.track.startSegment();
      } else if (name === "Trackpoint" && activity !== null) {
        activity.point = { latitude: null, longitude: null, at: null };
      }
    },
    close: (name: string, text: string, path: readonly string[]) => {
      if (activity === null) return;
      if (path.includes("Trackpoint")) readPoint(activity, name, text, path);
      else if (name === "Trackpoint") closePoint(activity);
      else if (name === "Activity") {
        const done = activity;
        file.add({ meaning: sportMeaning(done.sport), word: done.sport, run: () => toRun(done) });
        activity = null;
      } else if (lap === null) {
        if (name === "Id") activity.id = parseIsoInstant(text);
      } else if (name === "Lap") {
        closeLap(activity, lap);
        lap = null;
      } else readLap(lap, name, text, path);
    },
  };

  return {
    handler,
    build: () => {
      if (activityCount === 0) throw new RefusedError("no-activity");
      return file.build();
    },
  };
}

function openActivity(sport: string): Activity {
  return {
    sport,
    track: createTrack(),
    point: { latitude: null, longitude: null, at: null },
    id: null,
    firstLap: null,
    endedAt: Number.NEGATIVE_INFINITY,
    timerSeconds: 0,
    lapMeters: null,
    trackMeters: null,
    climb: createClimb(),
    pointHeartRate: createRunningMean(),
    lapHeartRate: createRunningMean(),
    pointCadence: createRunningMean(),
    lapCadence: createRunningMean(),
  };
}

function readPoint(activity: Activity, name: string, text: string, path: readonly string[]): void {
  if (name === "Time") {
    const time = parseIsoInstant(text);
    if (time === null) return;
    activity.endedAt = Math.max(activity.endedAt, time.at);
    activity.point.at = time.at;
  } else if (name === "LatitudeDegrees") activity.point.latitude = numberOrNull(text);
  else if (name === "LongitudeDegrees") activity.point.longitude = numberOrNull(text);
  else if (name === "DistanceMeters") {
    activity.trackMeters = Math.max(activity.trackMeters ?? 0, amountFrom(text, "distance") ?? 0);
  } else if (name === "AltitudeMeters") activity.climb.add(numberOrNull(text) ?? Number.NaN);
  else if (name === "Value" && path.at(-1) === "HeartRateBpm") activity.pointHeartRate.add(numberOrNull(text) ?? 0);
  else if (name === "RunCadence" || name === "Cadence") activity.pointCadence.add(numberOrNull(text) ?? 0);
}

function closePoint({ point: { latitude, longitude, at }, track }: Activity): void {
  if (latitude === null || longitude === null || at === null) return;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return;
  track.add({ latitude, longitude, at, elevation: null, heartRate: null, cadence: null });
}

function readLap(lap: Lap, name: string, text: string, path: readonly string[]): void {
  if (name === "TotalTimeSeconds") lap.seconds = amountFrom(text, "time") ?? 0;
  else if (name === "DistanceMeters") lap.meters = amountFrom(text, "distance");
  else if (name === "Value" && path.at(-1) === "AverageHeartRateBpm") lap.heartRate = numberOrNull(text);
  else if (name === "AvgRunCadence" || name === "Cadence") lap.cadence = numberOrNull(text);
}

function closeLap(activity: Activity, lap: Lap): void {
  activity.firstLap ??= lap.start;
  activity.timerSeconds += lap.seconds;
  if (lap.meters !== null) activity.lapMeters = (activity.lapMeters ?? 0) + lap.meters;
  if (lap.start !== null) activity.endedAt = Math.max(activity.endedAt, lap.start.at + lap.seconds * 1000);
  activity.lapHeartRate.add(lap.heartRate ?? 0, lap.seconds);
  activity.lapCadence.add(lap.cadence ?? 0, lap.seconds);
}

function toRun(activity: Activity): ImportedRun {
  const start = activity.firstLap ?? activity.id;
  if (start === null) throw new RefusedError("no-times");
  const elapsedSeconds = (activity.endedAt - start.at) / 1000;
  const isElapsedKnown = Number.isFinite(elapsedSeconds) && elapsedSeconds > 0;
  const told = [activity.lapMeters, activity.trackMeters].find((meters) => meters !== null && meters > 0);
  const lost = told === undefined && activity.track.hasPoints() ? activity.track.sums() : null;
  return {
    ...emptyRun("tcx"),
    start: start.at,
    offsetMinutes: start.offsetMinutes ?? activity.id?.offsetMinutes ?? null,
    durationSeconds: isElapsedKnown ? elapsedSeconds : activity.timerSeconds,
    movingSeconds: activity.timerSeconds > 0 ? activity.timerSeconds : (lost?.movingSeconds ?? null),
    distanceMeters: told ?? lost?.distanceMeters ?? null,
    cadence: stepsAMinute(activity.pointCadence.value() ?? activity.lapCadence.value()),
    elevationGainMeters: activity.climb.gainMeters(),
    averageHeartRate: activity.lapHeartRate.value() ?? activity.pointHeartRate.value(),
  };
}
