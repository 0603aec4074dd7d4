import type { DayKey } from "../time/day-key.ts";
import { DAY, type EpochMs } from "../time/epoch-ms.ts";
import { WARNING_LIST_EDITION, type WarningSigns } from "./check-in-details.ts";
import type { CheckIn } from "./check-in.ts";
import { dayAnswers } from "./day-answers.ts";
import { isNewEpisode } from "./episode.ts";
import { FLAGS, type Flag, LEG_ZONES, type Zone } from "./vocabulary.ts";

/** Why the list of warning signs is shown now, most pressing first. */
const WARNING_LIST_REASONS = ["zone", "high", "rise", "new-episode", "first-use", "weekly"] as const;
export type WarningListReason = (typeof WARNING_LIST_REASONS)[number];

/** A leg, chest, belly, flank, upper-back or saddle zone. */
const ZONES_THAT_ASK: ReadonlySet<Zone> = new Set([
  ...LEG_ZONES,
  "flankL",
  "flankR",
  "chest",
  "abdomen",
  "upperBack",
  "saddle",
]);
const HIGH = 7;
const RISE = 2;
const WEEK = 7 * DAY;

/** Whether what is marked is reason enough to show the list. */
export const asksWhere = (zones: readonly Zone[] = []): boolean => zones.some((zone) => ZONES_THAT_ASK.has(zone));

/**
 * Whether the list of warning signs is due: at first use, weekly, at 7 or more, with a leg, chest, belly,
 * upper-back or saddle zone, on a two-point rise, at a new episode. Null once it was answered today for this reason or a
 * more pressing one: an answer is never asked for twice in a day for the same thing. `delta7` and `zones` are those of
 * the answers that stand, so that a place taken over from yesterday asks as well as one marked today.
 */
export function warningListDue(
  checkIns: readonly CheckIn[],
  given: {
    readonly today: DayKey;
    readonly now: EpochMs;
    readonly delta7: number | null;
    readonly zones: readonly Zone[];
  },
): WarningListReason | null {
  const { today, now, delta7, zones } = given;
  const todays = checkIns.filter(({ day, skipped }) => day === today && !skipped);
  const lastToday = lastListAt(todays);
  const isOpen = (answer: CheckIn | undefined): boolean => answer !== undefined && lastToday < answer.at;
  const marked = todays.find(({ details }) => asksWhere(details?.zones)) ?? (asksWhere(zones) ? todays[0] : undefined);
  if (isOpen(marked)) return "zone";
  if (isOpen(todays.find(({ pain }) => pain !== null && pain >= HIGH))) return "high";

  const answers = dayAnswers(checkIns);
  const painToday = answers.find(({ day }) => day === today)?.pain;
  if (painToday === undefined || lastToday > 0) return null;
  const before = answers.findLast(({ day }) => day < today)?.pain ?? painToday;
  if ((delta7 ?? 0) >= RISE || painToday - before >= RISE) return "rise";
  if (isNewEpisode(answers, today)) return "new-episode";
  const last = lastListAt(checkIns);
  if (last === 0) return "first-use";
  return now - last >= WEEK ? "weekly" : null;
}

/** When the list was last answered; 0: never. */
const lastListAt = (checkIns: readonly CheckIn[]): EpochMs =>
  Math.max(0, ...checkIns.map(({ details }) => details?.warningSigns?.at ?? 0));

/** Signs for which "not sure" counts as yes: everything that would be an emergency (decision 0060). */
const UNSURE_IS_YES: ReadonlySet<Flag> = new Set([
  "bladder",
  "bowel",
  "saddleNumb",
  "sexualFunction",
  "bothLegs",
  "legControl",
  "chestPain",
  "breathless",
  "faintOnEffort",
  "coldLeg",
  "confused",
  "majorAccident",
  "faintTearing",
  "pregnancySigns",
]);

/** What an answer to the list says of its signs. A sign in none of the three was not asked. */
export type SignAnswers = {
  readonly flags: readonly Flag[];
  /** "Not sure", where that is less than a yes. */
  readonly flagsUnsure: readonly Flag[];
  /** Asked, and neither yes nor not sure. */
  readonly flagsDenied: readonly Flag[];
};

export function signAnswers({ signs, edition = 1 }: Pick<WarningSigns, "signs" | "edition">): SignAnswers {
  const given = Object.keys(signs) as Flag[];
  const counts = (id: Flag) => signs[id] === "yes" || UNSURE_IS_YES.has(id);
  return {
    flags: given.filter(counts),
    flagsUnsure: given.filter((id) => !counts(id)),
    flagsDenied: edition >= WARNING_LIST_EDITION ? FLAGS.filter((id) => signs[id] === undefined) : [],
  };
}
