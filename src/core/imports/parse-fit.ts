import { getFitSportName } from "fit-file-parser/profile";
import {
  FitMessageReaderError,
  type FitRawMessage,
  fitTimestampToUnixMilliseconds,
  readFitMessages,
} from "fit-file-parser/raw";
import type { Surface } from "../runs/run-vocabulary.ts";
import type { EpochMs } from "../time/epoch-ms.ts";
import { splitFit } from "./fit-parts.ts";
import { ACTIVITY, FILE_ID, readField, SESSION } from "./fit-session.ts";
import { emptyRun, type ImportedRun } from "./imported-run.ts";
import { createParsedFile, type ParsedFile, type ParsedFileBuilder } from "./parsed-file.ts";
import { reduceFit } from "./reduce-fit.ts";
import { RefusedError } from "./refusal.ts";
import { stepsAMinute } from "./steps-a-minute.ts";

const FILE_ID_MESSAGE = 0;
const SESSION_MESSAGE = 18;
const ACTIVITY_MESSAGE = 34;
const ACTIVITY_FILE = 4;
const SPORT = { generic: 0, running: 1 } as const;
const SURFACES: Readonly<Record<number, Surface>> = {
  1: "treadmill",
  2: "road",
  3: "trail",
  4: "track",
  45: "treadmill",
  58: "treadmill",
};

/**
 * FIT: every session whose sport is running, out of one file or several in a row. Only the summaries (sessions) are
 * read, so positions are never even decoded.
 * @throws RefusedError where nothing in the file can be trusted
 */
export function parseFit(bytes: Uint8Array, now: EpochMs): ParsedFile {
  const { parts, damagedRest } = splitFit(bytes);
  if (parts.length === 0) throw damagedRest ?? new RefusedError("no-activity");
  const file = createParsedFile(now);
  const withActivities = parts.filter((part) => parsePart(part, file));
  if (damagedRest !== null) file.refuse(damagedRest.code, damagedRest.detail);
  else if (withActivities.length === 0) throw new RefusedError("no-activity");
  return file.build();
}

/** Answers false for a part that isn't about an activity (settings, sleep): beside one that is, nobody misses it. */
function parsePart(part: Uint8Array, file: ParsedFileBuilder): boolean {
  try {
    const { messages } = readFitMessages(reduceFit(part), {
      messageNumbers: [FILE_ID_MESSAGE, SESSION_MESSAGE, ACTIVITY_MESSAGE],
    });
    const sessions = messages.filter((message) => message.globalMessageNumber === SESSION_MESSAGE);
    const fileId = messages.find((message) => message.globalMessageNumber === FILE_ID_MESSAGE);
    const type = fileId === undefined ? null : readField(fileId, FILE_ID.type);
    if (sessions.length === 0) {
      if (type === ACTIVITY_FILE) file.refuse("cut-short", "no summary");
      return type === ACTIVITY_FILE;
    }
    const activity = messages.find((message) => message.globalMessageNumber === ACTIVITY_MESSAGE);
    const offsetMinutes = activity === undefined ? null : localOffset(activity);
    for (const session of sessions) addSession(session, offsetMinutes, file);
  } catch (error) {
    const refused = asRefused(error);
    file.refuse(refused.code, refused.detail);
  }
  return true;
}

function addSession(session: FitRawMessage, offsetMinutes: number | null, file: ParsedFileBuilder): void {
  const sport = readField(session, SESSION.sport);
  const word = sport === null ? "" : String(getFitSportName(sport) ?? sport).replaceAll("_", " ");
  const meaning = sport === SPORT.running ? "run" : sport === null || sport === SPORT.generic ? "unknown" : "other";
  file.add({ meaning, word, run: () => toRun(session, offsetMinutes) });
}

function toRun(session: FitRawMessage, offsetMinutes: number | null): ImportedRun {
  const started = readField(session, SESSION.startTime);
  if (started === null) throw new RefusedError("no-times");
  const timer = readField(session, SESSION.timerSeconds);
  const elapsed = readField(session, SESSION.elapsedSeconds) ?? timer;
  if (elapsed === null) throw new RefusedError("no-times");
  const strides = readField(session, SESSION.strides);
  const stepMm = readField(session, SESSION.stepMm);
  return {
    ...emptyRun("fit"),
    start: fitTimestampToUnixMilliseconds(started),
    offsetMinutes,
    durationSeconds: Math.max(elapsed, timer ?? 0),
    movingSeconds: timer,
    distanceMeters: readField(session, SESSION.distanceMeters),
    cadence: strides === null ? null : stepsAMinute(strides + (readField(session, SESSION.stridesFraction) ?? 0)),
    verticalOscillationMm: readField(session, SESSION.oscillationMm),
    groundContactMs: readField(session, SESSION.contactMs),
    strideMeters: stepMm === null ? null : stepMm / 1000,
    elevationGainMeters: readField(session, SESSION.ascentMeters),
    averageHeartRate: readField(session, SESSION.heartRate),
    surface: SURFACES[readField(session, SESSION.subSport) ?? -1] ?? null,
  };
}

/** How far local time is from UTC: whole quarter hours up to 14 h; devices also write nonsense here, which is ignored. */
function localOffset(activity: FitRawMessage): number | null {
  const utc = readField(activity, ACTIVITY.timestamp);
  const local = readField(activity, ACTIVITY.localTimestamp);
  if (utc === null || local === null) return null;
  const seconds = local - utc;
  const minutes = Math.round(seconds / 900) * 15;
  const isOffset = Math.abs(seconds - minutes * 60) <= 60 && Math.abs(minutes) <= 14 * 60;
  return isOffset && minutes !== 0 ? minutes : null;
}

function asRefused(error: unknown): RefusedError {
  if (error instanceof RefusedError) return error;
  if (error instanceof FitMessageReaderError) {
    return new RefusedError(error.code === "invalid_crc" ? "checksum" : "damaged");
  }
  throw error;
}
