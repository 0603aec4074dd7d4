import type { ImportNote } from "@/src/core/imports/import-report.ts";
import type { Refusal, RefusalCode } from "@/src/core/imports/refusal.ts";

/** The lab's words for a refusal: what, then in brackets what the file says, with the member of an archive before it. */
export function refusalWords({ code, detail, member, count }: Refusal & { readonly count: number }): string {
  const where = member === null ? "" : `${member}: `;
  return `${where}${WORDS[code]}${detail === null || detail === "" ? "" : ` (${detail})`}${count > 1 ? `, ${count} times` : ""}`;
}

const WORDS: Readonly<Record<RefusalCode, string>> = {
  "not-a-run": "not a run",
  "unknown-sport": "does not say whether it is a run: ask the person",
  "clock-not-set": "the watch's clock was not set: the date is before 2000",
  "in-the-future": "starts in the future",
  "impossible-numbers": "the numbers can't be a run's",
  "no-times": "holds no times: a route, not a recording",
  "no-activity": "holds no activity",
  "not-a-workout": "not a workout file that we read",
  "too-big": "too big: the limit was passed",
  "unpacks-too-big": "unpacks to far more than it should: refused as a zip bomb",
  "too-many-files": "too many files inside",
  "nested-too-deep": "archives inside archives inside archives",
  entities: "declares a document type or entities, which workout files don't have: refused",
  formula: "holds a spreadsheet formula: refused",
  "bad-date": "the date can't be read",
  "bad-number": "a number can't be read",
  "cut-short": "cut short: the end is missing",
  checksum: "damaged: the checksum does not match",
  damaged: "damaged",
  "other-app": "an export that is not read; save single activities there as FIT, TCX or GPX",
  "nothing-inside": "empty",
  unreadable: "could not be opened",
  encrypted: "locked with a password",
};

/** The lab's words for what is to be known of a run that was read. */
export const noteWords = (code: ImportNote["code"]): string => NOTES[code];

const NOTES: Readonly<Record<ImportNote["code"], string>> = {
  "recovered-from-laps": "recovered from its laps: the watch stopped in the middle",
  "recovered-from-records": "recovered from its records: the watch stopped in the middle",
};
