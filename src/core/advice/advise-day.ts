import { type Advice, advise } from "./advise.ts";
import { asKnown, type DayInput } from "./day-input.ts";
import type { ScreeningLibrary } from "./screen-routine.ts";

/** Today's advice in full. Without an answer what fits the day is still offered. */
export function adviseDay(day: DayInput, library: ScreeningLibrary): Advice {
  const advice = advise(day.input, library);
  return {
    ...advice,
    routines: advice.routines.map((offer) => asKnown(offer, day)),
    articles: advice.articles.map((offer) => asKnown(offer, day)),
  };
}
