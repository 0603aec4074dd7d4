import type { ClockTime, DayKey } from "../time/day-key.ts";
import { type EpochMs, MINUTE } from "../time/epoch-ms.ts";
import { dayKeyAt, instantOn } from "../time/local-day.ts";
import type { CheckInDetails } from "./check-in-details.ts";
import type { CheckIn } from "./check-in.ts";

/** What a page asks to store. `details` replaces all details; left out they stay as they are. */
export type CheckInRequest = {
  readonly pain: number | null;
  /** Today if left out. */
  readonly day?: DayKey | undefined;
  /** The answer that changes instead of a new one being added. */
  readonly replaces?: string | undefined;
  readonly details?: CheckInDetails | undefined;
};

/** Two answers of one day that are closer than this are one: two windows, or a second thought. */
const SECOND_THOUGHT = MINUTE;
/** Where on its day an answer for a past day stands. */
const NOON = "12:00" as ClockTime;

/**
 * The record that a request makes of what is stored, or null if the answer it replaces is gone. `stored`: the answers of
 * the day, not deleted, and the one to replace. An answer keeps its id, its day and its time when it changes.
 */
export function nextCheckIn(
  stored: readonly CheckIn[],
  request: CheckInRequest,
  { now, zone, newId }: { readonly now: EpochMs; readonly zone: string; readonly newId: () => string },
): CheckIn | null {
  const today = dayKeyAt(now, zone);
  const day = request.day ?? today;
  const replaced =
    request.replaces === undefined
      ? stored.findLast((checkIn) => checkIn.day === day && Math.abs(now - checkIn.updatedAt) < SECOND_THOUGHT)
      : stored.find(({ id }) => id === request.replaces);
  if (request.replaces !== undefined && replaced === undefined) return null;
  const details = request.details ?? replaced?.details;
  return {
    id: replaced?.id ?? newId(),
    day: replaced?.day ?? day,
    zone: replaced?.zone ?? zone,
    at: replaced?.at ?? (day === today ? now : instantOn(day, NOON, zone)),
    updatedAt: now,
    pain: request.pain,
    skipped: request.pain === null && details?.warningSigns === undefined,
    ...(details === undefined ? {} : { details }),
  };
}
