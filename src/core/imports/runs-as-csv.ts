import { type Measure, type MeasureColumn, MEASURES } from "../runs/measures.ts";
import type { Run } from "../runs/run.ts";
import type { Shoe } from "../training/shoes.ts";
import { quotedCell } from "./formula-cell.ts";
import { formatInstant } from "./iso-instant.ts";
import { LOG_COLUMNS, type LogColumn } from "./log-columns.ts";

/** Windows' spreadsheets take a table without it for something else than UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * The log as a table (RFC 4180, UTF-8), earliest run first: everything that an import can bring back. No cell begins with a
 * sign that makes a spreadsheet calculate. Deleted runs are left out.
 */
export function runsAsCsv(runs: readonly Run[], shoes: readonly Pick<Shoe, "id" | "name">[]): string {
  const names = new Map(shoes.map(({ id, name }) => [id, name]));
  const rows = runs
    .filter(({ deletedAt }) => deletedAt === null)
    .toSorted((a, b) => a.start - b.start)
    .map((run) => {
      const cells = cellsOf(run, run.shoeId === null ? "" : (names.get(run.shoeId) ?? ""));
      return LOG_COLUMNS.map((column) => quotedCell(cells[column]));
    });
  return `${BYTE_ORDER_MARK}${[LOG_COLUMNS, ...rows].map((row) => row.join(",")).join("\n")}\n`;
}

function cellsOf(run: Run, shoes: string): Readonly<Record<LogColumn, string>> {
  const number = (value: number | null) => (value === null ? "" : String(value));
  const measured = Object.fromEntries(
    Object.entries(MEASURES).map(([name, { column }]) => [column, number(run[name as Measure])]),
  ) as Record<MeasureColumn, string>;
  return {
    start: formatInstant(run.start, offsetMinutes(run)),
    zone: run.zone,
    ...measured,
    kind: run.kind ?? "",
    effort_0_to_10: number(run.effort),
    back_pain_0_to_10: number(run.pain),
    shoes,
    surface: run.surface ?? "",
    supports: run.supports.join(" "),
    sources: run.sources.join(" "),
    // A null byte can't be in a text file.
    note: run.note.replaceAll("\0", ""),
  };
}

function offsetMinutes({ start, zone }: Run): number {
  return Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9;
}
