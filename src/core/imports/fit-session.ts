import { type FitRawMessage, readFitUnsignedField } from "fit-file-parser/raw";

/** A field of a FIT message: its number, its type on the wire, and what one unit of it is worth. */
type Field = { readonly number: number; readonly baseType: number; readonly size: 1 | 2 | 4; readonly scale: number };

const ENUM = 0x00;
const UINT8 = 0x02;
const UINT16 = 0x84;
const UINT32 = 0x86;
const field = (number: number, baseType: number, size: 1 | 2 | 4, scale = 1): Field => ({
  number,
  baseType,
  size,
  scale,
});

/** The fields of FIT's `session` message (global number 18) that we read; scales from the FIT profile. */
export const SESSION = {
  startTime: field(2, UINT32, 4),
  sport: field(5, ENUM, 1),
  subSport: field(6, ENUM, 1),
  elapsedSeconds: field(7, UINT32, 4, 1000),
  timerSeconds: field(8, UINT32, 4, 1000),
  distanceMeters: field(9, UINT32, 4, 100),
  heartRate: field(16, UINT8, 1),
  /** One leg's, a minute. */
  strides: field(18, UINT8, 1),
  ascentMeters: field(22, UINT16, 2),
  oscillationMm: field(89, UINT16, 2, 10),
  contactMs: field(91, UINT16, 2, 10),
  stridesFraction: field(92, UINT8, 1, 128),
  stepMm: field(134, UINT16, 2, 10),
} as const;

/** The same for `activity` (34): instants in UTC and on the wearer's wall. */
export const ACTIVITY = { timestamp: field(253, UINT32, 4), localTimestamp: field(5, UINT32, 4) } as const;
/** And for `file_id` (0). */
export const FILE_ID = { type: field(0, ENUM, 1) } as const;

/** And for `sport` (12). */
export const SPORT_FIELD = field(0, ENUM, 1);

/** A field's value, null where the message lacks it, marks it invalid or writes it in another type. */
export function readField(message: FitRawMessage, { number, baseType, size, scale }: Field): number | null {
  const raw = message.fields.find((candidate) => candidate.fieldNumber === number);
  try {
    const value = readFitUnsignedField(raw, baseType, size, message.littleEndian);
    return value === undefined ? null : value / scale;
  } catch {
    return null;
  }
}
