import { screeningLibrary } from "@/src/content/screening-library.ts";
import { adviseDay } from "@/src/core/advice/advise-day.ts";
import type { DayInput } from "@/src/core/advice/day-input.ts";
import { offerWords } from "../../advice/offer-words.ts";
import type { Format } from "../../app/format.ts";
import type { ForYou } from "./library-ports.ts";

/** What today's advice hands over, in its order, each with its reason in words. */
export function forThisDay(day: DayInput, format: Pick<Format, "minutes">): ForYou {
  const { articles, routines, ...assessment } = adviseDay(day, screeningLibrary);
  return {
    articles: articles.map(({ id, because }) => ({ id, because: offerWords(because, format) })),
    routines: routines.map(({ id, because }) => ({ id, because: offerWords(because, format) })),
    // Without an answer nothing stands, so nothing is warned of.
    advice: day.isAnswered ? assessment : null,
  };
}
