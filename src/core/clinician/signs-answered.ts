import { type CheckableItem, type ClinicianCheck } from "../advice/clinician-check.ts";
import type { CheckIn } from "../check-in/check-in.ts";
import { FLAGS, type Flag } from "../check-in/vocabulary.ts";
import type { DayKey } from "../time/day-key.ts";
import { dayKeyAt } from "../time/local-day.ts";
import type { Days } from "./report-records.ts";

/** A warning sign that was answered with yes or not sure, and the days, earliest first. */
export type SignTold = {
  readonly flag: Flag;
  readonly yes: readonly DayKey[];
  readonly unsure: readonly DayKey[];
};

export type SignsAnswered = {
  /** How often the whole list was answered, and how often with none of them. */
  readonly asked: number;
  readonly none: number;
  readonly last: DayKey | null;
  /** In the order of the list: emergencies first. */
  readonly told: readonly SignTold[];
  /** What the person said a clinician has checked, and when they said so. */
  readonly checked: readonly { readonly item: CheckableItem; readonly day: DayKey }[];
};

/** Answers to the list of warning signs. A list is one answer, however often its check-in was saved. */
export function signsAnswered(
  checkIns: readonly CheckIn[],
  checks: readonly ClinicianCheck[],
  { first, last }: Days,
): SignsAnswered {
  const lists = new Map(
    checkIns.flatMap(({ details, day }) =>
      details?.warningSigns === undefined ? [] : [[details.warningSigns.at, { day, ...details.warningSigns }] as const],
    ),
  );
  const answered = [...lists.values()].toSorted((a, b) => a.at - b.at);
  const daysOf = (flag: Flag, said: "yes" | "unsure") => [
    ...new Set(answered.filter(({ signs }) => signs[flag] === said).map(({ day }) => day)),
  ];
  const zone = checkIns.at(-1)?.zone ?? "UTC";
  return {
    asked: answered.length,
    none: answered.filter(({ signs }) => Object.keys(signs).length === 0).length,
    last: answered.at(-1)?.day ?? null,
    told: FLAGS.map((flag) => ({ flag, yes: daysOf(flag, "yes"), unsure: daysOf(flag, "unsure") })).filter(
      ({ yes, unsure }) => yes.length + unsure.length > 0,
    ),
    checked: checks
      .map(({ item, at }) => ({ item, day: dayKeyAt(at, zone) }))
      .filter(({ day }) => day >= first && day <= last)
      .toSorted((a, b) => (a.day < b.day ? -1 : 1)),
  };
}
