/** What a line that names an article needs. */
export type ArticleTitle = {
  readonly title: string;
};

export const ARTICLE_TITLES = {
  "sitting-and-your-back": { title: "Sitting, breaks and your back" },
  "mid-back": { title: "Moving the mid-back" },
  "hip-flexors": { title: "Hip flexors: what stretching can and cannot do" },
  "warm-up": { title: "A warm-up worth doing" },
  "cool-down-and-stretching": { title: "Cool-down and stretching: when, how long" },
  "running-and-your-spine": { title: "Is running bad for your back?" },
  "training-load": { title: "How much is too much? Your longest single run" },
  "run-tall-or-lean": { title: "Run tall, or lean? Both, a little" },
  cadence: { title: "Cadence: start from your own number" },
  recovery: { title: "Sleep, rest days and food" },
  "return-to-running": { title: "Building back up" },
  "core-for-runners": { title: "Core strength for runners" },
  "glutes-and-pelvic-drop": { title: "Glutes and pelvic drop" },
  "flare-up-days": { title: "What to do on a bad day" },
  "leg-symptoms": { title: "When pain travels into the leg" },
  "when-to-get-help": { title: "When to get help" },
  "naming-your-pain": { title: "Why this app does not name your pain" },
  "shoes-belts-rollers": { title: "Shoes, belts, orthotics and rollers" },
} as const satisfies Readonly<Record<string, ArticleTitle>>;

export type ArticleId = keyof typeof ARTICLE_TITLES;

/** Whether an article of this id was written. */
export const isArticleId = (id: string): id is ArticleId => Object.hasOwn(ARTICLE_TITLES, id);
