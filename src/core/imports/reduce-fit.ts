import { fitCrc } from "./fit-crc.ts";
import { RefusedError } from "./refusal.ts";

/** file_id, session, activity. */
const KEPT_MESSAGES = new Set([0, 18, 34]);
/** A triathlon has five sessions; a file with thousands was made to fill memory. */
const MOST_KEPT = 500;
const HEADER_BYTES = 12;
const PROTOCOL_2 = 0x20;

type Definition = { readonly size: number; readonly isKept: boolean };

/**
 * A copy of one FIT part with nothing but its summaries in it. So positions never reach a parser, memory doesn't grow
 * with what a file claims (it can hold a message a byte), and the reader meets neither the compressed headers nor the
 * old protocol version that it refuses (decision 0080).
 * @param part whole, header to checksum
 * @throws RefusedError where the checksum is wrong or a message reaches beyond the end
 */
export function reduceFit(part: Uint8Array): Uint8Array {
  if (fitCrc(part) !== 0) throw new RefusedError("checksum");
  const definitions = new Map<number, Definition>();
  const kept: Uint8Array[] = [];
  const end = part.length - 2;
  let at = part[0] ?? HEADER_BYTES;
  while (at < end) {
    const header = byteAt(part, at, end);
    const from = at;
    if (isDefinition(header)) {
      const definition = readDefinition(part, at, end);
      at = definition.next;
      definitions.set(header & 0x0f, definition);
      if (definition.isKept) kept.push(part.subarray(from, at));
    } else {
      const definition = definitions.get(localNumber(header));
      if (definition === undefined) throw new RefusedError("damaged", "message without a definition");
      at += 1 + definition.size;
      if (at > end) throw new RefusedError("damaged", "message beyond the end");
      if (definition.isKept && !isCompressed(header)) kept.push(part.subarray(from, at));
    }
    if (kept.length > MOST_KEPT) throw new RefusedError("damaged", `more than ${MOST_KEPT} summaries`);
  }
  return assemble(part, kept);
}

const isCompressed = (header: number): boolean => (header & 0x80) !== 0;
const isDefinition = (header: number): boolean => !isCompressed(header) && (header & 0x40) !== 0;
const localNumber = (header: number): number => (isCompressed(header) ? (header >> 5) & 3 : header & 0x0f);

function byteAt(part: Uint8Array, index: number, end: number): number {
  const value = part[index];
  if (value === undefined || index >= end) throw new RefusedError("damaged", "message beyond the end");
  return value;
}

function readDefinition(part: Uint8Array, start: number, end: number): Definition & { readonly next: number } {
  const isBigEndian = byteAt(part, start + 2, end) === 1;
  const [first, second] = [byteAt(part, start + 3, end), byteAt(part, start + 4, end)];
  const global = isBigEndian ? first * 256 + second : first + second * 256;
  const native = sumSizes(part, start + 5, end);
  const hasDeveloperFields = (byteAt(part, start, end) & 0x20) !== 0;
  const developer = hasDeveloperFields ? sumSizes(part, native.next, end) : { size: 0, next: native.next };
  return { size: native.size + developer.size, isKept: KEPT_MESSAGES.has(global), next: developer.next };
}

/** A count, then three bytes a field, of which the second is the field's size. */
function sumSizes(part: Uint8Array, start: number, end: number): { readonly size: number; readonly next: number } {
  const next = start + 1 + 3 * byteAt(part, start, end);
  let size = 0;
  for (let at = start + 1; at < next; at += 3) size += byteAt(part, at + 1, end);
  if (next > end) throw new RefusedError("damaged", "message beyond the end");
  return { size, next };
}

function assemble(part: Uint8Array, kept: readonly Uint8Array[]): Uint8Array {
  const length = kept.reduce((sum, { length: bytes }) => sum + bytes, 0);
  const reduced = new Uint8Array(HEADER_BYTES + length + 2);
  reduced.set(part.subarray(0, HEADER_BYTES));
  reduced[0] = HEADER_BYTES;
  reduced[1] = PROTOCOL_2;
  const view = new DataView(reduced.buffer);
  view.setUint32(4, length, true);
  let at = HEADER_BYTES;
  for (const message of kept) {
    reduced.set(message, at);
    at += message.length;
  }
  view.setUint16(at, fitCrc(reduced.subarray(0, at)), true);
  return reduced;
}
