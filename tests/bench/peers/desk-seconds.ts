import type { Body } from "@/src/dev/lab/day/day-script.ts";
import type { TrueInterval } from "@/src/dev/lab/day/true-sitting.ts";
import { BODY_SIGNS } from "@/src/dev/lab/model/body-signs.ts";

/** One second of a day: the truth, and what a program on the desktop can notice of it. */
export type DeskSecond = {
  /** Seconds since midnight. */
  readonly at: number;
  readonly body: Body;
  /** Seconds since the last input, also of a machine that sleeps. */
  readonly idle: number;
};

/** A day second by second. Someone who types touches something every second, which favours tools that ask for that. */
export function* deskSeconds(intervals: readonly TrueInterval[]): Generator<DeskSecond> {
  let touched = (intervals[0]?.start ?? 0) / 1000;
  for (const { body, start, end } of intervals) {
    const { input } = BODY_SIGNS[body];
    for (let at = start / 1000; at < end / 1000; at += 1) {
      if (input === "steady" || (input !== null && (at * 1000 - start) % input < 1000)) touched = at;
      yield { at, body, idle: at - touched };
    }
  }
}
