import type { TrueInterval } from "@/src/dev/lab/day/true-sitting.ts";
import { BODY_SIGNS } from "@/src/dev/lab/model/body-signs.ts";

/** From so long an absence on somebody has had a rest, s; so soon after it a prompt comes too early. */
const REST = 5 * 60;
const AN_HOUR = 60 * 60;

export type Judged = {
  readonly prompts: number;
  /** In a call or while presenting. */
  readonly interrupting: number;
  readonly toNobody: number;
  /** Within five minutes of the return from five minutes away or more. */
  readonly justBack: number;
  /** Seconds sat beyond an hour since the last prompt or rest. */
  readonly unheard: number;
};

/** How a day's prompts fell on what the person really did. `prompts` in seconds since midnight. */
export function judgePrompts(intervals: readonly TrueInterval[], prompts: readonly number[]): Judged {
  const seconds = intervals.map(({ body, start, end }) => ({ body, start: start / 1000, end: end / 1000 }));
  const judged = { prompts: prompts.length, interrupting: 0, toNobody: 0, justBack: 0 };
  for (const at of prompts) {
    const now = seconds.find(({ start, end }) => start <= at && at < end);
    if (now === undefined || isGone(now.body)) judged.toNobody += 1;
    else if (["call", "present", "type-in-full-screen"].includes(now.body)) judged.interrupting += 1;
    else if (at - returnBefore(seconds, at) < REST) judged.justBack += 1;
  }
  const beyond = sittingUnheard(seconds, prompts).map((sat) => Math.max(0, sat - AN_HOUR));
  return { ...judged, unheard: beyond.reduce((sum, sat) => sum + sat, 0) };
}

/** The longest that was sat without a prompt or a rest, s. `prompts` in seconds since midnight. */
export function longestUnheard(intervals: readonly TrueInterval[], prompts: readonly number[]): number {
  const seconds = intervals.map(({ body, start, end }) => ({ body, start: start / 1000, end: end / 1000 }));
  return Math.max(0, ...sittingUnheard(seconds, prompts));
}

type DeskInterval = { readonly body: TrueInterval["body"]; readonly start: number; readonly end: number };

const isGone = (body: TrueInterval["body"]): boolean => !BODY_SIGNS[body].isSitting && body !== "stand";

/** When the last rest before `at` ended; long ago where there was none. */
function returnBefore(intervals: readonly DeskInterval[], at: number): number {
  let ended = -Infinity;
  let gone = 0;
  for (const { body, start, end } of intervals) {
    if (start > at) break;
    if (isGone(body)) gone += end - start;
    else {
      if (gone >= REST) ended = start;
      gone = 0;
    }
  }
  return ended;
}

/** How long was sat from each prompt or rest to the next, s. */
function sittingUnheard(intervals: readonly DeskInterval[], prompts: readonly number[]): readonly number[] {
  const sittings: number[] = [];
  let sat = 0;
  const endSitting = () => {
    sittings.push(sat);
    sat = 0;
  };
  for (const { body, start, end } of intervals) {
    if (!BODY_SIGNS[body].isSitting) {
      if (end - start >= REST) endSitting();
      continue;
    }
    let from = start;
    for (const heard of prompts.filter((at) => start <= at && at < end)) {
      sat += heard - from;
      from = heard;
      endSitting();
    }
    sat += end - from;
  }
  endSitting();
  return sittings;
}
