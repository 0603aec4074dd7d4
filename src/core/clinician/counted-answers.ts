import type { CheckInDetails } from "../check-in/check-in-details.ts";
import type { CheckIn } from "../check-in/check-in.ts";
import type { Quality, Support, Timing, Zone } from "../check-in/vocabulary.ts";
import type { DayKey } from "../time/day-key.ts";

/** Something that was marked, and on how many days. */
export type DayCount<T> = { readonly id: T; readonly days: number };

/** Of how many days something of the kind was marked at all, and each thing by its days, most first. */
export type CountedKind<T> = { readonly of: number; readonly counts: readonly DayCount<T>[] };

export type Counted = {
  /** Days with any mark. */
  readonly days: number;
  readonly zones: CountedKind<Zone>;
  readonly timing: CountedKind<Timing>;
  readonly quality: CountedKind<Quality>;
  readonly used: CountedKind<Support | "painkillers">;
};

/** Marks by the days on which they were made: a day with three answers counts once. */
export function countedAnswers(checkIns: readonly CheckIn[]): Counted {
  const zones = countDays(checkIns, ({ zones: marked }) => marked);
  const timing = countDays(checkIns, ({ timing: marked }) => marked);
  const quality = countDays(checkIns, ({ quality: marked }) => marked);
  const used = countDays(checkIns, ({ supports, painkillers }) =>
    supports === undefined && painkillers === undefined
      ? undefined
      : [...(supports ?? []), ...(painkillers === true ? (["painkillers"] as const) : [])],
  );
  const marked = checkIns.filter(({ details }) =>
    [details?.zones, details?.timing, details?.quality].some((list) => (list ?? []).length > 0),
  );
  return { days: new Set(marked.map(({ day }) => day)).size, zones, timing, quality, used };
}

function countDays<T extends string>(
  checkIns: readonly CheckIn[],
  idsOf: (details: CheckInDetails) => readonly T[] | undefined,
): CountedKind<T> {
  const days = new Map<T, Set<DayKey>>();
  const any = new Set<DayKey>();
  for (const { day, details } of checkIns) {
    for (const id of (details && idsOf(details)) ?? []) {
      any.add(day);
      days.set(id, (days.get(id) ?? new Set()).add(day));
    }
  }
  const counts = [...days].map(([id, on]) => ({ id, days: on.size }));
  return { of: any.size, counts: counts.toSorted((a, b) => b.days - a.days) };
}
