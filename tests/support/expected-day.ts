import type { DayReport } from "@/src/dev/lab/day/day-report.ts";

/**
 * What a day script is expected to come to, reasoned from the design, not copied from the lab.
 * - a span: `"<start> <end> <kind> <because>"`;
 * - a prompt: `"<due> <shown> <kind> <outcome> <because> [held:<reason>]"`, shown `-`: never; outcome `expired:*`: any reason.
 * Times are local, good to a minute; `~` before one: to six minutes (a tick). `?` before a prompt: may be there or not.
 */
export type ExpectedDay = {
  readonly why: string;
  /** What no signal of the browser tells, and the rules say so: minutes of sitting. */
  readonly untoldMinutes?: number;
  readonly spans: readonly string[];
  readonly prompts: readonly string[];
};

/** Every way in which a report differs from what is expected; empty where it fits. */
export function differencesFrom(expected: ExpectedDay, report: DayReport): readonly string[] {
  const spans = report.spans.map(({ kind, start, end, because }) => `${clock(start)} ${clock(end)} ${kind} ${because}`);
  const prompts = report.prompts.map(
    ({ kind, dueAt, shownAt, outcome, because, held }) =>
      `${clock(dueAt)} ${shownAt === null ? "-" : clock(shownAt)} ${kind} ${outcome} ${because} ${held.map((hold) => `held:${hold.because}`).join(" ")}`,
  );
  return [...differences("span", expected.spans, spans), ...differences("prompt", expected.prompts, prompts)];
}

function differences(what: string, expected: readonly string[], actual: readonly string[]): readonly string[] {
  const left = [...actual];
  const missing = expected.filter((line) => {
    const found = left.findIndex((row) => fits(line.replace(/^\?/, ""), row));
    if (found >= 0) left.splice(found, 1);
    return found < 0 && !line.startsWith("?");
  });
  return [
    ...missing.map((line) => `${what} missing: ${line}`),
    ...left.map((row) => `${what} not expected: ${row.trim()}`),
  ];
}

function fits(expected: string, actual: string): boolean {
  const [firstTime = "", secondTime = "", ...words] = expected.split(" ");
  const [actualFirst = "", actualSecond = "", ...actualWords] = actual.trim().split(" ");
  return (
    isNear(firstTime, actualFirst) &&
    isNear(secondTime, actualSecond) &&
    words.every((word) =>
      word.endsWith("*")
        ? actualWords.some((other) => other.startsWith(word.slice(0, -1)))
        : actualWords.includes(word),
    )
  );
}

function isNear(expected: string, actual: string): boolean {
  if (expected === "-" || actual === "-") return expected === actual;
  const tolerance = expected.startsWith("~") ? 6 : 1;
  return Math.abs(minutesOf(expected.replace("~", "")) - minutesOf(actual)) <= tolerance;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  return hours * 60 + minutes + seconds / 60;
}

const clock = (time: string): string => time.slice(11, 19);
