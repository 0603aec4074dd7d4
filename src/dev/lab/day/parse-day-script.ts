import * as v from "valibot";
import { PROMPT_KINDS } from "@/src/core/engine/state/prompt-kind.ts";
import { isRecord } from "@/src/core/lib/is-record.ts";
import { messageOf } from "@/src/core/lib/message-of.ts";
import { fail, ok, type Result } from "@/src/core/lib/result.ts";
import { asElapsed } from "./as-elapsed.ts";
import {
  type Body,
  BUTTONS,
  CORRECTIONS,
  type DayEntry,
  type DayScript,
  dayScriptSchema,
  ENTRY_NAMES,
  isBodyEntry,
  KILL_POINTS,
  RESPONSES,
} from "./day-script.ts";

const CORRECTION_KINDS = `one of ${CORRECTIONS.join(", ")}`;

/** What each field wants, in the words that the error uses. */
const EXPECTED: Readonly<Record<string, string>> = {
  zone: 'an IANA time zone such as "Europe/Berlin"',
  date: 'a date such as "2026-11-23"',
  responds: `one of ${RESPONSES.join(", ")}`,
  note: "a text",
  day: "a list of entries with at least one",
  at: 'a time since midnight such as "08:58" or "26:30"',
  do: `one of ${ENTRY_NAMES.join(", ")}`,
  by: 'an ISO 8601 duration such as "-PT1H" or "PT90S"',
  button: `one of ${BUTTONS.join(", ")}`,
  minutes: "a whole number of minutes from 1 to 1440",
  kind: `one of ${PROMPT_KINDS.join(", ")}`,
  start: 'a wall-clock time such as "18:00"',
  before: `one of ${KILL_POINTS.join(", ")}`,
  id: 'the id of a run such as "run-1"',
  days: "a whole number of days from 0 to 7",
  checkIn: "a check-in as `lab advise` takes it",
  pain: "a whole number from 0 to 10",
  from: 'a time since midnight such as "12:10"',
  to: 'a time since midnight such as "12:40"',
  settings: "an object of settings",
};

/**
 * Reads a day script. Every fault is one line that names its place (`entry 3 …` for `day[3]`, counted from 0) and what
 * was expected there. Settings are not judged here: they fall back field by field (`parseSettings`).
 */
export function parseDayScript(text: string): Result<DayScript, readonly string[]> {
  const raw = parseJson(text);
  if (!raw.ok) return fail([raw.error]);
  if (!isRecord(raw.value)) return fail(["expected an object with zone, date and day"]);

  const parsed = v.safeParse(dayScriptSchema, raw.value);
  if (!parsed.success) return fail(parsed.issues.map(describeIssue));
  const faults = findOrderFaults(parsed.output.day);
  return faults.length > 0 ? fail(faults) : ok(parsed.output);
}

/** Fields that nothing reads: probably a slip of the pen, worth a word but no reason to stop. */
export function findUnknownFields(text: string): readonly string[] {
  const raw = parseJson(text);
  if (!raw.ok || !isRecord(raw.value)) return [];
  const known = new Set([...Object.keys(EXPECTED), "settings"]);
  const top = Object.keys(raw.value).filter((key) => !(key in dayScriptSchema.entries));
  const entries = Array.isArray(raw.value["day"]) ? (raw.value["day"] as unknown[]) : [];
  return [
    ...top.map((key) => `${key}: no such field, ignored`),
    ...entries.flatMap((entry, index) =>
      isRecord(entry)
        ? Object.keys(entry)
            .filter((key) => !known.has(key))
            .map((key) => `entry ${index}: ${key}: no such field, ignored`)
        : [],
    ),
  ];
}

function parseJson(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return fail(`expected JSON: ${messageOf(error)}`);
  }
}

function describeIssue(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map((item) => String(item.key));
  const [first, index, ...rest] = keys;
  const isEntry = first === "day" && index !== undefined;
  const field = isEntry ? rest.join(".") : keys.join(".");
  const place = [isEntry ? `entry ${index}` : "", field].filter(Boolean).join(": ");
  const kinds =
    isEntry && field === "kind" && Array.isArray(issue.expected?.match(/away/)) ? CORRECTION_KINDS : undefined;
  const expected = kinds ?? EXPECTED[keys.at(-1) ?? ""] ?? "an object with at and do";
  if (keys.at(-1) === "checkIn") return `${place}: ${issue.message}`;
  const got = issue.received === "undefined" ? "nothing" : JSON.stringify(issue.input);
  return `${place}: expected ${expected}, got ${got}`;
}

function findOrderFaults(day: readonly DayEntry[]): readonly string[] {
  let body: Body | null = null;
  const faults: string[] = [];
  for (const [index, entry] of day.entries()) {
    const wish = missedWish(entry, { before: day[index - 1], body, isLast: index === day.length - 1 });
    if (wish) faults.push(`entry ${index}: ${wish}`);
    if (isBodyEntry(entry)) body = entry.do;
  }
  return faults;
}

/** What was expected of an entry after those before it; null where it fits. `body` is what the body does till then. */
function missedWish(
  entry: DayEntry,
  { before, body, isLast }: { before: DayEntry | undefined; body: Body | null; isLast: boolean },
): string | null {
  const got = `got ${JSON.stringify(entry.do)}`;
  if (before && entry.at < before.at) {
    return `at: expected a time not before that of the entry before it (${asElapsed(before.at)}), got ${asElapsed(entry.at)}`;
  }
  if (entry.do === "end" && !isLast) return "do: expected end to be the last entry";
  if (isLast && entry.do !== "end") return `do: expected the last entry to be end, ${got}`;
  if (body === "close" && entry.do !== "open" && entry.do !== "end") {
    return `do: expected open or end after close, ${got}`;
  }
  if (entry.do === "open" && body !== null && body !== "close") return `do: expected open only after close, ${got}`;
  return null;
}
