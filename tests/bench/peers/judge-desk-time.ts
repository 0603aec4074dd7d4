import type { TrueInterval } from "@/src/dev/lab/day/true-sitting.ts";
import { BODY_SIGNS } from "@/src/dev/lab/model/body-signs.ts";

/** Shares of the true sitting. */
export type JudgedTime = {
  /** How far the day's sum is off: what was missed and what was too much make up for each other. */
  readonly ofSum: number;
  /** Seconds taken for sitting that were not, and the other way round: nothing makes up for anything. */
  readonly ofSeconds: number;
};

/** How true a tool's desk time is. `counted`: seconds since midnight. */
export function judgeDeskTime(intervals: readonly TrueInterval[], counted: ReadonlySet<number>): JudgedTime {
  let sat = 0;
  let missed = 0;
  for (const { body, start, end } of intervals) {
    if (!BODY_SIGNS[body].isSitting) continue;
    for (let at = start / 1000; at < end / 1000; at += 1) {
      sat += 1;
      if (!counted.has(at)) missed += 1;
    }
  }
  const tooMuch = counted.size - (sat - missed);
  return { ofSum: Math.abs(counted.size - sat) / sat, ofSeconds: (missed + tooMuch) / sat };
}
