/** As much of a text as is handled in one go: a multiple of three bytes, so that the pieces' base64 can be joined. */
const SLICE = 3 * 0x2000;

/** Lines packed one after the other by the browser's own gzip, so that nothing has to lie in memory unpacked. */
export type Packer = {
  readonly add: (line: string) => Promise<void>;
  /** Bytes that came out so far. */
  readonly size: () => number;
  readonly finish: () => Promise<Uint8Array<ArrayBuffer>>;
};

export function createPacker(): Packer {
  const { readable, writable } = new CompressionStream("gzip");
  const writer = writable.getWriter();
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let size = 0;
  const reading = (async () => {
    const reader = readable.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      parts.push(next.value);
      size += next.value.length;
    }
  })();
  // Whoever waits for the end hears of it.
  reading.catch(() => undefined);
  return {
    add: (line) => writer.write(encoder.encode(`${line}\n`)),
    size: () => size,
    async finish() {
      await writer.close();
      await reading;
      return joined(parts, size);
    },
  };
}

/** The lines of what `createPacker` made, one after the other. Rejects where the bytes are not whole. */
export async function* unpackLines(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<string> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream("gzip"))
    .pipeThrough(new TextDecoderStream())
    .getReader();
  let rest = "";
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const lines = (rest + next.value).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}

/** Bytes as text, which is all that `storage.local` keeps. */
export function toBase64(bytes: Uint8Array): string {
  const texts: string[] = [];
  for (let from = 0; from < bytes.length; from += SLICE) {
    texts.push(btoa(String.fromCharCode(...bytes.subarray(from, from + SLICE))));
  }
  return texts.join("");
}

/** Throws where the text is no base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
