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

/** @param open `openForWriting` in the background, `openExisting` in pages. */
export function createConnection(
  open: (options: OpenOptions) => Promise<OpenOutcome>,
  options: Omit<OpenOptions, "onClosed"> = {},
): Connection {
  let current: Promise<OpenOutcome> | null = null;

  function outcome(): Promise<OpenOutcome> {
    if (current) return current;
    const opening = open({ ...options, onClosed: forget });
    current = opening;
    // What failed is tried again at the next need: a page that blocked may be gone, a full disk may be empty.
    void opening.then((result) => {
      if (result.kind === "unavailable") forget();
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
