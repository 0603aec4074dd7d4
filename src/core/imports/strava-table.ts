import type { EpochMs } from "../time/epoch-ms.ts";
import { isFormula } from "./formula-cell.ts";
import { emptyRun, type ImportedRun } from "./imported-run.ts";
import { parseIsoInstant } from "./iso-instant.ts";
import { type DateOrder, guessDateOrder, parseLocaleDate } from "./locale-date.ts";
import { createParsedFile, type ParsedFile } from "./parsed-file.ts";
import { RefusedError } from "./refusal.ts";
import { sportMeaning, surfaceOf } from "./sport-word.ts";
import { stepsAMinute } from "./steps-a-minute.ts";
import { findStravaColumns, type StravaColumns } from "./strava-columns.ts";
import { type CellReader, createCellReader } from "./table-cells.ts";
import type { Table } from "./table.ts";

const LONGEST_GEAR = 60;

/**
 * Strava's activities.csv, in any of its languages. Each row is one activity; rows that can't be read are refused by
 * themselves with their line.
 * @throws RefusedError where the table as a whole isn't Strava's
 */
export function readStravaTable([header, ...rows]: Table, now: EpochMs): ParsedFile {
  const columns = header === undefined ? null : findStravaColumns(header);
  if (columns === null) throw new RefusedError("not-a-workout", "table");
  if (rows.length === 0) throw new RefusedError("no-activity");

  const read = createCellReader(rows);
  const order = guessDateOrder(rows.map((row) => row[columns.date] ?? ""));
  const file = createParsedFile(now);
  for (const [index, row] of rows.entries()) {
    const word = (row[columns.type] ?? "").trim();
    const meaning = sportMeaning(word);
    if (meaning !== "other" && row.some(isFormula)) {
      file.refuse("formula", `line ${index + 2}`);
      continue;
    }
    const linked = columns.file === null ? "" : (row[columns.file] ?? "").trim();
    file.add({
      meaning,
      word,
      ...(linked === "" ? {} : { file: linked }),
      line: index + 2,
      run: () => toRun(row, { columns, read, order, word }),
    });
  }
  return file.build();
}

type Reading = {
  readonly columns: StravaColumns;
  readonly read: CellReader;
  readonly order: DateOrder;
  readonly word: string;
};

function toRun(row: readonly string[], { columns, read, order, word }: Reading): ImportedRun {
  const date = row[columns.date] ?? "";
  const start = parseIsoInstant(date)?.at ?? parseLocaleDate(date, order);
  if (start === null) throw new RefusedError("bad-date", date);

  const moving = read.number(row, columns.moving, "time");
  const duration = read.number(row, columns.elapsed, "time") ?? moving;
  if (duration === null) throw new RefusedError("no-times");
  const gear = (columns.gear === null ? "" : (row[columns.gear] ?? "")).trim().slice(0, LONGEST_GEAR);
  return {
    ...emptyRun("strava"),
    start,
    offsetMinutes: parseIsoInstant(date)?.offsetMinutes ?? null,
    durationSeconds: duration,
    movingSeconds: moving,
    distanceMeters: distanceOf(row, columns, read, duration),
    cadence: stepsAMinute(read.side(row, columns.cadence)),
    elevationGainMeters: read.side(row, columns.gain),
    averageHeartRate: read.side(row, columns.heartRate),
    effort: read.side(row, columns.effort),
    surface: surfaceOf(word),
    gear: gear === "" ? null : gear,
  };
}

/** The exact column, unless it is empty or only repeats what the person sees. */
function distanceOf(row: readonly string[], columns: StravaColumns, read: CellReader, seconds: number): number | null {
  const exact = read.number(row, columns.meters, "distance");
  return exact === null || exact === read.side(row, columns.shown)
    ? metersFromShown(read.number(row, columns.shown, "distance"), seconds)
    : exact;
}

/** Old tables have one Distance only, in metres (before 2019) or in kilometres: a run is the one that a person can run. */
function metersFromShown(shown: number | null, seconds: number): number | null {
  if (shown === null || shown === 0) return shown;
  return shown / seconds < 0.02 ? shown * 1000 : shown;
}
