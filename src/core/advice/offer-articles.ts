import type { SuggestsHere } from "../care-level/suggests.ts";
import type { Assessment } from "./assess.ts";
import {
  type Facts,
  hasLegZone,
  hasMidBack,
  hasPain,
  isOneSided,
  isSittingDay,
  runHasEnded,
  runIsSoon,
} from "./facts.ts";
import { type Offer, type OfferReason, sittingReason } from "./offer.ts";

/** Every article that advice may hand over; a test holds them against the content. */
export const OFFERED_ARTICLES = [
  "when-to-get-help",
  "leg-symptoms",
  "training-load",
  "flare-up-days",
  "warm-up",
  "cool-down-and-stretching",
  "glutes-and-pelvic-drop",
  "sitting-and-your-back",
  "hip-flexors",
  "mid-back",
  "core-for-runners",
  "running-and-your-spine",
] as const;
export type OfferedArticle = (typeof OFFERED_ARTICLES)[number];

const MOST_ARTICLES = 3;

/** The articles to hand over, best first. Never empty. */
export function offerArticles(facts: Facts, { level, fired }: Assessment): readonly Offer<OfferedArticle>[] {
  const has = (id: string) => fired.some((rule) => rule.id === id);
  const leg = maybe(hasLegZone(facts), "leg-symptoms", { code: "leg-zone" });
  if (level >= 3) return [offer("when-to-get-help", { code: "get-help" }), ...leg];
  if (level === 2 && has("B1")) {
    const because = { code: "bone-signs" } as const;
    return [offer("when-to-get-help", because), offer("training-load", because), offer("flare-up-days", because)];
  }
  if (level === 2) return [...leg, offer("flare-up-days", { code: "bad-day" })];

  const fitting = [
    ...maybe(has("T2"), "when-to-get-help", { code: "not-improving" }),
    ...leg,
    ...maybe(has("R1"), "training-load", { code: "after-hard-run" }),
    ...maybe(runIsSoon(facts), "warm-up", { code: "run-soon", minutes: facts.minutesToRun ?? 0, gentle: level === 1 }),
    ...maybe(runHasEnded(facts), "cool-down-and-stretching", {
      code: "run-ended",
      minutes: facts.minutesSinceRun ?? 0,
    }),
    ...maybe(isOneSided(facts), "glutes-and-pelvic-drop", { code: "one-side" }),
    ...maybe(isSittingDay(facts), "sitting-and-your-back", sittingReason(facts)),
    ...maybe(isSittingDay(facts), "hip-flexors", sittingReason(facts)),
    ...maybe(hasMidBack(facts), "mid-back", { code: "mid-back" }),
  ].slice(0, MOST_ARTICLES);
  if (fitting.length > 0) return fitting;
  return [
    hasPain(facts)
      ? offer("core-for-runners", { code: "with-pain" })
      : offer("running-and-your-spine", { code: "no-pain" }),
  ];
}

/** What asks for an exercise, or for a run. */
const ABOUT_EXERCISE: ReadonlySet<OfferedArticle> = new Set([
  "training-load",
  "warm-up",
  "cool-down-and-stretching",
  "glutes-and-pelvic-drop",
  "hip-flexors",
  "mid-back",
  "core-for-runners",
]);

/** Where no exercise is suggested, nothing to read suggests one either. Never empty. */
export function articlesWhere(
  suggests: SuggestsHere,
  offers: readonly Offer<OfferedArticle>[],
): readonly Offer<OfferedArticle>[] {
  if (suggests === "exercise") return offers;
  const quiet = offers.filter(({ id }) => !ABOUT_EXERCISE.has(id));
  if (suggests === "nothing" && quiet[0]?.id !== "when-to-get-help") {
    return [offer("flare-up-days", { code: "worse" }), ...quiet.filter(({ id }) => id !== "flare-up-days")];
  }
  return quiet.length > 0 ? quiet : [offer("sitting-and-your-back", { code: "tips-only" })];
}

const offer = (id: OfferedArticle, because: OfferReason): Offer<OfferedArticle> => ({ id, because });

const maybe = (fits: boolean, id: OfferedArticle, because: OfferReason): readonly Offer<OfferedArticle>[] =>
  fits ? [offer(id, because)] : [];
