import type { ClockTime, DayKey } from "../time/day-key.ts";
import { type EpochMs, MINUTE } from "../time/epoch-ms.ts";
import { dayKeyAt, instantOn } from "../time/local-day.ts";
import { type CheckInDetails, saysWhere } from "./check-in-details.ts";
import type { CheckIn } from "./check-in.ts";

/** What a page asks to store. `details` replaces all details; left out they stay as they are. */
export type CheckInRequest = {
  readonly pain: number | null;
  /** Today if left out. */
  readonly day?: DayKey | undefined;
  /** The answer that changes instead of a new one being added. */
  readonly replaces?: string | undefined;
  /** Asked for as one more answer: never taken for a second thought. */
  readonly isAnother?: boolean | undefined;
  readonly details?: CheckInDetails | undefined;
};

/** Two answers of one day that are closer than this are one: two windows, or a second thought. */
const SECOND_THOUGHT = MINUTE;
/** Where on its day an answer for a past day stands. */
const NOON = "12:00" as ClockTime;

/** From here on an answer that went up is a new one, and the warning signs are asked for anew (domain 3). */
const HIGH = 7;

/**
 * The record that a request makes of what is stored, or null if the answer it replaces is gone. `stored`: the answers of
 * the day, not deleted, and the one to replace. An answer keeps its id, its day and its time when it changes, but for one
 * of today that rises to 7 or more: that is said now. What another window answered in the meantime is never lost to an
 * older copy: the newest answer to the warning signs stays, and a second thought adds to what is there.
 */
export function nextCheckIn(
  stored: readonly CheckIn[],
  request: CheckInRequest,
  { now, zone, newId }: { readonly now: EpochMs; readonly zone: string; readonly newId: () => string },
): CheckIn | null {
  const today = dayKeyAt(now, zone);
  const day = request.day ?? today;
  const named = stored.find(({ id }) => id === request.replaces);
  if (request.replaces !== undefined && named === undefined) return null;
  const replaced = named ?? (request.isAnother === true ? undefined : secondThought(stored, day, now));
  const isNamed = named !== undefined;
  const pain = isNamed ? request.pain : (request.pain ?? replaced?.pain ?? null);
  const details = merged(replaced?.details, request.details, { isNamed });
  const isHigher = (replaced?.day ?? day) === today && (pain ?? 0) >= HIGH && (replaced?.pain ?? 0) < HIGH;
  return {
    id: replaced?.id ?? newId(),
    day: replaced?.day ?? day,
    zone: replaced?.zone ?? zone,
    at: isHigher ? now : (replaced?.at ?? (day === today ? now : instantOn(day, NOON, zone))),
    updatedAt: now,
    pain,
    skipped: pain === null && details?.warningSigns === undefined && !saysWhere(details),
    ...(details === undefined ? {} : { details }),
  };
}

const secondThought = (stored: readonly CheckIn[], day: DayKey, now: EpochMs): CheckIn | undefined =>
  stored.findLast((checkIn) => checkIn.day === day && Math.abs(now - checkIn.updatedAt) < SECOND_THOUGHT);

function merged(
  before: CheckInDetails | undefined,
  sent: CheckInDetails | undefined,
  { isNamed }: { readonly isNamed: boolean },
): CheckInDetails | undefined {
  if (before === undefined || sent === undefined) return sent ?? before;
  const base = isNamed ? sent : { ...before, ...sent };
  const { warningSigns } = before;
  const isNewer = warningSigns !== undefined && warningSigns.at > (sent.warningSigns?.at ?? 0);
  return isNewer ? { ...base, warningSigns } : base;
}
