/** Why something in a file did not become a run. */
export const REFUSAL_CODES = [
  "not-a-run",
  "unknown-sport",
  "clock-not-set",
  "in-the-future",
  "impossible-numbers",
  "no-times",
  "no-activity",
  "not-a-workout",
  "too-big",
  "unpacks-too-big",
  "too-many-files",
  "nested-too-deep",
  "entities",
  "formula",
  "bad-date",
  "bad-number",
  "cut-short",
  "checksum",
  "damaged",
  "other-app",
  "nothing-inside",
  "unreadable",
  "encrypted",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/**
 * One thing that was refused. `detail` is what the file itself says about it (a sport's name, a cell, a line), in the
 * file's own words and at most 80 characters; `member` is the file inside an archive.
 */
export type Refusal = { readonly code: RefusalCode; readonly detail: string | null; readonly member: string | null };

/** Thrown inside the parsers, caught once per file (or member of an archive): never leaves this folder. */
export class RefusedError extends Error {
  readonly code: RefusalCode;
  readonly detail: string | null;

  constructor(code: RefusalCode, detail: string | null = null) {
    super(code);
    this.code = code;
    this.detail = detail === null ? null : tidyDetail(detail);
  }
}

/** Any error of a parser as a refusal: an unknown one means that the file is damaged in a way we did not foresee. */
export function toRefusal(error: unknown, member: string | null): Refusal {
  if (error instanceof RefusedError) return { code: error.code, detail: error.detail, member };
  return { code: "damaged", detail: error instanceof Error ? tidyDetail(error.message) : null, member };
}

/** File text that goes on a screen or a terminal: one short line without control characters. */
export function tidyDetail(text: string): string {
  return text
    .replaceAll(/[\p{C}\s]+/gu, " ")
    .trim()
    .slice(0, 80);
}
