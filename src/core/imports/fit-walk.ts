import { RefusedError } from "./refusal.ts";

/** A field as a definition lays it out: where it lies in the message's bytes, and how it is written. */
export type FieldPlace = { readonly at: number; readonly size: number; readonly baseType: number };

export type FitDefinition = {
  readonly global: number;
  readonly size: number;
  readonly isBigEndian: boolean;
  readonly place: (field: number) => FieldPlace | null;
};

/** A message or a definition as it lies in the part. */
export type FitPiece = {
  readonly definition: FitDefinition;
  readonly isDefinition: boolean;
  readonly from: number;
  readonly to: number;
  /** Seconds that a compressed header adds to the last time, 0-31; null for any other header. */
  readonly timeOffset: number | null;
};

export type WalkOptions = {
  /** Where the messages end. */
  readonly end: number;
  /** A file that its watch never finished is read as far as it makes sense. */
  readonly isUnfinished: boolean;
};

/**
 * Goes through one FIT part without decoding anything; the visitor reads what it wants where it lies.
 * @throws RefusedError where a message reaches beyond the end or was never defined, unless the file is unfinished
 */
export function walkFit(part: Uint8Array, { end, isUnfinished }: WalkOptions, visit: (piece: FitPiece) => void): void {
  const definitions = new Map<number, FitDefinition>();
  let at = part[0] ?? 12;
  while (at < end) {
    const piece = pieceAt(part, { at, end }, definitions);
    if (typeof piece === "string") {
      if (isUnfinished) return;
      throw new RefusedError("damaged", piece);
    }
    visit(piece);
    at = piece.to;
  }
}

/** A number of the message at `from`; null where the field is absent, marked invalid, or no plain number. */
export function fitNumber(part: Uint8Array, { definition, from }: FitPiece, field: number): number | null {
  const place = definition.place(field);
  if (place === null) return null;
  const view = new DataView(part.buffer, part.byteOffset + from + 1 + place.at, place.size);
  const isLittle = !definition.isBigEndian;
  switch (place.baseType & 0x1f) {
    case 0x00:
    case 0x02:
      return valid(view.getUint8(0), 0xff);
    case 0x01:
      return valid(view.getInt8(0), 0x7f);
    case 0x03:
      return place.size < 2 ? null : valid(view.getInt16(0, isLittle), 0x7fff);
    case 0x04:
      return place.size < 2 ? null : valid(view.getUint16(0, isLittle), 0xffff);
    case 0x05:
      return place.size < 4 ? null : valid(view.getInt32(0, isLittle), 0x7fffffff);
    case 0x06:
      return place.size < 4 ? null : valid(view.getUint32(0, isLittle), 0xffffffff);
    default:
      return null;
  }
}

const valid = (value: number, invalid: number): number | null => (value === invalid ? null : value);

const isCompressed = (header: number): boolean => (header & 0x80) !== 0;

/** The piece at a place, or what is wrong there. */
function pieceAt(
  part: Uint8Array,
  { at, end }: { readonly at: number; readonly end: number },
  definitions: Map<number, FitDefinition>,
): FitPiece | string {
  const header = part[at] ?? 0;
  const compressed = isCompressed(header);
  if (!compressed && (header & 0x40) !== 0) {
    const definition = readDefinition(part, at, end);
    if (definition === null) return "message beyond the end";
    definitions.set(header & 0x0f, definition);
    return { definition, isDefinition: true, from: at, to: definition.next, timeOffset: null };
  }
  const definition = definitions.get(compressed ? (header >> 5) & 3 : header & 0x0f);
  if (definition === undefined) return "message without a definition";
  const to = at + 1 + definition.size;
  if (to > end) return "message beyond the end";
  return { definition, isDefinition: false, from: at, to, timeOffset: compressed ? header & 0x1f : null };
}

function readDefinition(
  part: Uint8Array,
  start: number,
  end: number,
): (FitDefinition & { readonly next: number }) | null {
  if (start + 6 > end) return null;
  const isBigEndian = part[start + 2] === 1;
  const [first, second] = [part[start + 3] ?? 0, part[start + 4] ?? 0];
  const native = sumSizes(part, start + 5, end);
  if (native === null) return null;
  const hasDeveloperFields = ((part[start] ?? 0) & 0x20) !== 0;
  const developer = hasDeveloperFields ? sumSizes(part, native.next, end) : { size: 0, next: native.next };
  if (developer === null) return null;
  const place = (field: number): FieldPlace | null => {
    let at = 0;
    for (let index = start + 6; index < native.next; index += 3) {
      const size = part[index + 1] ?? 0;
      if (part[index] === field) return size === 0 ? null : { at, size, baseType: part[index + 2] ?? 0 };
      at += size;
    }
    return null;
  };
  return {
    global: isBigEndian ? first * 256 + second : first + second * 256,
    size: native.size + developer.size,
    isBigEndian,
    place: remembered(place),
    next: developer.next,
  };
}

/** A definition is made once and asked for each of thousands of messages. */
function remembered(find: (field: number) => FieldPlace | null): (field: number) => FieldPlace | null {
  const known = new Map<number, FieldPlace | null>();
  return (field) => {
    const found = known.get(field);
    if (found !== undefined) return found;
    const place = find(field);
    known.set(field, place);
    return place;
  };
}

/** A count, then three bytes a field, of which the second is the field's size. Null where they reach beyond the end. */
function sumSizes(
  part: Uint8Array,
  start: number,
  end: number,
): { readonly size: number; readonly next: number } | null {
  if (start >= end) return null;
  const next = start + 1 + 3 * (part[start] ?? 0);
  if (next > end) return null;
  let size = 0;
  for (let at = start + 1; at < next; at += 3) size += part[at + 1] ?? 0;
  return { size, next };
}
