import type { EpochMs } from "../time/epoch-ms.ts";
import { isFormula } from "./formula-cell.ts";
import { emptyRun, type ImportedRun } from "./imported-run.ts";
import { type DateOrder, guessDateOrder, parseLocaleDate } from "./locale-date.ts";
import { type DecimalMark, guessDecimalMark, parseLocaleNumber } from "./locale-number.ts";
import { createParsedFile, type ParsedFile } from "./parsed-file.ts";
import { RefusedError } from "./refusal.ts";
import { sportMeaning, surfaceOf } from "./sport-word.ts";
import { stepsAMinute } from "./steps-a-minute.ts";
import { findStravaColumns, type StravaColumns } from "./strava-columns.ts";
import { type Table, withLine } from "./table.ts";

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

  const mark = guessDecimalMark(
    rows.flatMap((row) => [row[columns.shown] ?? "", columns.meters === null ? "" : (row[columns.meters] ?? "")]),
  );
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
      run: () => withLine(index + 2, () => toRun(row, columns, mark, order, word)),
    });
  }
  return file.build();
}

function toRun(
  row: readonly string[],
  columns: StravaColumns,
  mark: DecimalMark,
  order: DateOrder,
  word: string,
): ImportedRun {
  const date = row[columns.date] ?? "";
  const start = parseLocaleDate(date, order);
  if (start === null) throw new RefusedError("bad-date", date);

  const cell = (index: number | null) => (index === null ? "" : (row[index] ?? ""));
  const number = (index: number | null, what: string) => {
    const value = parseLocaleNumber(cell(index), mark);
    if (Number.isNaN(value)) throw new RefusedError("bad-number", `${what}: ${cell(index)}`);
    return value;
  };
  const side = (index: number | null) => {
    const value = parseLocaleNumber(cell(index), mark);
    return value === null || Number.isNaN(value) ? null : value;
  };
  const elapsed = number(columns.elapsed, "time");
  const moving = number(columns.moving, "time");
  const duration = elapsed ?? moving;
  if (duration === null) throw new RefusedError("no-times");
  const gear = cell(columns.gear).trim().slice(0, LONGEST_GEAR);
  return {
    ...emptyRun("strava"),
    start,
    durationSeconds: duration,
    movingSeconds: moving,
    distanceMeters:
      columns.meters === null
        ? metersFromShown(number(columns.shown, "distance"), duration)
        : number(columns.meters, "distance"),
    cadence: stepsAMinute(side(columns.cadence)),
    elevationGainMeters: side(columns.gain),
    averageHeartRate: side(columns.heartRate),
    effort: side(columns.effort),
    surface: surfaceOf(word),
    gear: gear === "" ? null : gear,
  };
}

/** Old tables have one Distance only, in metres or in kilometres: a run is the one that a person can run. */
function metersFromShown(shown: number | null, seconds: number): number | null {
  if (shown === null || shown === 0) return shown;
  return shown / seconds < 0.02 ? shown * 1000 : shown;
}
