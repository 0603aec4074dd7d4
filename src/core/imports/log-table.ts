import { mapSideMeasures, MEASURES } from "../runs/measures.ts";
import { IMPORT_FORMATS, SURFACES } from "../runs/run-vocabulary.ts";
import { RUN_KINDS, SUPPORTS } from "../runs/run.ts";
import type { EpochMs } from "../time/epoch-ms.ts";
import { isZone } from "../time/time-schemas.ts";
import { isFormula, plainCell } from "./formula-cell.ts";
import { emptyRun, type ImportedRun } from "./imported-run.ts";
import { parseIsoInstant } from "./iso-instant.ts";
import { LOG_COLUMNS, type LogColumn } from "./log-columns.ts";
import { createParsedFile, type ParsedFile } from "./parsed-file.ts";
import { RefusedError } from "./refusal.ts";
import type { Table } from "./table.ts";

const LONGEST_NAME = 60;
const LONGEST_NOTE = 2000;
const SOURCES = [...IMPORT_FORMATS, "hand"] as const;

/** Whether a table is one that `runsAsCsv` has written; a spreadsheet may have moved its columns. */
export function isLogTable([header = []]: Table): boolean {
  const names = new Set(header.map(nameOf));
  return names.has("start") && names.has("duration_s") && names.has("sources");
}

/**
 * Our own table of runs, as `runsAsCsv` writes it. A row that can't be read is refused by itself with its line; a side
 * value that can't be read is left out.
 */
export function readLogTable([header = [], ...rows]: Table, now: EpochMs): ParsedFile {
  if (rows.length === 0) throw new RefusedError("no-activity");
  const names = header.map(nameOf);
  const places = new Map(LOG_COLUMNS.map((column) => [column, names.indexOf(column)]));
  const file = createParsedFile(now);
  for (const [index, row] of rows.entries()) {
    if (row.some(isFormula)) {
      file.refuse("formula", `line ${index + 2}`);
      continue;
    }
    const cell = (column: LogColumn) => plainCell(row[places.get(column) ?? -1] ?? "");
    file.add({ meaning: "run", word: "", line: index + 2, run: () => toRun(cell) });
  }
  return file.build();
}

function toRun(cell: (column: LogColumn) => string): ImportedRun {
  const start = parseIsoInstant(cell("start"));
  if (start === null) throw new RefusedError("bad-date", cell("start"));
  const number = (column: LogColumn) => (cell(column).trim() === "" ? null : Number(cell(column)));
  const main = (column: LogColumn) => {
    const value = number(column);
    if (Number.isNaN(value)) throw new RefusedError("bad-number", `${column}: ${cell(column)}`);
    return value;
  };
  const duration = main(MEASURES.durationSeconds.column);
  if (duration === null) throw new RefusedError("no-times");
  const pain = number("back_pain_0_to_10");
  const shoes = cell("shoes").slice(0, LONGEST_NAME);
  return {
    ...emptyRun("log"),
    start: start.at,
    offsetMinutes: start.offsetMinutes,
    durationSeconds: duration,
    movingSeconds: main(MEASURES.movingSeconds.column),
    distanceMeters: main(MEASURES.distanceMeters.column),
    ...mapSideMeasures((name) => number(MEASURES[name].column)),
    effort: number("effort_0_to_10"),
    surface: oneOf(SURFACES, cell("surface")),
    gear: shoes === "" ? null : shoes,
    own: {
      zone: isZone(cell("zone")) ? cell("zone") : "UTC",
      kind: oneOf(RUN_KINDS, cell("kind")),
      pain: pain !== null && Number.isInteger(pain) && pain >= 0 && pain <= 10 ? pain : null,
      supports: someOf(SUPPORTS, cell("supports")),
      note: cell("note").slice(0, LONGEST_NOTE),
      sources: someOf(SOURCES, cell("sources")),
    },
  };
}

const nameOf = (cell: string): string => cell.trim().toLowerCase();

const oneOf = <Word extends string>(words: readonly Word[], text: string): Word | null =>
  words.find((word) => word === text.trim()) ?? null;

/** Words with blanks between them, each once. */
function someOf<Word extends string>(words: readonly Word[], text: string): Word[] {
  return [...new Set(text.split(/\s+/u).flatMap((part) => oneOf(words, part) ?? []))];
}
