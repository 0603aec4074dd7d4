import { fieldOf } from "../records/record-kinds.ts";

/** `merge`: of two records with one key the one that was written later stands. `replace`: the diary becomes what the file says. */
export const IMPORT_MODES = ["merge", "replace"] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

/** `kept`: what is here was written later, or nothing tells which was, and stays. */
export type RowChange = "new" | "changed" | "same" | "kept";

/** Whether two rows are the same to the letter, as the file would have them. */
export const isSameRow = (a: object | undefined, b: object | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Whether `row` was written later than the one that is there; where nothing tells it was not. */
export function isNewer(row: object, there: object | undefined): boolean {
  if (there === undefined) return true;
  const [mine, its] = [fieldOf(row, "updatedAt"), fieldOf(there, "updatedAt")];
  return typeof mine === "number" && typeof its === "number" && mine > its;
}

/** What a row of a file does to the one with its key. */
export function changeOf(row: object, there: object | undefined, mode: ImportMode): RowChange {
  if (there === undefined) return "new";
  if (isSameRow(row, there)) return "same";
  return mode === "replace" || isNewer(row, there) ? "changed" : "kept";
}
