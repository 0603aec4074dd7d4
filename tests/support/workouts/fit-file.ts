import { FitBaseType, FitEncoder } from "fit-file-parser/encoder";

export type FitSession = {
  readonly start: Date;
  /** Null: the summary doesn't say how long it was. */
  readonly seconds: number | null;
  readonly timerSeconds?: number;
  /** Null: it doesn't say how far. */
  readonly meters?: number | null;
  /** FIT's number: 1 running, 2 cycling, 5 swimming, 0 generic. */
  readonly sport?: number;
  readonly subSport?: number;
  readonly strides?: number;
};

export type FitLap = {
  readonly start: Date;
  readonly seconds: number;
  readonly meters: number;
  readonly sport?: number;
  readonly heartRate?: number;
};
export type FitRecord = {
  readonly at: Date;
  readonly meters?: number;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly heartRate?: number;
};
type Rest = {
  /** Adds the activity message with the wall clock at its end. */
  readonly local?: Date;
  readonly type?: number;
  readonly laps?: readonly FitLap[];
  readonly records?: readonly FitRecord[];
};

/** A FIT activity file with these sessions, laps and records. */
export function fitFile(
  sessions: readonly FitSession[],
  { local, type = 4, laps = [], records = [] }: Rest = {},
): Uint8Array {
  const fit = new FitEncoder();
  fit.writeMessage(0, [field(0, 1, FitBaseType.Enum, type)]);
  for (const { at, meters, latitude, longitude, heartRate } of records) {
    fit.writeMessage(20, [
      field(253, 4, FitBaseType.Uint32, fitSeconds(at)),
      field(0, 4, FitBaseType.Sint32, semicircles(latitude)),
      field(1, 4, FitBaseType.Sint32, semicircles(longitude)),
      field(3, 1, FitBaseType.Uint8, heartRate ?? 0xff),
      field(5, 4, FitBaseType.Uint32, meters === undefined ? 0xffffffff : Math.round(meters * 100)),
    ]);
  }
  for (const lap of laps) {
    fit.writeMessage(19, [
      field(253, 4, FitBaseType.Uint32, fitSeconds(new Date(lap.start.getTime() + lap.seconds * 1000))),
      field(2, 4, FitBaseType.Uint32, fitSeconds(lap.start)),
      field(7, 4, FitBaseType.Uint32, Math.round(lap.seconds * 1000)),
      field(8, 4, FitBaseType.Uint32, Math.round(lap.seconds * 1000)),
      field(9, 4, FitBaseType.Uint32, Math.round(lap.meters * 100)),
      field(15, 1, FitBaseType.Uint8, lap.heartRate ?? 0xff),
      field(25, 1, FitBaseType.Enum, lap.sport ?? 0xff),
    ]);
  }
  for (const session of sessions) {
    const { seconds, timerSeconds, meters } = session;
    const milliseconds = (value: number | null | undefined) =>
      value === null || value === undefined ? 0xffffffff : Math.round(value * 1000);
    fit.writeMessage(18, [
      field(2, 4, FitBaseType.Uint32, fitSeconds(session.start)),
      field(5, 1, FitBaseType.Enum, session.sport ?? 1),
      field(6, 1, FitBaseType.Enum, session.subSport ?? 0xff),
      field(7, 4, FitBaseType.Uint32, milliseconds(seconds)),
      field(8, 4, FitBaseType.Uint32, milliseconds(timerSeconds ?? seconds)),
      field(9, 4, FitBaseType.Uint32, meters === null ? 0xffffffff : Math.round((meters ?? 5000) * 100)),
      field(18, 1, FitBaseType.Uint8, session.strides ?? 0xff),
    ]);
  }
  const last = sessions.at(-1);
  if (last !== undefined && local !== undefined) {
    const end = new Date(last.start.getTime() + (last.seconds ?? 0) * 1000);
    fit.writeMessage(34, [
      field(253, 4, FitBaseType.Uint32, fitSeconds(end)),
      field(5, 4, FitBaseType.Uint32, fitSeconds(local)),
    ]);
  }
  return fit.close();
}

/** FIT's own time. */
export const fitSeconds = (at: Date): number => FitEncoder.toFitTimestamp(at);

/** As a watch leaves it that stopped in the middle: a header that says it holds nothing, no checksum, half a message. */
export function unfinished(whole: Uint8Array): Uint8Array {
  const copy = whole.slice(0, -5);
  copy.set([0, 0, 0, 0], 4);
  return copy;
}

const semicircles = (degrees: number | undefined): number =>
  degrees === undefined ? 0x7fffffff : Math.round((degrees / 180) * 2 ** 31);

function field(number: number, size: number, baseType: FitBaseType, value: number) {
  return { number, size, baseType, value };
}
