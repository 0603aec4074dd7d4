import type { NextDayAnswer } from "../check-in/check-in-details.ts";
import type { CheckIn } from "../check-in/check-in.ts";
import { DAY } from "../time/epoch-ms.ts";
import { addDays, dayKeyAt } from "../time/local-day.ts";
import type { Exertion } from "./exertion.ts";

/** What the words count as, in points of the 0-10 scale; two mean something (ev:ostelo-2008, ev:suzuki-2020). */
const POINTS: Readonly<Record<NextDayAnswer, number>> = { better: -1, same: 0, "bit-worse": 1, worse: 2 };

/** An answer this long before an exertion still says how the back was before it. */
const BEFORE_COUNTS_FOR = DAY;

/**
 * Points by which `checkIn` is worse than the back was before the run or strength session of the day before: "judge it
 * 24 hours later" (ev:suffolk-traffic-light). From the answers, and from what the person says; the worse of the two
 * where they differ. Null where nothing was done, or nothing tells. `checkIns` in any order.
 */
export function nextDayDelta(
  checkIns: readonly CheckIn[],
  checkIn: CheckIn,
  exertions: readonly Exertion[],
): number | null {
  const said = checkIn.details?.nextDay;
  const known = [derivedDelta(checkIns, checkIn, exertions), said === undefined ? null : POINTS[said]].filter(
    (points) => points !== null,
  );
  return known.length === 0 ? null : Math.max(...known);
}

/** What to ask on `checkIn`: the kind of yesterday's exertion, where earlier answers can't tell; null: nothing. */
export function nextDayQuestion(
  checkIns: readonly CheckIn[],
  checkIn: CheckIn,
  exertions: readonly Exertion[],
): Exertion["kind"] | null {
  if (checkIn.pain === null || derivedDelta(checkIns, checkIn, exertions) !== null) return null;
  const done = ofTheDayBefore(checkIn, exertions);
  return (done.find(({ kind }) => kind === "run") ?? done[0])?.kind ?? null;
}

function derivedDelta(checkIns: readonly CheckIn[], checkIn: CheckIn, exertions: readonly Exertion[]): number | null {
  const first = ofTheDayBefore(checkIn, exertions).find(({ isSure }) => isSure);
  if (first === undefined || checkIn.pain === null) return null;
  const before = checkIns
    .filter(({ pain, at }) => pain !== null && at <= first.start && first.start - at <= BEFORE_COUNTS_FOR)
    .sort((a, b) => a.at - b.at)
    .at(-1)?.pain;
  return typeof before === "number" ? checkIn.pain - before : null;
}

function ofTheDayBefore({ day, zone }: CheckIn, exertions: readonly Exertion[]): readonly Exertion[] {
  const before = addDays(day, -1);
  return exertions.filter(({ start }) => dayKeyAt(start, zone) === before);
}
