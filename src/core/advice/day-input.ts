import type { CheckIn } from "../check-in/check-in.ts";
import type { DayKey } from "../time/day-key.ts";
import type { AdviceInput } from "./advice-input.ts";
import type { AnswerContext } from "./answer-context.ts";
import { assess, type Assessment } from "./assess.ts";
import { blankAdviceInput } from "./blank-advice-input.ts";
import { currentAnswers } from "./current-advice.ts";
import { factsOf } from "./facts.ts";
import { type OfferedArticle, offerArticles } from "./offer-articles.ts";
import type { Offer } from "./offer.ts";

/** What the advice of today rests on. */
export type DayInput = {
  /** Without an answer the answer context alone, as on a day without pain. */
  readonly input: AdviceInput;
  /** Whether an answer stands today. */
  readonly isAnswered: boolean;
  /** The day of the answer that stands; left out: none does. */
  readonly answeredOn?: DayKey;
};

/** The answers that stand, or only the day itself: there is always something to read. */
export function dayInput(checkIns: readonly CheckIn[], today: DayKey, answerContext: AnswerContext): DayInput {
  const current = currentAnswers(checkIns, today, answerContext);
  if (current !== null) return { input: current.input, isAnswered: true, answeredOn: current.checkIn.day };
  const { exertions: _, ...around } = answerContext;
  return { input: { ...blankAdviceInput(0), ...around }, isAnswered: false };
}

/** How careful to be today; null where no answer stands. */
export const assessDay = ({ input, isAnswered }: DayInput): Assessment | null => (isAnswered ? assess(input) : null);

/** What to read today, best first: the articles of `advise` for the same input. Never empty. */
export function dayArticles({ input, isAnswered }: DayInput): readonly Offer<OfferedArticle>[] {
  return offerArticles(factsOf(input), assess(input)).map((offer) => asKnown(offer, { isAnswered }));
}

/** Nobody said that there is no pain: then that is no reason. */
export function asKnown<O extends Offer>(offer: O, { isAnswered }: Pick<DayInput, "isAnswered">): O {
  return isAnswered || offer.because.code !== "no-pain" ? offer : { ...offer, because: { code: "unanswered" } };
}
