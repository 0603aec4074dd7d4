import type { CheckIn } from "../check-in/check-in.ts";
import { currentCheckIn } from "../check-in/day-answers.ts";
import { latestWeek } from "../check-in/weekly-answers.ts";
import { quotedCell } from "../imports/formula-cell.ts";
import { type DayTotal, isKnownAtDesk } from "../insights/day-total.ts";
import { runDay } from "../runs/run.ts";
import type { DayKey } from "../time/day-key.ts";
import { MINUTE } from "../time/epoch-ms.ts";
import { ownWords } from "./own-words.ts";
import type { Days, ReportPart, ReportRecords } from "./report-records.ts";

/** Windows' spreadsheets take a table without it for something else than UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

type DayParts = {
  readonly total: DayTotal;
  readonly answer: CheckIn | null;
  readonly records: ReportRecords;
};
type Cell = string | number | null;
type Column = readonly [name: string, part: ReportPart | null, cell: (of: DayParts) => Cell];

const pain = ({ pain: of }: DayTotal) => (of.kind === "answered" ? of : null);
const wholeMinutes = (ms: number): number => Math.round(ms / MINUTE);
const list = (ids: readonly string[] | undefined): Cell => ids?.join(" ") ?? null;
const week = ({ total, records }: DayParts) => latestWeek(records.weeks.filter(({ day }) => day === total.day));
const atDesk = ({ total }: DayParts, value: number): Cell => (isKnownAtDesk(total) ? value : null);
const runsOf = ({ total, records }: DayParts) =>
  records.runs.filter((run) => run.deletedAt === null && runDay(run) === total.day);
const painRunning = (of: DayParts): Cell => {
  const pains = runsOf(of).flatMap((run) => (run.pain === null ? [] : [run.pain]));
  return pains.length === 0 ? null : Math.max(...pains);
};

function notesOf({ total: { day }, records }: DayParts): Cell {
  const days = { first: day, last: day };
  const words = ownWords(
    records.checkIns.filter((one) => one.day === day),
    records.runs,
    days,
  );
  return words.length === 0 ? null : words.map(({ text }) => text).join(" / ");
}

/** An empty cell is not known; 0 is nothing. Each column goes with the part of the pages that shows it. */
const COLUMNS: readonly Column[] = [
  ["day", null, ({ total }) => total.day],
  ["pain_highest", "pain", ({ total }) => pain(total)?.value ?? null],
  ["pain_lowest", "pain", ({ total }) => pain(total)?.low ?? null],
  ["answered", "pain", ({ total }) => total.pain.kind],
  ["places", "where", ({ answer }) => list(answer?.details?.zones)],
  ["felt_like", "with", ({ answer }) => list(answer?.details?.quality)],
  ["worse_with", "with", ({ answer }) => list(answer?.details?.timing)],
  ["supports", "with", ({ answer }) => list(answer?.details?.supports)],
  ["painkillers", "with", ({ answer }) => yesNo(answer?.details?.painkillers)],
  ["sleep_hours", "with", ({ answer }) => answer?.details?.sleepHours ?? null],
  ["warning_signs", "signs", ({ answer }) => signsOf(answer)],
  ["peg_average", "peg", (of) => week(of)?.average ?? null],
  ["peg_enjoyment", "peg", (of) => week(of)?.enjoyment ?? null],
  ["peg_activity", "peg", (of) => week(of)?.activity ?? null],
  ["seated_minutes", "done", (of) => atDesk(of, wholeMinutes(of.total.sittingMs))],
  ["longest_sit_minutes", "done", (of) => atDesk(of, wholeMinutes(of.total.longestMs))],
  ["breaks_prompted", "done", (of) => atDesk(of, of.total.breaks.shown)],
  ["breaks_taken", "done", (of) => atDesk(of, of.total.breaks.done)],
  ["routines", "done", (of) => (of.total.routines > 0 ? of.total.routines : atDesk(of, 0))],
  ["exercise_minutes", "done", (of) => (of.total.stretchMs > 0 ? wholeMinutes(of.total.stretchMs) : atDesk(of, 0))],
  ["runs", "runs", ({ total }) => (total.runs.count === 0 ? null : total.runs.count)],
  ["run_meters", "runs", ({ total }) => (total.runs.meters === 0 ? null : Math.round(total.runs.meters))],
  ["run_minutes", "runs", ({ total }) => (total.runs.count === 0 ? null : wholeMinutes(total.runs.ms))],
  ["pain_while_running", "runs", painRunning],
  ["own_words", "words", notesOf],
];

/**
 * The period as a table for a spreadsheet (RFC 4180, UTF-8), a row a day. Parts in `left` have no columns. No cell begins with a
 * sign that makes a spreadsheet calculate.
 */
export function dayTable(records: ReportRecords, { first, last }: Days, left: ReadonlySet<ReportPart>): string {
  const columns = COLUMNS.filter(([, part]) => part === null || !left.has(part));
  const checkIns = new Map<DayKey, CheckIn[]>();
  for (const one of records.checkIns) checkIns.set(one.day, [...(checkIns.get(one.day) ?? []), one]);
  const rows = records.totals
    .filter(({ day }) => day >= first && day <= last)
    .map((total) => {
      const of = { total, answer: currentCheckIn(checkIns.get(total.day) ?? [], total.day), records };
      return columns.map(([, , cell]) => quotedCell(textOf(cell(of))));
    });
  return `${BYTE_ORDER_MARK}${[columns.map(([name]) => name), ...rows].map((row) => row.join(",")).join("\n")}\n`;
}

const textOf = (cell: Cell): string => (cell === null ? "" : String(cell).replaceAll("\0", ""));

const yesNo = (value: boolean | undefined): Cell => (value === undefined ? null : value ? "yes" : "no");

function signsOf(answer: CheckIn | null): Cell {
  const signs = answer?.details?.warningSigns?.signs;
  if (signs === undefined) return null;
  const told = Object.entries(signs).map(([flag, said]) => (said === "yes" ? flag : `${flag}?`));
  return told.length === 0 ? "none" : told.join(" ");
}
