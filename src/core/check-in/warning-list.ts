import type { DayKey } from "../time/day-key.ts";
import { DAY, type EpochMs } from "../time/epoch-ms.ts";
import type { CheckIn } from "./check-in.ts";
import { dayAnswers } from "./day-answers.ts";
import { isNewEpisode } from "./episode.ts";
import type { Flag, Zone } from "./vocabulary.ts";

/** Why the list of warning signs is shown now, most pressing first. */
export const WARNING_LIST_REASONS = ["zone", "high", "rise", "new-episode", "first-use", "weekly"] as const;
export type WarningListReason = (typeof WARNING_LIST_REASONS)[number];

const ZONES_THAT_ASK: ReadonlySet<Zone> = new Set([
  "legBackL",
  "legBackR",
  "legBelowKneeL",
  "legBelowKneeR",
  "chest",
  "abdomen",
  "upperBack",
  "saddle",
]);
const HIGH = 7;
const RISE = 2;
const WEEK = 7 * DAY;

/**
 * Whether the list of warning signs is due (domain 3): at first use, weekly, at 7 or more, with a leg, chest, belly,
 * upper-back or saddle zone, on a two-point rise, at a new episode. Null once it was answered today for this reason or a
 * more pressing one: an answer is never asked for twice in a day for the same thing.
 */
export function warningListDue(
  checkIns: readonly CheckIn[],
  { today, now, delta7 }: { readonly today: DayKey; readonly now: EpochMs; readonly delta7: number | null },
): WarningListReason | null {
  const answers = dayAnswers(checkIns);
  const painToday = answers.find(({ day }) => day === today)?.pain ?? null;
  const before = answers.filter(({ day }) => day < today).at(-1)?.pain ?? null;
  const todays = checkIns.filter(({ day }) => day === today);
  const answered = checkIns.flatMap(({ day, details }) =>
    details?.warningSigns ? [{ day, at: details.warningSigns.at }] : [],
  );
  const lastAt = Math.max(...answered.map(({ at }) => at));
  const wasAnsweredSince = (changed: EpochMs) => answered.some(({ day, at }) => day === today && at >= changed);

  const firstOf = (holds: (checkIn: CheckIn) => boolean) => todays.find(holds)?.at ?? null;
  const zoneAt = firstOf(({ details }) => details?.zones?.some((zone) => ZONES_THAT_ASK.has(zone)) ?? false);
  if (zoneAt !== null && !wasAnsweredSince(zoneAt)) return "zone";
  const highAt = firstOf(({ pain }) => pain !== null && pain >= HIGH);
  if (highAt !== null && !wasAnsweredSince(highAt)) return "high";
  if (painToday === null || wasAnsweredSince(0)) return null;
  if ((delta7 ?? 0) >= RISE || (before !== null && painToday - before >= RISE)) return "rise";
  if (isNewEpisode(answers, today)) return "new-episode";
  if (answered.length === 0) return "first-use";
  return now - lastAt >= WEEK ? "weekly" : null;
}

/** Signs for which "not sure" counts as yes: everything that would be an emergency (domain 4, safety rule 4). */
const UNSURE_IS_YES: ReadonlySet<Flag> = new Set([
  "bladder",
  "bowel",
  "saddleNumb",
  "sexualFunction",
  "bothLegs",
  "legControl",
  "chestPain",
  "majorAccident",
  "faintTearing",
]);

/** The flags that an answer to the list sets. */
export function flagsOf(signs: Readonly<Partial<Record<Flag, "yes" | "unsure">>>): readonly Flag[] {
  return (Object.keys(signs) as Flag[]).filter(
    (id) => signs[id] === "yes" || (signs[id] === "unsure" && UNSURE_IS_YES.has(id)),
  );
}
