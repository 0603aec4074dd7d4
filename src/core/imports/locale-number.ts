import { MAX_VALUE } from "./limits.ts";

/** The mark between whole and part: a point, or a comma as in much of the world. */
export type DecimalMark = "." | ",";

/** Guesses the mark from all numbers of a table: `5,01` and `1.234,5` only make sense with a comma. */
export function guessDecimalMark(cells: Iterable<string>): DecimalMark {
  for (const cell of cells) {
    const text = cell.slice(0, MAX_VALUE).trim();
    if (/^-?\d+,\d{1,2}$/.test(text) || /^-?\d+,\d{4,}$/.test(text) || /^-?\d{1,3}(?:\.\d{3})+,\d+$/.test(text)) {
      return ",";
    }
    if (/^-?\d+\.\d{1,2}$/.test(text) || /^-?\d+\.\d{4,}$/.test(text)) return ".";
  }
  return ".";
}

/** A number as a table writes it, with or without marks between thousands. Null: empty. NaN: something else. */
export function parseLocaleNumber(text: string, mark: DecimalMark): number | null {
  if (text.length > MAX_VALUE) return text.trim() === "" ? null : Number.NaN;
  const compact = text.replaceAll(/[\s'’\u00a0\u202f]/g, "");
  if (compact === "") return null;
  // Between thousands a mark stands before three digits: `2,81` is less than three whatever the rest of the table writes.
  const own = /^[+-]?\d+([.,])(?:\d{1,2}|\d{4,})$/.exec(compact)?.[1] ?? mark;
  const plain = own === "," ? compact.replaceAll(".", "").replace(",", ".") : compact.replaceAll(",", "");
  return /^[+-]?\d*\.?\d+(?:e[+-]?\d+)?$/i.test(plain) || /^[+-]?\d+\.$/.test(plain) ? Number(plain) : Number.NaN;
}
