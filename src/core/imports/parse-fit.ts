import { getFitSportName } from "fit-file-parser/profile";
import {
  FitMessageReaderError,
  type FitRawMessage,
  fitTimestampToUnixMilliseconds,
  readFitMessages,
} from "fit-file-parser/raw";
import type { Surface } from "../runs/run-vocabulary.ts";
import type { EpochMs } from "../time/epoch-ms.ts";
import { type FitPart, splitFit } from "./fit-parts.ts";
import { ACTIVITY, FILE_ID, readField, SESSION, SPORT_FIELD } from "./fit-session.ts";
import { addUpFit, type FitTotals } from "./fit-totals.ts";
import { emptyRun, type ImportedRun } from "./imported-run.ts";
import { createParsedFile, type ParsedFile, type ParsedFileBuilder } from "./parsed-file.ts";
import { reduceFit } from "./reduce-fit.ts";
import { RefusedError } from "./refusal.ts";
import type { SportMeaning } from "./sport-word.ts";
import { stepsAMinute } from "./steps-a-minute.ts";

const FILE_ID_MESSAGE = 0;
const SPORT_MESSAGE = 12;
const SESSION_MESSAGE = 18;
const ACTIVITY_MESSAGE = 34;
const ACTIVITY_FILE = 4;
const SPORTS = { generic: 0, running: 1, fitnessEquipment: 4 } as const;
/** Sub sports of gym equipment that one runs on, or walks. */
const TREADMILLS = new Set([1, 45, 58]);
const SURFACES: Readonly<Record<number, Surface>> = {
  1: "treadmill",
  2: "road",
  3: "trail",
  4: "track",
  45: "treadmill",
  58: "treadmill",
};

/**
 * FIT: every session whose sport is running, out of one file or several in a row. Where a session lacks its distance or
 * time, or there is none, laps and records are added up; else only the summaries are read.
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
function parsePart(part: FitPart, file: ParsedFileBuilder): boolean {
  try {
    const { messages } = readFitMessages(reduceFit(part), {
      messageNumbers: [FILE_ID_MESSAGE, SPORT_MESSAGE, SESSION_MESSAGE, ACTIVITY_MESSAGE],
    });
    const first = (kind: number) => messages.find((message) => message.globalMessageNumber === kind);
    const sessions = messages.filter((message) => message.globalMessageNumber === SESSION_MESSAGE);
    const [fileId, activity, sport] = [first(FILE_ID_MESSAGE), first(ACTIVITY_MESSAGE), first(SPORT_MESSAGE)];
    const type = fileId === undefined ? null : readField(fileId, FILE_ID.type);
    const offsetMinutes = activity === undefined ? null : localOffset(activity);
    if (sessions.length > 0) addSessions(sessions, part, { offsetMinutes, file });
    else if (type !== null && type !== ACTIVITY_FILE) return false;
    else if (
      !recover(part, { offsetMinutes, file, sport: sport === undefined ? null : readField(sport, SPORT_FIELD) })
    ) {
      if (type === null) return false;
      file.refuse("cut-short", "no summary");
    }
  } catch (error) {
    const refused = asRefused(error);
    file.refuse(refused.code, refused.detail);
  }
  return true;
}

type Place = { readonly offsetMinutes: number | null; readonly file: ParsedFileBuilder };

function addSessions(sessions: readonly FitRawMessage[], part: FitPart, { offsetMinutes, file }: Place): void {
  const totals = sessions.some(lacksSomething) ? addUpFit(part, startsOf(sessions)) : [];
  for (const [index, session] of sessions.entries()) {
    const sport = readField(session, SESSION.sport);
    const kind = kindOf(sport, readField(session, SESSION.subSport));
    file.add({ ...kind, run: () => toRun(session, offsetMinutes, totals[index]?.() ?? null) });
  }
}

/** A recording whose watch never wrote a summary: what its laps or records add up to, and said so. False: to nothing. */
function recover(part: FitPart, { offsetMinutes, file, sport }: Place & { readonly sport: number | null }): boolean {
  const totals = addUpFit(part, [Number.NEGATIVE_INFINITY])[0]?.() ?? null;
  if (totals === null) return false;
  file.add({
    ...kindOf(totals.sport ?? sport, null),
    recovered: totals.from,
    run: () => ({
      ...emptyRun("fit"),
      start: totals.start,
      offsetMinutes,
      durationSeconds: totals.durationSeconds,
      movingSeconds: totals.movingSeconds,
      distanceMeters: totals.distanceMeters,
      cadence: stepsAMinute(totals.strides),
      averageHeartRate: totals.averageHeartRate,
    }),
  });
  return true;
}

/** A distance of nothing is one that the summary lacks: with a sensor, the records know it. */
function lacksSomething(session: FitRawMessage): boolean {
  const time = readField(session, SESSION.elapsedSeconds) ?? readField(session, SESSION.timerSeconds);
  return [readField(session, SESSION.startTime), time, readField(session, SESSION.distanceMeters)].some(
    (value) => !value,
  );
}

/** When each session begins; alone, or not saying it, a session has all that was recorded. */
function startsOf(sessions: readonly FitRawMessage[]): readonly EpochMs[] {
  const starts = sessions.map((session) => readField(session, SESSION.startTime));
  return starts.map((start) =>
    start === null || sessions.length === 1 ? Number.NEGATIVE_INFINITY : fitTimestampToUnixMilliseconds(start),
  );
}

function kindOf(
  sport: number | null,
  subSport: number | null,
): { readonly meaning: SportMeaning; readonly word: string } {
  const word = sport === null ? "" : String(getFitSportName(sport) ?? sport).replaceAll("_", " ");
  if (sport === SPORTS.running) return { meaning: "run", word };
  if (sport === null || sport === SPORTS.generic) return { meaning: "unknown", word };
  // A gym's machine may have been walked on.
  const isTreadmill = sport === SPORTS.fitnessEquipment && subSport !== null && TREADMILLS.has(subSport);
  return isTreadmill ? { meaning: "unknown", word: "treadmill" } : { meaning: "other", word };
}

const aboveZero = (value: number | null): number | null => (value === 0 ? null : value);

function toRun(session: FitRawMessage, offsetMinutes: number | null, totals: FitTotals | null): ImportedRun {
  const started = readField(session, SESSION.startTime);
  const start = started === null ? totals?.start : fitTimestampToUnixMilliseconds(started);
  if (start === undefined) throw new RefusedError("no-times");
  const timer = aboveZero(readField(session, SESSION.timerSeconds));
  const meters = aboveZero(readField(session, SESSION.distanceMeters));
  const written = readField(session, SESSION.elapsedSeconds);
  const elapsed = aboveZero(written) ?? timer ?? totals?.durationSeconds ?? written;
  if (elapsed === null) throw new RefusedError("no-times");
  // A summary that lost its way may have stopped before the records did.
  const isLonger = meters === null && totals?.from === "records" && totals.distanceMeters !== null;
  const strides = readField(session, SESSION.strides);
  const stepMm = readField(session, SESSION.stepMm);
  return {
    ...emptyRun("fit"),
    start,
    offsetMinutes,
    durationSeconds: Math.max(elapsed, timer ?? 0, isLonger ? totals.durationSeconds : 0),
    movingSeconds: timer ?? totals?.movingSeconds ?? null,
    distanceMeters: meters ?? totals?.distanceMeters ?? null,
    cadence: stepsAMinute(
      strides === null ? (totals?.strides ?? null) : strides + (readField(session, SESSION.stridesFraction) ?? 0),
    ),
    verticalOscillationMm: readField(session, SESSION.oscillationMm),
    groundContactMs: readField(session, SESSION.contactMs),
    strideMeters: stepMm === null ? null : stepMm / 1000,
    elevationGainMeters: readField(session, SESSION.ascentMeters),
    averageHeartRate: readField(session, SESSION.heartRate) ?? totals?.averageHeartRate ?? null,
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
