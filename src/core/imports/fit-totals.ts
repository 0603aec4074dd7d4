import { fitTimestampToUnixMilliseconds } from "fit-file-parser/raw";
import type { EpochMs } from "../time/epoch-ms.ts";
import type { FitPart } from "./fit-parts.ts";
import { type FitPiece, fitNumber, walkFit } from "./fit-walk.ts";
import { createTrack, type Track } from "./gpx-track.ts";
import { createRunningMean, type RunningMean } from "./running-mean.ts";

/** What the laps and records of a session add up to. Null: they don't say. */
export type FitTotals = {
  readonly from: "laps" | "records";
  readonly start: EpochMs;
  readonly durationSeconds: number;
  readonly movingSeconds: number | null;
  readonly distanceMeters: number | null;
  readonly averageHeartRate: number | null;
  /** One leg's, a minute. */
  readonly strides: number | null;
  /** FIT's number for the sport, where a lap says it. */
  readonly sport: number | null;
};

const LAP_MESSAGE = 19;
const RECORD_MESSAGE = 20;
const TIMESTAMP = 253;
const LAP = { start: 2, elapsed: 7, timer: 8, distance: 9, heartRate: 15, strides: 17, sport: 25 } as const;
const RECORD = { latitude: 0, longitude: 1, heartRate: 3, strides: 4, distance: 5 } as const;
/** A summary that misses more way than this has lost a lap. */
const LOST_LAP = 1.02;
const SEMICIRCLE = 180 / 2 ** 31;

/** Sums of what begins at or after `from` and before the next session. */
type Session = {
  readonly from: EpochMs;
  readonly laps: Sums & { timer: number; sport: number | null };
  readonly records: Sums & { leastMeters: number; readonly track: Track };
};
type Sums = {
  start: EpochMs;
  end: EpochMs;
  meters: number;
  readonly heartRate: RunningMean;
  readonly strides: RunningMean;
};

/**
 * Adds up laps and records for a file whose summary is missing or says too little, between the given starts (its sessions';
 * one that is -Infinity takes all). Each answer throws RefusedError where no runner went that way. Positions are used for the distance where nothing else tells it, and then gone.
 */
export function addUpFit(part: FitPart, starts: readonly EpochMs[]): readonly (() => FitTotals | null)[] {
  const sessions = starts.map(openSession);
  const byTime = sessions.toSorted((a, b) => a.from - b.from);
  const at = (time: EpochMs) => byTime.findLast(({ from }) => from <= time) ?? byTime[0];
  let clock = 0;
  walkFit(part.bytes, part, (piece) => {
    if (piece.isDefinition) return;
    const { global } = piece.definition;
    if (global !== LAP_MESSAGE && global !== RECORD_MESSAGE) return;
    clock = timeOf(part.bytes, piece, clock);
    if (global === LAP_MESSAGE) addLap(part.bytes, piece, at);
    else if (clock !== 0) addRecord(part.bytes, piece, at(toMs(clock)), toMs(clock));
  });
  return sessions.map((session) => () => totalsOf(session, sessions.length > 1));
}

const toMs = (fitSeconds: number): EpochMs => fitTimestampToUnixMilliseconds(fitSeconds);

function openSession(from: EpochMs): Session {
  return {
    from,
    laps: { ...noSums(), timer: 0, sport: null },
    records: { ...noSums(), leastMeters: Number.POSITIVE_INFINITY, track: createTrack() },
  };
}

function noSums(): Sums {
  return {
    start: Number.POSITIVE_INFINITY,
    end: Number.NEGATIVE_INFINITY,
    meters: 0,
    heartRate: createRunningMean(),
    strides: createRunningMean(),
  };
}

/** A message's own time, or the last one moved on by a compressed header's five bits. */
function timeOf(bytes: Uint8Array, piece: FitPiece, clock: number): number {
  if (piece.timeOffset === null) return fitNumber(bytes, piece, TIMESTAMP) ?? clock;
  const moved = clock - (clock % 32) + piece.timeOffset;
  return moved < clock ? moved + 32 : moved;
}

function addLap(bytes: Uint8Array, piece: FitPiece, at: (time: EpochMs) => Session | undefined): void {
  const number = (field: number) => fitNumber(bytes, piece, field);
  const start = number(LAP.start);
  if (start === null) return;
  const laps = at(toMs(start))?.laps;
  if (laps === undefined) return;
  const timer = (number(LAP.timer) ?? number(LAP.elapsed) ?? 0) / 1000;
  laps.start = Math.min(laps.start, toMs(start));
  laps.end = Math.max(laps.end, toMs(start) + (number(LAP.elapsed) ?? timer * 1000));
  laps.timer += timer;
  laps.meters += (number(LAP.distance) ?? 0) / 100;
  laps.heartRate.add(number(LAP.heartRate) ?? 0, timer);
  laps.strides.add(number(LAP.strides) ?? 0, timer);
  laps.sport ??= number(LAP.sport);
}

function addRecord(bytes: Uint8Array, piece: FitPiece, session: Session | undefined, time: EpochMs): void {
  if (session === undefined) return;
  const { records } = session;
  const number = (field: number) => fitNumber(bytes, piece, field);
  records.start = Math.min(records.start, time);
  records.end = Math.max(records.end, time);
  const meters = number(RECORD.distance);
  if (meters !== null) {
    records.meters = Math.max(records.meters, meters / 100);
    records.leastMeters = Math.min(records.leastMeters, meters / 100);
  }
  records.heartRate.add(number(RECORD.heartRate) ?? 0);
  records.strides.add(number(RECORD.strides) ?? 0);
  const [latitude, longitude] = [number(RECORD.latitude), number(RECORD.longitude)];
  if (latitude === null || longitude === null || records.meters > 0) return;
  const place = { latitude: latitude * SEMICIRCLE, longitude: longitude * SEMICIRCLE };
  if (Math.abs(place.latitude) > 90) return;
  records.track.add({ ...place, at: time, elevation: null, heartRate: null, cadence: null });
}

function totalsOf({ laps, records }: Session, isOneOfSeveral: boolean): FitTotals | null {
  const start = Math.min(laps.start, records.start);
  const end = Math.max(laps.end, records.end);
  if (end <= start) return null;
  const recorded = recordedMeters(records, isOneOfSeveral);
  const isLapsWhole = laps.meters > 0 && recorded <= laps.meters * LOST_LAP;
  const meters = isLapsWhole ? laps.meters : recorded;
  return {
    from: isLapsWhole || (meters === 0 && laps.timer > 0) ? "laps" : "records",
    start,
    durationSeconds: (end - start) / 1000,
    movingSeconds: isLapsWhole && laps.timer > 0 ? laps.timer : null,
    distanceMeters: meters > 0 ? meters : null,
    averageHeartRate: laps.heartRate.value() ?? records.heartRate.value(),
    strides: laps.strides.value() ?? records.strides.value(),
    sport: laps.sport,
  };
}

/** Records count from the file's beginning, so a later session's way is a difference. */
function recordedMeters({ meters, leastMeters, track }: Session["records"], isOneOfSeveral: boolean): number {
  if (meters > 0) return isOneOfSeveral ? meters - leastMeters : meters;
  return track.hasPoints() ? track.sums().distanceMeters : 0;
}
