import type { ArticleId } from "@/src/content/articles/index.ts";
import { screeningLibrary } from "@/src/content/screening-library.ts";
import { adviseDay } from "@/src/core/advice/advise-day.ts";
import type { Assessment } from "@/src/core/advice/assess.ts";
import type { DayInput } from "@/src/core/advice/day-input.ts";
import { articlesWhere } from "@/src/core/advice/offer-articles.ts";
import type { SuggestsHere } from "@/src/core/care-level/suggests.ts";
import { offerWords } from "../../advice/offer-words.ts";
import type { Format } from "../../app/format.ts";
import type { Followed } from "../../app/told.ts";

/** What "for you" rests on; `engine` knows that an exercise made it worse. */
export const FOR_YOU: readonly Followed[] = [
  "checkIns",
  "engine",
  "marks",
  "runs",
  "plans",
  "routineSessions",
  "settings",
  "day",
];

/** One article or routine for this person, with its reason in words; null where there is none to give. */
export type Suggestion<Id extends string> = { readonly id: Id; readonly because: string | null };

/** What stands on top of the library: the first article is the cover. */
export type ForYou = {
  readonly articles: readonly Suggestion<ArticleId>[];
  readonly routines: readonly Suggestion<string>[];
  /** How careful to be today; null where no answer stands. */
  readonly advice: Assessment | null;
  readonly suggests: SuggestsHere;
};

/** What the background told of the day. */
export type ToldDay = DayInput & {
  readonly isUnread: boolean;
  /** Where answers could not be read: at least the level that stood before. */
  readonly advice: Assessment | null;
  readonly suggests: SuggestsHere;
};

/** What today's advice hands over, in its order, each with its reason in words. */
export function forThisDay(day: ToldDay, format: Pick<Format, "minutes">): ForYou {
  const { articles, routines, ...assessment } = adviseDay(day, screeningLibrary);
  const { suggests } = day;
  return {
    articles: articlesWhere(suggests, articles).map(({ id, because }) => ({
      id,
      because: offerWords(because, format),
    })),
    routines:
      suggests === "exercise" && !day.isUnread
        ? routines.map(({ id, because }) => ({ id, because: offerWords(because, format) }))
        : [],
    // Without an answer nothing stands, so nothing is warned of.
    advice: day.isUnread ? day.advice : day.isAnswered ? assessment : null,
    suggests,
  };
}
