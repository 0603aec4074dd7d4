import { isRecord } from "../lib/is-record.ts";
import type { Surface } from "../runs/run-vocabulary.ts";
import { type EpochMs, MINUTE } from "../time/epoch-ms.ts";
import { minutesOfDuration } from "./calendar-details.ts";
import { emptyRun, type ImportedRun } from "./imported-run.ts";
import { parseIsoInstant } from "./iso-instant.ts";
import { MAX_ROWS } from "./limits.ts";
import { createParsedFile, type ParsedFile, type ParsedFileBuilder } from "./parsed-file.ts";
import { RefusedError } from "./refusal.ts";
import { type SportMeaning, sportMeaning } from "./sport-word.ts";
import { createStreamDecoder } from "./text-decoding.ts";

type Fields = Readonly<Record<string, unknown>>;
type Sport = { readonly meaning: SportMeaning; readonly word: string; readonly surface?: Surface };

/** Polar's and Huawei's numbers of sports: what we know of, seen in public exports. */
const POLAR: Readonly<Record<string, Sport>> = {
  "1": { meaning: "run", word: "running" },
  "17": { meaning: "unknown", word: "treadmill", surface: "treadmill" },
};
const POLAR_OTHERS = new Set("2,3,11,13,15,16,18,38,39,50,83".split(","));
const HUAWEI: Readonly<Record<string, Sport>> = {
  "4": { meaning: "run", word: "running" },
  "101": { meaning: "run", word: "indoor run", surface: "treadmill" },
  "118": { meaning: "run", word: "cross-country run", surface: "trail" },
};

/** A triathlon has five. */
const MOST_EXERCISES = 500;

/**
 * Polar Flow's training sessions and Huawei Health's motion path data, of which only the summaries are read.
 * @throws RefusedError where it is neither
 */
export function parseAppJson(bytes: Uint8Array, now: EpochMs): ParsedFile {
  const value = jsonOf(bytes);
  const file = createParsedFile(now);
  const list: unknown = isRecord(value) && "data" in value ? value["data"] : value;
  const huawei = Array.isArray(list) ? list.filter(isHuawei) : [];
  if (huawei.length > MAX_ROWS) file.refuse("too-big", `after ${MAX_ROWS}`);
  if (huawei.length > 0) for (const each of huawei.slice(0, MAX_ROWS)) addHuawei(each, file);
  else if (isRecord(value) && Array.isArray(value["exercises"]) && "startTime" in value) addPolar(value, file);
  else throw new RefusedError("not-a-workout", ".json");
  return file.build();
}

function jsonOf(bytes: Uint8Array): unknown {
  const decoder = createStreamDecoder();
  const text = decoder.push(bytes) + decoder.end();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Polar writes a gap in its samples as a bare NaN, which JSON has not.
  }
  try {
    return JSON.parse(withoutNaN(text)) as unknown;
  } catch {
    throw new RefusedError("damaged", "json");
  }
}

/** With null for each NaN outside of strings, in one walk along the text whatever is in it. */
function withoutNaN(text: string): string {
  const pieces: string[] = [];
  let [from, at, isString] = [0, 0, false];
  while (at < text.length) {
    const letter = text[at];
    if (isString && letter === "\\") at += 1;
    else if (letter === '"') isString = !isString;
    else if (!isString && letter === "N" && text.startsWith("NaN", at)) {
      pieces.push(text.slice(from, at), "null");
      at += 2;
      from = at + 1;
    }
    at += 1;
  }
  return pieces.join("") + text.slice(from);
}

/** Each exercise of a session is one activity; what only the session tells counts where there is but one. */
function addPolar(session: Fields, file: ParsedFileBuilder): void {
  const exercises = (session["exercises"] as readonly unknown[]).filter(isRecord).slice(0, MOST_EXERCISES);
  for (const exercise of exercises) {
    const told = exercises.length === 1 ? { ...session, ...exercise } : exercise;
    const sport = polarSport(exercise["sport"] ?? session["sport"]);
    file.add({ ...sport, run: () => polarRun(told, session, sport) });
  }
  if (exercises.length === 0) file.refuse("no-activity", null);
}

function polarSport(sport: unknown): Sport {
  if (typeof sport === "string") {
    const surface = /treadmill/i.test(sport) ? "treadmill" : /trail/i.test(sport) ? "trail" : null;
    return { meaning: sportMeaning(sport), word: sport, ...(surface === null ? {} : { surface }) };
  }
  const id = String(isRecord(sport) ? sport["id"] : "");
  return POLAR[id] ?? { meaning: POLAR_OTHERS.has(id) ? "other" : "unknown", word: `sport ${id}` };
}

function polarRun(told: Fields, session: Fields, sport: Sport): ImportedRun {
  const number = (...names: readonly string[]) => numberIn(told, names);
  const offset =
    number("timezoneOffsetMinutes", "timezoneOffset", "timeZoneOffset") ??
    numberIn(session, ["timezoneOffsetMinutes", "timezoneOffset", "timeZoneOffset"]);
  const start = textIn(told, "startTime");
  const wall = parseIsoInstant(start);
  if (wall === null) throw new RefusedError("bad-date", start);
  const millis = number("durationMillis");
  const minutes = minutesOfDuration(textIn(told, "duration").replace(/\.\d+S$/i, "S"));
  const seconds = millis !== null ? millis / 1000 : minutes === null ? null : minutes * 60;
  if (seconds === null) throw new RefusedError("no-times");
  const heart = isRecord(told["heartRate"]) ? numberIn(told["heartRate"], ["avg"]) : null;
  return {
    ...emptyRun("polar"),
    // The wearer's wall, with its offset beside it.
    start: wall.at - (offset ?? 0) * MINUTE,
    offsetMinutes: offset === 0 ? null : offset,
    durationSeconds: seconds,
    distanceMeters: number("distanceMeters", "distance"),
    elevationGainMeters: number("ascentMeters", "ascent"),
    averageHeartRate: heart ?? number("hrAvg", "averageHeartRate"),
    surface: sport.surface ?? null,
  };
}

const isHuawei = (value: unknown): value is Fields =>
  isRecord(value) && "sportType" in value && "startTime" in value && "totalTime" in value;

function addHuawei(activity: Fields, file: ParsedFileBuilder): void {
  const type = String(activity["sportType"]);
  const sport = HUAWEI[type] ?? { meaning: "other", word: `sport ${type}` };
  file.add({
    ...sport,
    run: () => {
      const start = numberIn(activity, ["startTime"]);
      const millis = numberIn(activity, ["totalTime"]);
      if (start === null) throw new RefusedError("bad-date");
      if (millis === null) throw new RefusedError("no-times");
      return {
        ...emptyRun("huawei"),
        start,
        offsetMinutes: parseIsoInstant(`2000-01-01T12:00${textIn(activity, "timeZone")}`)?.offsetMinutes ?? null,
        durationSeconds: millis / 1000,
        distanceMeters: numberIn(activity, ["totalDistance"]),
        surface: sport.surface ?? null,
      };
    },
  });
}

function numberIn(fields: Fields, names: readonly string[]): number | null {
  const value = names.map((name) => fields[name]).find((each) => typeof each === "number");
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

const textIn = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === "string" ? value : "";
};
