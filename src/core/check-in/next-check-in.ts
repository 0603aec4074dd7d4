import type { ClockTime, DayKey } from "../time/day-key.ts";
import { type EpochMs, MINUTE } from "../time/epoch-ms.ts";
import { diaryDayOf, instantOn } from "../time/local-day.ts";
import { type CheckInDetails, saysAnything } from "./check-in-details.ts";
import type { CheckIn } from "./check-in.ts";

/** What a page asks to store. `details` replaces all details; left out they stay as they are. */
export type CheckInRequest = {
  readonly pain: number | null;
  /** Today if left out. */
  readonly day?: DayKey | undefined;
  /** The answer that changes instead of a new one being added. */
  readonly replaces?: string | undefined;
  /** Asked for as one more answer: never taken for a second thought. */
  readonly adds?: boolean | undefined;
  readonly details?: CheckInDetails | undefined;
};

/**
 * The record that a request makes of what is stored, or null if the answer it replaces is gone. `stored`: the answers of
 * the day, not deleted, and the one to replace. An answer keeps its id, its day and its time when it changes, but for one
 * of today that goes up: that is said now, so that the warning signs can be asked for anew. What another window
 * answered in the meantime is never lost to an older copy: the newest answer to the warning signs stays, and a second
 * thought adds to what is there.
 */
export function nextCheckIn(
  stored: readonly CheckIn[],
  request: CheckInRequest,
  { now, zone, newId }: { readonly now: EpochMs; readonly zone: string; readonly newId: () => string },
): CheckIn | null {
  const today = diaryDayOf(now, zone).day;
  const day = request.day ?? today;
  const named = stored.find(({ id }) => id === request.replaces);
  if (request.replaces !== undefined && named === undefined) return null;
  const second =
    (named ?? request.adds)
      ? undefined
      : stored.findLast((checkIn) => checkIn.day === day && Math.abs(now - checkIn.updatedAt) < MINUTE);
  const replaced = named ?? second;
  const pain = request.pain ?? second?.pain ?? null;
  const details = request.details
    ? { ...second?.details, ...request.details, ...newestList(replaced?.details, request.details) }
    : replaced?.details;
  // Else an answer for a past day stands at its noon.
  const isSaidNow = !replaced || (pain ?? 0) > (replaced.pain ?? 0);
  return {
    id: replaced?.id ?? newId(),
    day: replaced?.day ?? day,
    zone: replaced?.zone ?? zone,
    at: day === today && isSaidNow ? now : (replaced?.at ?? instantOn(day, "12:00" as ClockTime, zone)),
    updatedAt: now,
    pain,
    skipped: pain === null && !saysAnything(details),
    ...(details && { details }),
  };
}

/** The answer to the warning signs that was given last, where what was sent has an older one or none. */
function newestList({ warningSigns }: CheckInDetails = {}, sent: CheckInDetails): CheckInDetails | undefined {
  return warningSigns && warningSigns.at > (sent.warningSigns?.at ?? 0) ? { warningSigns } : undefined;
}
