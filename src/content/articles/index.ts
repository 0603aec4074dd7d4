import { ARTICLE_TITLES, type ArticleId, type ArticleTitle, isArticleId } from "./titles.ts";

export type { ArticleId } from "./titles.ts";

/** Shelves of the library, in reading order. */
export const ARTICLE_TOPICS = ["sitting", "stretching", "running", "strength", "pain"] as const;
export type ArticleTopic = (typeof ARTICLE_TOPICS)[number];

/** What a list of articles needs; texts come with `loadArticle`. */
export type ArticleHead = ArticleTitle & {
  readonly id: ArticleId;
  readonly topic: ArticleTopic;
  /** One line: what the article says. */
  readonly summary: string;
};

/** All articles, in the order in which the library shows them. */
export const ARTICLES: readonly ArticleHead[] = [
  head(
    "sitting-and-your-back",
    "sitting",
    "In one trial, people who kept changing position got new back pain far less often.",
  ),
  head(
    "mid-back",
    "sitting",
    "Turning and opening the ribs is pleasant and quick. What it does for the low back is a guess.",
  ),
  head(
    "hip-flexors",
    "stretching",
    "It feels good and adds range. Whether it changes how you run is another question.",
  ),
  head("warm-up", "stretching", "Six minutes between the desk and the first kilometre, and what may go in them."),
  head(
    "cool-down-and-stretching",
    "stretching",
    "Optional and pleasant. Flexibility levels off near ten minutes of stretching a week.",
  ),
  head(
    "running-and-your-spine",
    "running",
    "Runners have no more back pain than others, and run-walking eased it a little in one small trial.",
  ),
  head("training-load", "running", "Compare the next run with your longest in thirty days, not with last week."),
  head(
    "run-tall-or-lean",
    "running",
    "Tall through the crown, a little tip from the ankles, and no bend at the waist.",
  ),
  head("cadence", "running", "Five per cent more on one run in three, if you want to try. No fixed target."),
  head("recovery", "running", "Mostly common sense, with seven hours of sleep and an easy day as its backbone."),
  head("return-to-running", "running", "Walk, run-walk, run; each step only when the next morning agrees."),
  head("core-for-runners", "strength", "A good option next to squats, and what the famous study really measured."),
  head(
    "glutes-and-pelvic-drop",
    "strength",
    "One study found a link. Strong hips are worth having whichever way it points.",
  ),
  head("flare-up-days", "pain", "Skip the run, keep the walk, move a little and often."),
  head("leg-symptoms", "pain", "What can wait for an appointment, and the few things that cannot."),
  head("when-to-get-help", "pain", "The warning signs, sorted by how soon: now, today, this fortnight."),
  head("naming-your-pain", "pain", "Place and feel do not tell the cause. We use your answers to be careful instead."),
  head("shoes-belts-rollers", "pain", "Comfort first, no belt or insole for the back, and a roller if you like it."),
];

function head(id: ArticleId, topic: ArticleTopic, summary: string): ArticleHead {
  return { id, topic, summary, ...ARTICLE_TITLES[id] };
}

/** The head of an article, or null for an id nobody wrote. */
export function findArticle(id: string): ArticleHead | null {
  return isArticleId(id) ? (ARTICLES.find((article) => article.id === id) ?? null) : null;
}
