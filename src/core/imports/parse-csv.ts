import Papa from "papaparse";
import { appTableIn, readAppTable } from "./app-table.ts";
import { isGarminTable, readGarminTable } from "./garmin-table.ts";
import { MAX_CELL, MAX_COLUMNS, MAX_ROWS } from "./limits.ts";
import { isLogTable, readLogTable } from "./log-table.ts";
import type { ParsedFile } from "./parsed-file.ts";
import type { ReadContext } from "./read-context.ts";
import { RefusedError } from "./refusal.ts";
import { readStravaTable } from "./strava-table.ts";
import type { Table } from "./table.ts";
import { createStreamDecoder } from "./text-decoding.ts";

/** A header is no longer than this. */
const HEADER_LENGTH = 64 * 1024;

/**
 * A table of runs: our own, Samsung's, Zepp's, Garmin's list, or Strava's activities.csv. Told by its header. Rows, columns and cells are cut to
 * what a table of runs can have before anything looks into them; what lies beyond is said.
 * @throws RefusedError where it is neither
 */
export function parseCsv(bytes: Uint8Array, { now, person }: ReadContext): ParsedFile {
  const decoder = createStreamDecoder();
  const text = decoder.push(bytes) + decoder.end();
  if (text.includes("\0")) throw new RefusedError("damaged", "not text");
  const { data } = Papa.parse<readonly string[]>(text, {
    header: false,
    preview: MAX_ROWS + 2,
    skipEmptyLines: "greedy",
    ...delimiterOf(text),
  });
  const table: Table = data.slice(0, MAX_ROWS + 1).map(cutRow);
  const file = readTable(table, { now, person });
  if (data.length <= MAX_ROWS + 1) return file;
  return { ...file, refused: [...file.refused, { code: "too-big", detail: `after line ${MAX_ROWS + 1}` }] };
}

function readTable(table: Table, { now, person }: ReadContext): ParsedFile {
  const app = appTableIn(table);
  if (app !== null) return readAppTable(table, app, now);
  if (isLogTable(table)) return readLogTable(table, now);
  if (isGarminTable(table)) return readGarminTable(table, now, person);
  return readStravaTable(table, now);
}

const cutRow = (row: readonly string[]): readonly string[] =>
  (row.length > MAX_COLUMNS ? row.slice(0, MAX_COLUMNS) : row).map((cell) =>
    cell.length > MAX_CELL ? cell.slice(0, MAX_CELL) : cell,
  );

/** Only the delimiters that spreadsheets save with; the guess is left to Papa where the header has none of them. */
function delimiterOf(text: string): { readonly delimiter?: string } {
  const start = text.slice(0, HEADER_LENGTH);
  const header = start.slice(0, start.indexOf("\n") === -1 ? start.length : start.indexOf("\n"));
  const counts = [",", ";", "\t"].map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  const best = counts.reduce((most, next) => (next.count > most.count ? next : most));
  return best.count > 1 ? { delimiter: best.delimiter } : {};
}
