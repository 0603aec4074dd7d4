import { RefusedError } from "./refusal.ts";

/** Where a file's bytes go, slice by slice. Both throw RefusedError where the whole file is refused. */
export type ByteSink = { readonly push: (chunk: Uint8Array) => void; readonly end: () => void };

/** Holds bytes until they end. @throws RefusedError beyond `most` */
export function createCollector(most: number, onEnd: (bytes: Uint8Array) => void): ByteSink {
  const chunks: Uint8Array[] = [];
  let size = 0;
  return {
    push: (chunk) => {
      size += chunk.length;
      if (size > most) throw tooBig(most);
      // Unpackers reuse their buffers.
      chunks.push(chunk.slice());
    },
    end: () => onEnd(joinBytes(chunks, size)),
  };
}

export function tooBig(most: number): RefusedError {
  return new RefusedError("too-big", `${Math.round(most / 1024 / 1024)} MB`);
}

function joinBytes(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
