import { Gunzip } from "fflate";
import type { ByteSink } from "./byte-sink.ts";
import { SLICE_BYTES } from "./limits.ts";
import { RefusedError } from "./refusal.ts";

/** The bytes that every gzip file begins with. */
export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/**
 * Unpacks gzip as it comes and compares the checksum and length at its end, which the library leaves out.
 * @throws RefusedError
 */
export function createGunzip(onData: (chunk: Uint8Array) => void): ByteSink {
  let tail = new Uint8Array(0);
  let crc = -1;
  let size = 0;
  let members = 1;
  const gunzip = new Gunzip((chunk) => {
    crc = nextCrc32(crc, chunk);
    size += chunk.length;
    if (chunk.length > 0) onData(chunk);
  });
  gunzip.onmember = () => {
    members += 1;
  };
  const push = (slice: Uint8Array, isLast: boolean) => {
    try {
      gunzip.push(slice, isLast);
    } catch (error) {
      if (error instanceof RefusedError) throw error;
      throw new RefusedError(isLast ? "cut-short" : "damaged", "gzip");
    }
  };
  return {
    push: (chunk) => {
      for (let at = 0; at < chunk.length; at += SLICE_BYTES) push(chunk.subarray(at, at + SLICE_BYTES), false);
      tail = Uint8Array.from([...tail, ...chunk.subarray(-8)]).slice(-8);
    },
    end: () => {
      push(new Uint8Array(0), true);
      if (members > 1) return;
      const view = new DataView(tail.buffer);
      if (tail.length < 8 || view.getUint32(4, true) !== size >>> 0) throw new RefusedError("cut-short", "gzip");
      if (view.getUint32(0, true) !== ~crc >>> 0) throw new RefusedError("checksum", "gzip");
    },
  };
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function nextCrc32(crc: number, chunk: Uint8Array): number {
  let value = crc;
  for (const byte of chunk) value = (value >>> 8) ^ (CRC_TABLE[(value ^ byte) & 0xff] ?? 0);
  return value;
}
