import type { AdviceInput } from "./advice-input.ts";
import { assess, type Assessment } from "./assess.ts";
import { factsOf } from "./facts.ts";
import { type OfferedArticle, offerArticles } from "./offer-articles.ts";
import { type OfferedRoutine, offerRoutines } from "./offer-routines.ts";
import type { Offer } from "./offer.ts";
import { applySwaps, cautionsFor, type ScreeningLibrary, screenRoutine, type Swap } from "./screen-routine.ts";

/** What to do today, with every reason. */
export type Advice = Assessment & {
  /** Best first; each with the exercises to swap or leave out. */
  readonly routines: readonly (Offer<OfferedRoutine> & { readonly swaps: readonly Swap[] })[];
  readonly articles: readonly Offer<OfferedArticle>[];
};

/**
 * Check-in to advice: level, banner and run advice from the rules, then routines and articles, then each routine screened
 * exercise by exercise. A routine of which nothing would be left is not offered.
 */
export function advise(input: AdviceInput, library: ScreeningLibrary): Advice {
  const facts = factsOf(input);
  const assessment = assess(input);
  const cautions = cautionsFor(input);
  const routines = offerRoutines(facts, assessment).flatMap((offer) => {
    const items = library.itemsOf(offer.id) ?? [];
    const swaps = screenRoutine(items, cautions, library);
    return applySwaps(items, swaps, library).length > 0 ? [{ ...offer, swaps }] : [];
  });
  return { ...assessment, routines, articles: offerArticles(facts, assessment) };
}
