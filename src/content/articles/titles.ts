/** What a line that names an article needs. */
export type ArticleTitle = {
  readonly title: string;
  /** Reading time at 200 words a minute, rounded up. */
  readonly minutes: number;
};

export const ARTICLE_TITLES = {
  "sitting-and-your-back": { title: "Sitting, breaks and your back", minutes: 4 },
  "mid-back": { title: "Moving the mid-back", minutes: 4 },
  "hip-flexors": { title: "Hip flexors: what stretching can and cannot do", minutes: 4 },
  "warm-up": { title: "A warm-up worth doing", minutes: 4 },
  "cool-down-and-stretching": { title: "Cool-down and stretching: when, how long", minutes: 4 },
  "running-and-your-spine": { title: "Is running bad for your back?", minutes: 4 },
  "training-load": { title: "How much is too much? Watch the single run", minutes: 4 },
  "run-tall-or-lean": { title: "Run tall, or lean? Both, a little", minutes: 4 },
  cadence: { title: "Cadence: start from your own number", minutes: 4 },
  recovery: { title: "Sleep, rest days and food", minutes: 4 },
  "return-to-running": { title: "Building back up", minutes: 4 },
  "core-for-runners": { title: "Core strength for runners", minutes: 4 },
  "glutes-and-pelvic-drop": { title: "Glutes and pelvic drop", minutes: 4 },
  "flare-up-days": { title: "What to do on a bad day", minutes: 4 },
  "leg-symptoms": { title: "When pain travels into the leg", minutes: 4 },
  "when-to-get-help": { title: "When to get help", minutes: 4 },
  "naming-your-pain": { title: "Why this app does not name your pain", minutes: 4 },
  "shoes-belts-rollers": { title: "Shoes, belts, orthotics and rollers", minutes: 4 },
} as const satisfies Readonly<Record<string, ArticleTitle>>;

export type ArticleId = keyof typeof ARTICLE_TITLES;

/** Whether an article of this id was written. */
export const isArticleId = (id: string): id is ArticleId => Object.hasOwn(ARTICLE_TITLES, id);
