import { RefusedError } from "./refusal.ts";

export type StreamDecoder = { readonly push: (chunk: Uint8Array) => string; readonly end: () => string };

/**
 * Bytes to text with the encoding that the file itself names: a byte order mark, an XML declaration, else UTF-8.
 * The mark is dropped. Bytes that are no UTF-8 (an old device's Latin-1 name) become replacement characters.
 */
export function createStreamDecoder(): StreamDecoder {
  let decoder: TextDecoder | null = null;
  return {
    push: (chunk) => {
      decoder ??= new TextDecoder(sniffEncoding(chunk));
      return decoder.decode(chunk, { stream: true });
    },
    end: () => decoder?.decode() ?? "",
  };
}

function sniffEncoding(head: Uint8Array): string {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x3c && second === 0) return "utf-16le";
  if (first === 0 && second === 0x3c) return "utf-16be";
  const start = String.fromCharCode(...head.subarray(0, 200));
  const named = /^[\sï»¿]*<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1];
  if (named === undefined || /^utf-?(8|16)$/i.test(named)) return "utf-8";
  return isKnownEncoding(named) ? named : "utf-8";
}

function isKnownEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== "";
  } catch {
    return false;
  }
}

/** A number as XML and tables of machines write it. Empty is null. @throws RefusedError for anything else, `NaN` too. */
export function numberFrom(text: string, what: string): number | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const value = Number(trimmed);
  if (!Number.isFinite(value)) throw new RefusedError("bad-number", `${what}: ${trimmed}`);
  return value;
}

/** The same for what can't be less than nothing. */
export function amountFrom(text: string, what: string): number | null {
  const value = numberFrom(text, what);
  if (value !== null && value < 0) throw new RefusedError("impossible-numbers", `${what}: ${text.trim()}`);
  return value;
}

/** The same for side values, where a sensor's `NaN` is no reason to refuse a run. */
export function numberOrNull(text: string): number | null {
  const value = Number(text.trim());
  return text.trim() === "" || !Number.isFinite(value) ? null : value;
}
