import type { ArticleId } from "@/src/content/articles/index.ts";
import type { StatusView } from "@/src/core/status/status-view.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import type { ForYou, Suggestion } from "./library-ports.ts";

/** What is known of the day, as far as it speaks for an article. */
export type DaySoFar = Pick<StatusView, "today" | "run" | "at">;

/** How a reason is put into words. */
export type ReasonWords = {
  readonly sat: (ms: number) => string;
  readonly bout: (ms: number) => string;
  readonly runAt: (at: number) => string;
};

const LONG_DAY = 4 * HOUR;
const LONG_BOUT = 45 * MINUTE;
const RUN_IS_SOON = 4 * HOUR;

/**
 * Articles and routines that fit the day so far: a planned run, a long sit. The thresholds are those of the advice rules
 * (domain 4, "sitting"). Without a reason an article stands in its usual order. Pain is not looked at here: that is the
 * check-in's advice, which takes this place once there is one.
 */
export function forThisDay(day: DaySoFar, words: ReasonWords): ForYou {
  const { today, run, at } = day;
  const runReason = run !== null && run.start > at && run.start - at <= RUN_IS_SOON ? words.runAt(run.start) : null;
  const sat = today.sittingMs >= LONG_DAY ? words.sat(today.sittingMs) : null;
  const bout = today.longestBoutMs >= LONG_BOUT ? words.bout(today.longestBoutMs) : null;

  const articles: Suggestion<ArticleId>[] = [
    ...(runReason === null ? [] : [{ id: "warm-up" as const, because: runReason }]),
    ...(sat === null ? [] : [{ id: "sitting-and-your-back" as const, because: sat }]),
    ...(bout === null && sat === null ? [] : [{ id: "hip-flexors" as const, because: bout ?? sat }]),
  ];
  const rest = (["hip-flexors", "sitting-and-your-back", "warm-up"] as const).filter(
    (id) => !articles.some((article) => article.id === id),
  );
  return {
    articles: [...articles, ...rest.map((id) => ({ id, because: null }))],
    routines: [
      ...(runReason === null ? [] : [{ id: "warmup-run", because: null }]),
      { id: "hip-flexor-standing", because: null },
      { id: "reset-standing", because: null },
    ],
  };
}
