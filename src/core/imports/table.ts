import { RefusedError } from "./refusal.ts";

/** Rows of cells, the header first. */
export type Table = readonly (readonly string[])[];

/** Reads one row; what is wrong with it is told with its line. */
export function withLine<T>(line: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    throw new RefusedError(error.code, `line ${line}${error.detail === null ? "" : `: ${error.detail}`}`);
  }
}
