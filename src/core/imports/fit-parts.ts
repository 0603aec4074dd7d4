import { RefusedError } from "./refusal.ts";

/** Does it begin like a FIT file: `.FIT` after eight bytes of header? */
export function isFit(head: Uint8Array): boolean {
  return head.length >= 12 && head[8] === 0x2e && head[9] === 0x46 && head[10] === 0x49 && head[11] === 0x54;
}

/**
 * One FIT file, header to checksum; its messages end at `end`. `isUnfinished`: the header says that it holds nothing, as a
 * watch writes it first and never came to correct, so there is no checksum either.
 */
export type FitPart = { readonly bytes: Uint8Array; readonly end: number; readonly isUnfinished: boolean };
export type FitParts = { readonly parts: readonly FitPart[]; readonly damagedRest: RefusedError | null };

const CHECKSUM_BYTES = 2;

/**
 * A FIT file may be several in a row, each with header and checksum. Splits them by the sizes that they claim; what
 * can't be a part at the end is reported, the parts before it are whole.
 */
export function splitFit(bytes: Uint8Array): FitParts {
  const parts: FitPart[] = [];
  let offset = 0;
  while (offset < bytes.length) {
    const rest = bytes.subarray(offset);
    if (parts.length > 0 && rest.every((byte) => byte === 0)) break;
    const headerSize = rest[0] ?? 0;
    const isHeader = isFit(rest) && (headerSize === 12 || headerSize === 14);
    if (!isHeader) return { parts, damagedRest: new RefusedError("damaged", "header") };
    const claimed = new DataView(rest.buffer, rest.byteOffset).getUint32(4, true);
    const size = headerSize + claimed + CHECKSUM_BYTES;
    if (size > rest.length) {
      return { parts, damagedRest: new RefusedError("cut-short", `${rest.length} of ${size} bytes`) };
    }
    if (claimed === 0 && size < rest.length && !isFit(rest.subarray(size))) {
      parts.push({ bytes: rest, end: rest.length, isUnfinished: true });
      break;
    }
    parts.push({ bytes: rest.subarray(0, size), end: size - CHECKSUM_BYTES, isUnfinished: false });
    offset += size;
  }
  return { parts, damagedRest: null };
}
