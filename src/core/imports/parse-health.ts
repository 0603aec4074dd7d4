import type { EpochMs } from "../time/epoch-ms.ts";
import { emptyRun, type ImportedRun } from "./imported-run.ts";
import { parseIsoInstant } from "./iso-instant.ts";
import { createParsedFile } from "./parsed-file.ts";
import { RefusedError } from "./refusal.ts";
import { sportMeaning } from "./sport-word.ts";
import { numberOrNull } from "./text-decoding.ts";
import type { WorkoutXml } from "./xml-stream.ts";

type Attribute = (name: string) => string | null;
type Statistic = { readonly sum: string; readonly average: string; readonly unit: string };
type Workout = {
  readonly type: string;
  readonly start: string;
  readonly end: string;
  readonly duration: number | null;
  readonly total: number | null;
  readonly statistics: Map<string, Statistic>;
  isIndoor: boolean;
  ascent: number | null;
  /** The recording of its way, a file of the same export. */
  route: string | null;
};

const METERS: Readonly<Record<string, number>> = { km: 1000, mi: 1609.344, m: 1, yd: 0.9144, ft: 0.3048, cm: 0.01 };
const SECONDS: Readonly<Record<string, number>> = { min: 60, s: 1, sec: 1, hr: 3600, h: 3600, ms: 0.001 };
const TYPE = "HKWorkoutActivityType";
const QUANTITY = "HKQuantityTypeIdentifier";

/**
 * Apple Health's export.xml: its workouts, while millions of other records stream by unread. Pauses are left out of
 * `duration`; steps are both feet's. Each workout names its route's file, so that the two are one run.
 */
export function createHealthReader(now: EpochMs): WorkoutXml {
  const file = createParsedFile(now);
  let workouts = 0;
  let workout: Workout | null = null;
  const handler = {
    open: (name: string, attribute: Attribute) => {
      if (name === "Workout") {
        workouts += 1;
        workout = openWorkout(attribute);
      } else if (workout !== null) readInside(workout, name, attribute);
    },
    close: (name: string) => {
      if (name !== "Workout" || workout === null) return;
      const done = workout;
      const word = done.type.replace(TYPE, "").slice(0, 60);
      file.add({
        meaning: sportMeaning(word),
        word,
        ...(done.route === null ? {} : { file: done.route }),
        run: () => toRun(done),
      });
      workout = null;
    },
  };
  return {
    handler,
    build: () => {
      if (workouts === 0) throw new RefusedError("no-activity");
      return file.build();
    },
  };
}

function openWorkout(attribute: Attribute): Workout {
  return {
    type: attribute("workoutActivityType") ?? "",
    start: attribute("startDate") ?? "",
    end: attribute("endDate") ?? "",
    duration: inUnit(attribute("duration"), SECONDS[attribute("durationUnit") ?? "min"]),
    total: inUnit(attribute("totalDistance"), METERS[attribute("totalDistanceUnit") ?? "km"]),
    statistics: new Map(),
    isIndoor: false,
    ascent: null,
    route: null,
  };
}

function readInside(workout: Workout, name: string, attribute: Attribute): void {
  if (name === "WorkoutStatistics") {
    const kind = (attribute("type") ?? "").replace(QUANTITY, "");
    if (workout.statistics.size > 100) return;
    const of = (part: string) => attribute(part) ?? "";
    workout.statistics.set(kind, { sum: of("sum"), average: of("average"), unit: of("unit") });
  } else if (name === "MetadataEntry") {
    const value = attribute("value") ?? "";
    if (attribute("key") === "HKIndoorWorkout") workout.isIndoor = value === "1";
    else if (attribute("key") === "HKElevationAscended") {
      const [amount = "", unit = ""] = value.split(" ");
      workout.ascent = inUnit(amount, METERS[unit]);
    }
  } else if (name === "FileReference") workout.route ??= attribute("path");
}

function toRun(workout: Workout): ImportedRun {
  const [start, end] = [parseIsoInstant(workout.start), parseIsoInstant(workout.end)];
  if (start === null) throw new RefusedError("bad-date", workout.start);
  const moving = workout.duration;
  const elapsed = end === null ? moving : (end.at - start.at) / 1000;
  if (elapsed === null) throw new RefusedError("no-times");
  const average = (kind: string) => numberOrNull(workout.statistics.get(kind)?.average ?? "");
  const meters = workout.statistics.get("DistanceWalkingRunning");
  const steps = numberOrNull(workout.statistics.get("StepCount")?.sum ?? "");
  const oscillation = workout.statistics.get("RunningVerticalOscillation");
  const seconds = moving ?? elapsed;
  return {
    ...emptyRun("apple"),
    start: start.at,
    offsetMinutes: start.offsetMinutes,
    durationSeconds: Math.max(elapsed, moving ?? 0),
    movingSeconds: moving,
    distanceMeters: meters === undefined ? workout.total : inUnit(meters.sum, METERS[meters.unit]),
    cadence: steps === null || seconds <= 0 ? null : (steps / seconds) * 60,
    verticalOscillationMm:
      oscillation === undefined ? null : inUnit(oscillation.average, (METERS[oscillation.unit] ?? 0) * 1000),
    groundContactMs: average("RunningGroundContactTime"),
    strideMeters: average("RunningStrideLength"),
    elevationGainMeters: workout.ascent,
    averageHeartRate: average("HeartRate"),
    surface: workout.isIndoor ? "treadmill" : null,
  };
}

function inUnit(text: string | null, unit: number | undefined): number | null {
  const value = numberOrNull(text ?? "");
  return value === null || unit === undefined || value < 0 ? null : value * unit;
}
