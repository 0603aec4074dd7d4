import { screeningLibrary } from "@/src/content/screening-library.ts";
import type { AdviceInput } from "@/src/core/advice/advice-input.ts";
import { advise, type Advice } from "@/src/core/advice/advise.ts";
import { bareAnswerContext, type AnswerContext } from "@/src/core/advice/answer-context.ts";
import { blankAdviceInput } from "@/src/core/advice/blank-advice-input.ts";
import { type CheckableItem, checkableItems, checkedItems, checksToRenew } from "@/src/core/advice/clinician-check.ts";
import { currentAnswers } from "@/src/core/advice/current-advice.ts";
import type { Exertion } from "@/src/core/advice/exertion.ts";
import { factsOf } from "@/src/core/advice/facts.ts";
import { followUpQuestions } from "@/src/core/advice/follow-up-questions.ts";
import { nextDayQuestion } from "@/src/core/advice/next-day.ts";
import { isTipsOnlyPerson } from "@/src/core/advice/profile-answers.ts";
import type { Suggests } from "@/src/core/care-level/suggests.ts";
import { type CheckInDetails, saysAnything, saysWhere } from "@/src/core/check-in/check-in-details.ts";
import type { CheckIn } from "@/src/core/check-in/check-in.ts";
import { type Consistency, consistency } from "@/src/core/check-in/consistency.ts";
import { dayAnswers, dayMarks } from "@/src/core/check-in/day-answers.ts";
import { type PainMonth, painMonth } from "@/src/core/check-in/pain-month.ts";
import { painTrend, type Trend } from "@/src/core/check-in/trend.ts";
import type { FollowUpId, Since } from "@/src/core/check-in/vocabulary.ts";
import { type WarningListReason, warningListDue } from "@/src/core/check-in/warning-list.ts";
import { runDay } from "@/src/core/runs/run.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { addDays, daysBetween } from "@/src/core/time/local-day.ts";
import type { CheckInState, Draft } from "./check-in-state.ts";

/** Everything the page draws that follows from its state. Pure: the banner does not wait for anything to be saved. */
export type CheckInView = {
  /** The stored answers with the one being typed in its place. */
  readonly checkIns: readonly CheckIn[];
  /** Null: nothing stands today. */
  readonly advice: Advice | null;
  readonly suggests: Suggests;
  readonly checkable: readonly CheckableItem[];
  readonly checked: readonly CheckableItem[];
  readonly renew: readonly CheckableItem[];
  readonly trend: Trend | null;
  readonly consistency: Consistency | null;
  /** The last thirty days, and what they bear. */
  readonly month: PainMonth;
  /** Highest answer of the day before the one being answered. */
  readonly yesterday: number | null;
  /** Questions that the answers make worth asking. */
  readonly followUps: readonly FollowUpId[];
  /** Since when, as far as anyone has said. */
  readonly since: Since | null;
  readonly warningReason: WarningListReason | null;
  /** What was done the day before, where only the person can say how the back took it; null: nothing to ask. */
  readonly nextDayAfter: Exertion["kind"] | null;
  /** Where and what kind as the page shows them: own answers, else those of an earlier day. */
  readonly shown: CheckInDetails;
  /** The day from which `shown` was filled in; null where it is the answer's own. */
  readonly filledFrom: DayKey | null;
};

/** Where and when of an older answer says little about today. */
const FILL_IN_DAYS = 7;

export function viewOf(state: CheckInState): CheckInView {
  const { today, now, draft } = state;
  const checkIns = withDraft(state);
  const answers = dayAnswers(checkIns);
  const trend = painTrend(answers, today);
  const around = answerContextOn(state);
  const valid = currentAnswers(checkIns, today, around);
  const advice = valid === null ? null : advise(valid.input, screeningLibrary);
  const filled = filledIn(checkIns, draft);
  return {
    checkIns,
    advice,
    suggests: state.gotWorse ? "nothing" : isTipsOnlyPerson(state.settings.profile) ? "tips" : "exercise",
    checkable: advice === null ? [] : checkableItems(advice),
    checked: checkedItems(state.checks, now),
    renew: checksToRenew(state.checks, now).map(({ item }) => item),
    trend,
    month: painMonth(checkIns, new Set(state.runs.map(runDay)), today),
    consistency: consistency(new Set(dayMarks(checkIns).keys()), today),
    yesterday: answers.find(({ day }) => day === addDays(draft.day, -1))?.pain ?? null,
    followUps: followUpsFor(valid?.input ?? blankAdviceInput(draft.pain), filled.shown),
    since: valid?.input.since ?? null,
    nextDayAfter: draft.day === today ? nextDayAfter(checkIns, draft, around.exertions) : null,
    warningReason: warningListDue(checkIns, {
      today,
      now,
      delta7: trend?.delta ?? null,
      zones: valid?.input.zones ?? [],
    }),
    ...filled,
  };
}

function followUpsFor(
  input: AdviceInput,
  { zones = [], quality = [], timing = [] }: CheckInDetails,
): readonly FollowUpId[] {
  return followUpQuestions(factsOf({ ...input, zones, quality, timing }));
}

function nextDayAfter(
  checkIns: readonly CheckIn[],
  draft: Draft,
  exertions: readonly Exertion[],
): Exertion["kind"] | null {
  const open = checkIns.find(({ id }) => id === (draft.id ?? "draft"));
  return open === undefined ? null : nextDayQuestion(checkIns, open, exertions);
}

/** The answer that is being typed counts before it is stored; an empty one does not. */
function withDraft({ checkIns, draft, zone, now }: CheckInState): readonly CheckIn[] {
  const others = checkIns.filter(({ id }) => id !== draft.id);
  if (isEmpty(draft)) return others;
  return [
    ...others,
    {
      id: draft.id ?? "draft",
      day: draft.day,
      zone,
      at: draft.at,
      updatedAt: now,
      pain: draft.pain,
      skipped: draft.isSkipped,
      details: draft.details,
    },
  ];
}

/**
 * Without a number, a "not today", a mark or an answer to the warning signs there is nothing to store. A mark alone is an
 * answer: where it hurts can be an emergency before anyone says how much.
 */
export const isEmpty = ({ pain, isSkipped, details }: Pick<Draft, "pain" | "isSkipped" | "details">): boolean =>
  pain === null && !isSkipped && !saysAnything(details);

function filledIn(checkIns: readonly CheckIn[], draft: Draft): Pick<CheckInView, "shown" | "filledFrom"> {
  if (saysWhere(draft.details)) return { shown: draft.details, filledFrom: null };
  const earlier = [...checkIns]
    .filter(({ day, id, details }) => id !== draft.id && day <= draft.day && saysWhere(details))
    .sort((a, b) => a.at - b.at)
    .findLast(({ day, at }) => daysBetween(day, draft.day) <= FILL_IN_DAYS && (day < draft.day || at <= draft.at));
  if (earlier?.details === undefined || draft.pain === 0) return { shown: draft.details, filledFrom: null };
  const { zones, quality, timing, onset, followUp } = earlier.details;
  const shown: CheckInDetails = {
    ...draft.details,
    ...(zones && { zones }),
    ...(quality && { quality }),
    ...(timing && { timing }),
    ...(onset && { onset }),
    ...(followUp && { followUp }),
  };
  return { shown, filledFrom: earlier.day };
}

/** As the background knows them, with the person as this page has just changed them. */
function answerContextOn({ settings, around, checks, now }: CheckInState): AnswerContext {
  const bare = bareAnswerContext(settings, checkedItems(checks, now));
  const { profile, clinicianChecked, canUseFloor } = bare;
  return around === null ? bare : { ...around, profile, clinicianChecked, canUseFloor };
}
