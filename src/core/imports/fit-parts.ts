import { RefusedError } from "./refusal.ts";

/** Does it begin like a FIT file: `.FIT` after eight bytes of header? */
export function isFit(head: Uint8Array): boolean {
  return head.length >= 12 && head[8] === 0x2e && head[9] === 0x46 && head[10] === 0x49 && head[11] === 0x54;
}

export type FitParts = { readonly parts: readonly Uint8Array[]; readonly damagedRest: RefusedError | null };

/**
 * A FIT file may be several in a row, each with header and checksum. Splits them by the sizes that they claim; what
 * can't be a part at the end is reported, the parts before it are whole.
 */
export function splitFit(bytes: Uint8Array): FitParts {
  const parts: Uint8Array[] = [];
  let offset = 0;
  while (offset < bytes.length) {
    const rest = bytes.subarray(offset);
    if (parts.length > 0 && rest.every((byte) => byte === 0)) break;
    const headerSize = rest[0] ?? 0;
    const isHeader = isFit(rest) && (headerSize === 12 || headerSize === 14);
    if (!isHeader) return { parts, damagedRest: new RefusedError("damaged", "header") };
    const size = headerSize + new DataView(rest.buffer, rest.byteOffset).getUint32(4, true) + 2;
    if (size > rest.length) {
      return { parts, damagedRest: new RefusedError("cut-short", `${rest.length} of ${size} bytes`) };
    }
    parts.push(rest.subarray(0, size));
    offset += size;
  }
  return { parts, damagedRest: null };
}
