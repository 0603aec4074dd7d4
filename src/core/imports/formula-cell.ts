/** Letters of a cell in which a formula would have begun. */
const CHECKED_CHARACTERS = 200;
/** What a spreadsheet would run: `=cmd|' /C calc'!A0`, `=HYPERLINK(`, `@SUM(`, `+1+cmd|`. A title such as "-5° and snow" is none. */
const FORMULA = /^\s*(?:=\s*[\w"'({+-]|[@+-][\d\s.+*/-]*(?:[A-Za-z]{2,10}\(|[A-Za-z]+\|))/u;

export const isFormula = (cell: string): boolean => FORMULA.test(cell.slice(0, CHECKED_CHARACTERS));

/** Signs with which a spreadsheet may begin to calculate, some also in full width (`＝`), behind any quotes that a table's writer put before them. */
const RISKY = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A cell that no spreadsheet runs: a risky one begins with one more `'`, which the spreadsheet doesn't show. */
export const neutralCell = (text: string): string => (RISKY.test(text) ? `'${text}` : text);

/** A cell as it was before `neutralCell`. */
export const plainCell = (cell: string): string => (cell.startsWith("'") && RISKY.test(cell) ? cell.slice(1) : cell);

/** A cell of a table (RFC 4180) that no spreadsheet runs. */
export function quotedCell(text: string): string {
  const cell = neutralCell(text);
  return /[",\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
