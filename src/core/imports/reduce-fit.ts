import type { FitPart } from "./fit-parts.ts";
import { walkFit } from "./fit-walk.ts";
import { RefusedError } from "./refusal.ts";

/** file_id, sport, session, activity. */
const KEPT_MESSAGES = new Set([0, 12, 18, 34]);
/** A triathlon has five sessions; a file with thousands was made to fill memory. */
const MOST_KEPT = 500;
const HEADER_BYTES = 12;
const PROTOCOL_2 = 0x20;

/**
 * A copy of one FIT part with nothing but its summaries in it. So positions never reach a parser, memory doesn't grow
 * with what a file claims (it can hold a message a byte), and the reader meets neither the compressed headers nor the
 * old protocol version that it refuses (README.md beside it).
 * @throws RefusedError where the checksum is wrong or a message reaches beyond the end
 */
export function reduceFit({ bytes, end, isUnfinished }: FitPart): Uint8Array {
  if (!isUnfinished && fitCrc(bytes) !== 0) throw new RefusedError("checksum");
  const kept: Uint8Array[] = [];
  walkFit(bytes, { end, isUnfinished }, ({ definition, from, to, timeOffset }) => {
    if (!KEPT_MESSAGES.has(definition.global) || timeOffset !== null) return;
    kept.push(bytes.subarray(from, to));
    if (kept.length > MOST_KEPT) throw new RefusedError("damaged", `more than ${MOST_KEPT} summaries`);
  });
  return assemble(bytes, kept);
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

const TABLE = [
  0x0000, 0xcc01, 0xd801, 0x1400, 0xf001, 0x3c00, 0x2800, 0xe401, 0xa001, 0x6c00, 0x7800, 0xb401, 0x5000, 0x9c01,
  0x8801, 0x4400,
];

/** FIT's 16-bit checksum; over a part together with the checksum at its end it is 0. */
function fitCrc(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) crc = nextCrc(nextCrc(crc, byte & 0xf), byte >> 4);
  return crc;
}

function nextCrc(crc: number, nibble: number): number {
  return ((crc >> 4) & 0x0fff) ^ (TABLE[crc & 0xf] ?? 0) ^ (TABLE[nibble] ?? 0);
}
