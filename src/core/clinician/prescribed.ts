import { bareAnswerContext } from "../advice/answer-context.ts";
import type { CheckIn } from "../check-in/check-in.ts";
import { careDays } from "../programme/care-days.ts";
import { doneAgainstPrescribed } from "../programme/done-against-prescribed.ts";
import { lastDayOf } from "../programme/programme-days.ts";
import { programmeSessions } from "../programme/programme-session.ts";
import type { Programme } from "../programme/programme.ts";
import type { CareDay } from "../programme/step-back.ts";
import type { RoutineSession } from "../routines/routine-session.ts";
import type { Settings } from "../settings/settings.ts";
import type { DayKey } from "../time/day-key.ts";
import { addDays } from "../time/local-day.ts";
import type { Days, Prescribed } from "./report-records.ts";

type Known = {
  readonly programmes: readonly Programme[];
  readonly sessions: readonly RoutineSession[];
  /** Of the period and of two months before it: what stood then asked for care. */
  readonly checkIns: readonly CheckIn[];
  readonly settings: Settings;
  readonly today: DayKey;
};

/** `careDays` looks back so far from a day. */
const WINDOW = 35;
const ANSWERS_BACK = 60;

/** Each programme that goes on in these days, with what was done of it: days that a rule kept free count as neither. */
export function prescribedOf(known: Known, { first, last }: Days): readonly Prescribed[] {
  const until = last < known.today ? last : known.today;
  return known.programmes.flatMap((programme): readonly Prescribed[] => {
    const from = programme.startedOn > first ? programme.startedOn : first;
    if (from > until || (lastDayOf(programme) ?? until) < from) return [];
    const facts = {
      programme,
      sessions: programmeSessions(known.sessions, programme.id),
      today: known.today,
      // Today is not judged: it is done, or still to come.
      care: { kind: "unknown" as const },
      careDays: careOn(known, { first: from, last: until }),
      runs: [],
    };
    const { done, missed, rested, felt, exercises } = doneAgainstPrescribed(facts, { from, to: until });
    const sum = (of: (one: (typeof exercises)[number]) => number) => exercises.reduce((all, one) => all + of(one), 0);
    return [
      {
        kind: programme.kind,
        from,
        done,
        prescribed: done + missed,
        rested: rested.length,
        setsDone: sum(({ setsDone }) => setsDone),
        setsPrescribed: sum(({ setsPrescribed }) => setsPrescribed),
        hurt: felt.hurt,
      },
    ];
  });
}

/** The days of the period on which the answers asked for care, window by window, each with the answers that it can rest on. */
function careOn({ checkIns, settings }: Known, { first, last }: Days): readonly CareDay[] {
  const days: CareDay[] = [];
  for (let today = addDays(last, 1); today > first; today = addDays(today, -WINDOW)) {
    const from = addDays(today, -WINDOW - ANSWERS_BACK);
    const near = checkIns.filter(({ day }) => day >= from && day < today);
    days.unshift(...careDays(near, { today, answerContext: bareAnswerContext(settings, []) }));
  }
  return days;
}
