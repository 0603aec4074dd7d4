import { median } from "../lib/median.ts";
import type { DayKey } from "../time/day-key.ts";
import { addDays } from "../time/local-day.ts";
import type { CheckIn } from "./check-in.ts";
import { dayAnswers } from "./day-answers.ts";
import type { Support } from "./vocabulary.ts";

/** Pain on the days with something against the days without, each the middle value of the days' highest answers. */
export type SupportComparison = {
  readonly used: Support | "painkillers";
  readonly withDays: number;
  readonly withPain: number;
  readonly otherDays: number;
  readonly otherPain: number;
};

const WINDOW_DAYS = 90;
/** Fewer days on either side say nothing at all. */
const LEAST_DAYS = 5;

/**
 * What someone noted on at least five answered days of the last ninety, beside the other answered days, most used first.
 * A day without a note may have been one with it: the comparison is only as good as the notes, and tells no cause.
 */
export function compareSupports(checkIns: readonly CheckIn[], today: DayKey): readonly SupportComparison[] {
  const from = addDays(today, -WINDOW_DAYS);
  const recent = checkIns.filter(({ day }) => day > from && day <= today);
  const answers = dayAnswers(recent);
  const noted = new Map<SupportComparison["used"], Set<DayKey>>();
  for (const { day, details } of recent) {
    const used = [...(details?.supports ?? []), ...(details?.painkillers === true ? (["painkillers"] as const) : [])];
    for (const item of used) noted.set(item, (noted.get(item) ?? new Set()).add(day));
  }
  return [...noted]
    .flatMap(([used, days]) => {
      const withIt = answers.filter(({ day }) => days.has(day)).map(({ pain }) => pain);
      const others = answers.filter(({ day }) => !days.has(day)).map(({ pain }) => pain);
      const [withPain, otherPain] = [median(withIt), median(others)];
      if (withPain === null || otherPain === null) return [];
      if (withIt.length < LEAST_DAYS || others.length < LEAST_DAYS) return [];
      return [{ used, withDays: withIt.length, withPain, otherDays: others.length, otherPain }];
    })
    .sort((a, b) => b.withDays - a.withDays);
}
