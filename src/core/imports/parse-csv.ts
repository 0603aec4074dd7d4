import Papa from "papaparse";
import type { EpochMs } from "../time/epoch-ms.ts";
import { isLogTable, readLogTable } from "./log-table.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { RefusedError } from "./refusal.ts";
import { readStravaTable } from "./strava-table.ts";
import type { Table } from "./table.ts";
import { createStreamDecoder } from "./text-decoding.ts";

/**
 * A table of runs: our own, or Strava's activities.csv. Told by its header.
 * @throws RefusedError where it is neither
 */
export function parseCsv(bytes: Uint8Array, now: EpochMs): ParsedFile {
  const decoder = createStreamDecoder();
  const text = decoder.push(bytes) + decoder.end();
  if (text.includes("\0")) throw new RefusedError("damaged", "not text");
  const { data } = Papa.parse<readonly string[]>(text, {
    header: false,
    skipEmptyLines: "greedy",
    ...delimiterOf(text),
  });
  const table: Table = data;
  return isLogTable(table) ? readLogTable(table, now) : readStravaTable(table, now);
}

/** Only the delimiters that spreadsheets save with; the guess is left to Papa where the header has none of them. */
function delimiterOf(text: string): { readonly delimiter?: string } {
  const header = text.slice(0, text.indexOf("\n") === -1 ? text.length : text.indexOf("\n"));
  const counts = [",", ";", "\t"].map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  const best = counts.reduce((most, next) => (next.count > most.count ? next : most));
  return best.count > 1 ? { delimiter: best.delimiter } : {};
}
