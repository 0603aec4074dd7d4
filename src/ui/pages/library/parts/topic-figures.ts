import type { ArticleTopic } from "@/src/content/articles/index.ts";

/** The exercise that stands for a shelf of articles. */
export const TOPIC_FIGURES: Readonly<Record<ArticleTopic, string>> = {
  sitting: "sit-to-stand",
  stretching: "kneeling-hip-flexor",
  running: "easy-jog",
  strength: "bird-dog",
  pain: "walk-break",
};
