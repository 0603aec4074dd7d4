import type { Article } from "./article.ts";
import type { ArticleId } from "./index.ts";

/** One chunk an article, so that a list of titles costs nothing. Another locale gets its own folder and its own table. */
const loaders: Readonly<Record<ArticleId, () => Promise<Article>>> = {
  "sitting-and-your-back": async () => (await import("./en/sitting-and-your-back.ts")).SITTING_AND_YOUR_BACK,
  "mid-back": async () => (await import("./en/mid-back.ts")).MID_BACK,
  "hip-flexors": async () => (await import("./en/hip-flexors.ts")).HIP_FLEXORS,
  "warm-up": async () => (await import("./en/warm-up.ts")).WARM_UP,
  "cool-down-and-stretching": async () => (await import("./en/cool-down-and-stretching.ts")).COOL_DOWN_AND_STRETCHING,
  "running-and-your-spine": async () => (await import("./en/running-and-your-spine.ts")).RUNNING_AND_YOUR_SPINE,
  "training-load": async () => (await import("./en/training-load.ts")).TRAINING_LOAD,
  "run-tall-or-lean": async () => (await import("./en/run-tall-or-lean.ts")).RUN_TALL_OR_LEAN,
  cadence: async () => (await import("./en/cadence.ts")).CADENCE,
  recovery: async () => (await import("./en/recovery.ts")).RECOVERY,
  "return-to-running": async () => (await import("./en/return-to-running.ts")).RETURN_TO_RUNNING,
  "core-for-runners": async () => (await import("./en/core-for-runners.ts")).CORE_FOR_RUNNERS,
  "glutes-and-pelvic-drop": async () => (await import("./en/glutes-and-pelvic-drop.ts")).GLUTES_AND_PELVIC_DROP,
  "flare-up-days": async () => (await import("./en/flare-up-days.ts")).FLARE_UP_DAYS,
  "leg-symptoms": async () => (await import("./en/leg-symptoms.ts")).LEG_SYMPTOMS,
  "when-to-get-help": async () => (await import("./en/when-to-get-help.ts")).WHEN_TO_GET_HELP,
  "naming-your-pain": async () => (await import("./en/naming-your-pain.ts")).NAMING_YOUR_PAIN,
  "shoes-belts-rollers": async () => (await import("./en/shoes-belts-rollers.ts")).SHOES_BELTS_ROLLERS,
};

/** The text of an article. */
export function loadArticle(id: ArticleId): Promise<Article> {
  return loaders[id]();
}

/** All texts at once, in the order of the list: for searching. */
export function loadAllArticles(): Promise<readonly Article[]> {
  return Promise.all(Object.values(loaders).map((load) => load()));
}
