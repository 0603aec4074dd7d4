import { createReadStream, readFileSync, statSync } from "node:fs";
import { fail, ok, type Result } from "@/src/core/lib/result.ts";

/** A file's name that stands for what is piped in. */
const STANDARD_INPUT = "-";

/** A text file, or the standard input for `-`. A byte-order mark is no reason to refuse one. */
export function readInput(file: string): Result<string> {
  try {
    return ok(readFileSync(file === STANDARD_INPUT ? 0 : file, "utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    return fail(`cannot be read: ${whyNot(error)}`);
  }
}

/** A file's bytes, or those of the standard input for `-`. Fails while reading, with the reason in words. */
export async function* streamInput(file: string): AsyncGenerator<Uint8Array> {
  try {
    if (file === STANDARD_INPUT) yield* process.stdin as AsyncIterable<Uint8Array>;
    else yield* createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw new Error(whyNot(error), { cause: error });
  }
}

/** Bytes; 0 for what isn't there, which says so when it is read, and for what is piped in. */
export function sizeOf(file: string): number {
  return file === STANDARD_INPUT ? 0 : (statSync(file, { throwIfNoEntry: false })?.size ?? 0);
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "not allowed to",
  EISDIR: "it is a folder, not a file",
  ENOENT: "there is no such file",
};

function whyNot(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return ("code" in error && typeof error.code === "string" ? REASONS[error.code] : undefined) ?? error.message;
}
