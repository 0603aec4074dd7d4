import { type DecimalMark, guessDecimalMark, parseLocaleNumber } from "./locale-number.ts";
import { RefusedError } from "./refusal.ts";
import type { Table } from "./table.ts";

export type CellReader = {
  /** Null where there is no such column or the cell is empty. @throws RefusedError where it is no number */
  readonly number: (row: readonly string[], column: number | null, what: string) => number | null;
  /** The same for side values, of which nonsense is no reason to refuse a run. */
  readonly side: (row: readonly string[], column: number | null) => number | null;
};

/**
 * Reads numbers column by column, because one table mixes two ways to write them: what the person sees (`9,44`) and what
 * the machine counts (`9442.3`). A dash or two is an empty cell.
 */
export function createCellReader(rows: Table): CellReader {
  const marks = new Map<number, DecimalMark>();
  const markOf = (column: number) => {
    const known = marks.get(column);
    if (known !== undefined) return known;
    const mark = guessDecimalMark(rows.map((row) => row[column] ?? ""));
    marks.set(column, mark);
    return mark;
  };
  const parse = (row: readonly string[], column: number | null) => {
    const cell = column === null ? "" : (row[column] ?? "");
    return column === null || /^\s?-{1,2}\s?$/.test(cell) ? null : parseLocaleNumber(cell, markOf(column));
  };
  return {
    number: (row, column, what) => {
      const value = parse(row, column);
      if (Number.isNaN(value)) throw new RefusedError("bad-number", `${what}: ${row[column ?? -1] ?? ""}`);
      return value;
    },
    side: (row, column) => {
      const value = parse(row, column);
      return Number.isNaN(value) ? null : value;
    },
  };
}
