import { ARTICLE_TITLES, type ArticleId, type ArticleTitle } from "@/src/content/articles/titles.ts";
import type { CheckIn } from "@/src/core/check-in/check-in.ts";
import type { StatusView } from "@/src/core/status/status-view.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";

/** An article and why it is offered now. */
export type ArticleOffer = {
  readonly article: ArticleTitle & { readonly id: ArticleId };
  readonly because: ArticleReason;
};

type Choice = { readonly id: ArticleId; readonly because: ArticleReason };

export type ArticleReason =
  | { readonly kind: "pain"; readonly pain: number }
  | { readonly kind: "run" }
  | { readonly kind: "long-sit"; readonly ms: number }
  | { readonly kind: "sitting"; readonly ms: number }
  | { readonly kind: "first" };

/** A sit that stiffens the front of the hip; three laps of the default length. */
const LONG_SIT = 90 * MINUTE;
const WARM_UP_AHEAD = 3 * HOUR;

/**
 * The one article that fits this moment, with its reason: pain first, then a run that is near, then a long sit, then the
 * day's sitting.
 */
export function articleFor(status: StatusView, checkIn: CheckIn | null): ArticleOffer {
  const { id, because } = choose(status, checkIn);
  return { article: { id, ...ARTICLE_TITLES[id] }, because };
}

function choose(status: StatusView, checkIn: CheckIn | null): Choice {
  const pain = checkIn?.pain ?? 0;
  if (pain > 0) return { id: "sitting-and-your-back", because: { kind: "pain", pain } };
  if (isRunNear(status)) return { id: "warm-up", because: { kind: "run" } };
  const { longestBoutMs: longest, sittingMs: sat } = status.today;
  if (longest >= LONG_SIT) return { id: "hip-flexors", because: { kind: "long-sit", ms: longest } };
  if (sat >= HOUR) return { id: "sitting-and-your-back", because: { kind: "sitting", ms: sat } };
  return { id: "sitting-and-your-back", because: { kind: "first" } };
}

function isRunNear({ run, at }: StatusView): boolean {
  return run !== null && run.start > at && run.warmUpAt - at <= WARM_UP_AHEAD;
}
