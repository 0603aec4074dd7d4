import type { EpochMs } from "../time/epoch-ms.ts";
import { tooBig } from "./byte-sink.ts";
import { collectRuns } from "./collect-runs.ts";
import { createFileReader } from "./file-reader.ts";
import type { ImportReport, KnownRun } from "./import-report.ts";
import { MAX_FILE_BYTES, SLICE_BYTES } from "./limits.ts";
import type { ReadContext } from "./read-context.ts";
import { RefusedError, toRefusal } from "./refusal.ts";
import { isZip } from "./zip-stream.ts";

/** One chosen file. `chunks` reads it from the start; it may reject (a file that went away). */
export type ImportSource = {
  readonly name: string;
  readonly size: number;
  readonly chunks: () => AsyncIterable<Uint8Array>;
};

export type ImportProgress = {
  readonly file: string;
  readonly fileIndex: number;
  readonly fileCount: number;
  readonly bytes: number;
  readonly totalBytes: number;
};

export type ImportOptions = {
  readonly now: EpochMs;
  /** For what files leave out (Garmin's list knows no zone and no unit); UTC and kilometres where nobody says. */
  readonly person?: ReadContext["person"];
  /** The log, so that what it has already is found. */
  readonly known: readonly KnownRun[];
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
};

/**
 * Reads many files as one import. Never rejects because of a file: whatever can't be read is in its report with the
 * reason. Rejects only when `signal` aborts. Nothing is stored.
 */
export async function importFiles(sources: readonly ImportSource[], options: ImportOptions): Promise<ImportReport> {
  const collection = collectRuns(options.known);
  const totalBytes = sources.reduce((sum, { size }) => sum + size, 0);
  let bytes = 0;
  for (const [fileIndex, source] of sources.entries()) {
    collection.startFile(source.name);
    const before = bytes;
    const progress = (read: number) =>
      options.onProgress?.({
        file: source.name,
        fileIndex,
        fileCount: sources.length,
        bytes: before + read,
        totalBytes,
      });
    progress(0);
    try {
      await readSource(
        source,
        options,
        progress,
        createFileReader(source.name, contextOf(options), { found: collection.add, refused: collection.refuse }),
      );
    } catch (error) {
      options.signal?.throwIfAborted();
      collection.refuse(toRefusal(error, null));
    }
    bytes = before + source.size;
  }
  return collection.report();
}

const contextOf = ({ now, person = { zone: "UTC", units: "km" } }: ImportOptions): ReadContext => ({ now, person });

async function readSource(
  source: ImportSource,
  { signal }: ImportOptions,
  progress: (read: number) => void,
  reader: ReturnType<typeof createFileReader>,
): Promise<void> {
  let read = 0;
  for await (const chunk of openChunks(source)) {
    signal?.throwIfAborted();
    // Only an archive may be large, which is unpacked as it streams and whose members have limits of their own, and Apple
    // Health's export, of which little is kept.
    if (read === 0 && source.size > MAX_FILE_BYTES && !mayBeLarge(chunk)) throw tooBig(MAX_FILE_BYTES);
    for (let at = 0; at < chunk.length; at += SLICE_BYTES) reader.push(chunk.subarray(at, at + SLICE_BYTES));
    read += chunk.length;
    progress(read);
  }
  reader.end();
}

const mayBeLarge = (head: Uint8Array): boolean =>
  isZip(head) || String.fromCharCode(...head.subarray(0, 2048)).includes("HealthData");

/** The source's own failure (gone, no right to read) told apart from what the readers find in its bytes. */
async function* openChunks(source: ImportSource): AsyncGenerator<Uint8Array> {
  try {
    yield* source.chunks();
  } catch (error) {
    throw new RefusedError("unreadable", error instanceof Error ? error.message : null);
  }
}
