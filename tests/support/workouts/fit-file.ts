import { FitBaseType, FitEncoder } from "fit-file-parser/encoder";

export type FitSession = {
  readonly start: Date;
  readonly seconds: number;
  readonly timerSeconds?: number;
  readonly meters?: number;
  /** FIT's number: 1 running, 2 cycling, 5 swimming, 0 generic. */
  readonly sport?: number;
  readonly strides?: number;
};

/** A FIT activity file with these sessions; `local` adds the activity message with the wall clock at its end. */
export function fitFile(
  sessions: readonly FitSession[],
  { local, type = 4 }: { readonly local?: Date; readonly type?: number } = {},
): Uint8Array {
  const fit = new FitEncoder();
  fit.writeMessage(0, [field(0, 1, FitBaseType.Enum, type)]);
  for (const session of sessions) {
    fit.writeMessage(18, [
      field(2, 4, FitBaseType.Uint32, FitEncoder.toFitTimestamp(session.start)),
      field(5, 1, FitBaseType.Enum, session.sport ?? 1),
      field(7, 4, FitBaseType.Uint32, Math.round(session.seconds * 1000)),
      field(8, 4, FitBaseType.Uint32, Math.round((session.timerSeconds ?? session.seconds) * 1000)),
      field(9, 4, FitBaseType.Uint32, Math.round((session.meters ?? 5000) * 100)),
      field(18, 1, FitBaseType.Uint8, session.strides ?? 0xff),
    ]);
  }
  const last = sessions.at(-1);
  if (last !== undefined && local !== undefined) {
    const end = new Date(last.start.getTime() + last.seconds * 1000);
    fit.writeMessage(34, [
      field(253, 4, FitBaseType.Uint32, FitEncoder.toFitTimestamp(end)),
      field(5, 4, FitBaseType.Uint32, FitEncoder.toFitTimestamp(local)),
    ]);
  }
  return fit.close();
}

function field(number: number, size: number, baseType: FitBaseType, value: number) {
  return { number, size, baseType, value };
}
