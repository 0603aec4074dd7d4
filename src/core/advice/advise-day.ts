import { type Advice, advise } from "./advise.ts";
import { asKnown, type DayInput } from "./day-input.ts";
import type { ScreeningLibrary } from "./screen-routine.ts";

/**
 * Today's advice in full. Without an answer what fits the day is still offered, but no exercises to someone under 16 or
 * pregnant: whether there is pain is not known, and unknown is never read as no (rule G1).
 */
export function adviseDay(day: DayInput, library: ScreeningLibrary): Advice {
  const advice = advise(day.input, library);
  const { under16, pregnant } = day.input.profile;
  const isGeneralOnly = !day.isAnswered && (under16 === "yes" || pregnant === "yes");
  return {
    ...advice,
    routines: isGeneralOnly ? [] : advice.routines.map((offer) => asKnown(offer, day)),
    articles: advice.articles.map((offer) => asKnown(offer, day)),
  };
}
