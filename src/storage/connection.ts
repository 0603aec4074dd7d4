import type { DeskDatabase, OpenOptions, OpenOutcome } from "./open-db.ts";

/** One database connection that opens when it is needed, and opens again after it was closed from outside. */
export interface Connection {
  outcome(): Promise<OpenOutcome>;
  /** For reading. Rejects where nothing could be opened. */
  forReading(): Promise<DeskDatabase>;
  /** For writing. Rejects where the database is read-only or could not be opened. */
  forWriting(): Promise<DeskDatabase>;
  close(): Promise<void>;
}

/**
 * How long a database that did not answer is left alone, ms: one wake needs it half a dozen times, and each try waits for
 * seconds while a prompt is due.
 */
const REST_MS = 30_000;

/** @param open `openForWriting` in the background, `openExisting` in pages. */
export function createConnection(
  open: (options: OpenOptions) => Promise<OpenOutcome>,
  { restMs = REST_MS, ...options }: Omit<OpenOptions, "onClosed"> & { readonly restMs?: number } = {},
): Connection {
  let current: Promise<OpenOutcome> | null = null;

  function outcome(): Promise<OpenOutcome> {
    if (current) return current;
    const opening = open({ ...options, onClosed: forget });
    current = opening;
    // What was refused is tried again at the next need: a full disk may be empty. What never came is tried when it has come
    // after all (`onClosed`) or after a rest: the page that blocked may be gone.
    void opening.then((result) => {
      if (result.kind !== "unavailable") return;
      if (result.because === "blocked" || result.because === "timeout") setTimeout(forget, restMs);
      else forget();
    });
    return opening;

    function forget(): void {
      if (current === opening) current = null;
    }
  }

  return {
    outcome,
    async forReading() {
      const result = await outcome();
      if (result.kind === "unavailable") throw new Error(`database ${result.because}: ${result.message}`);
      return result.db;
    },
    async forWriting() {
      const result = await outcome();
      if (result.kind === "ready") return result.db;
      throw new Error(`database ${result.kind}, ${result.because}: ${result.message}`);
    },
    async close() {
      const closing = current;
      current = null;
      const result = await closing;
      if (result && result.kind !== "unavailable") result.db.close();
    },
  };
}
