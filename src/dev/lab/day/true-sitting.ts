import { BODY_SIGNS } from "../model/body-signs.ts";
import { type Body, type DayEntry, isBodyEntry } from "./day-script.ts";

/** How long a body was in one state: `start` ≤ t < `end`, ms of script time. */
export type TrueInterval = { readonly body: Body; readonly start: number; readonly end: number };

/** The truth: what the body did from each entry to the next, up to the end. */
export function trueIntervals(day: readonly DayEntry[]): readonly TrueInterval[] {
  const end = day.at(-1)?.at ?? 0;
  const bodies = day.filter(isBodyEntry);
  return bodies.map((entry, index) => ({ body: entry.do, start: entry.at, end: bodies[index + 1]?.at ?? end }));
}

/** True sitting in ms of script time: the wall clock's adventures do not count. */
export function trueSittingMs(day: readonly DayEntry[]): number {
  return trueIntervals(day)
    .filter((interval) => BODY_SIGNS[interval.body].isSitting)
    .reduce((sum, interval) => sum + interval.end - interval.start, 0);
}
