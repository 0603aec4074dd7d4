import { ARTICLE_TITLES, type ArticleId, type ArticleTitle, isArticleId } from "./titles.ts";

export type { ArticleId } from "./titles.ts";

/** Shelves of the library, in reading order. */
export const ARTICLE_TOPICS = ["sitting", "stretching", "running", "strength", "pain"] as const;
export type ArticleTopic = (typeof ARTICLE_TOPICS)[number];

/** What a list of articles needs; texts come with `loadArticle`. */
export type ArticleHead = ArticleTitle & {
  readonly id: ArticleId;
  readonly topic: ArticleTopic;
  /** How many sources it cites. */
  readonly sources: number;
  /** One line: what the article says. */
  readonly summary: string;
};

/** All articles, in the order in which the library shows them. */
export const ARTICLES: readonly ArticleHead[] = [
  head(
    "sitting-and-your-back",
    "sitting",
    9,
    "In one trial, people who kept changing position got new back pain far less often.",
  ),
  head(
    "mid-back",
    "sitting",
    6,
    "Turning and opening the ribs is pleasant and quick. What it does for the low back is a guess.",
  ),
  head(
    "hip-flexors",
    "stretching",
    11,
    "It feels good and adds range. Whether it changes how you run is another question.",
  ),
  head("warm-up", "stretching", 8, "Six minutes between the desk and the first kilometre, and what may go in them."),
  head(
    "cool-down-and-stretching",
    "stretching",
    9,
    "Optional and pleasant. Flexibility levels off near ten minutes of stretching a week.",
  ),
  head(
    "running-and-your-spine",
    "running",
    9,
    "Runners have no more back pain than others, and run-walking eased it in a trial.",
  ),
  head("training-load", "running", 7, "Compare the next run with your longest in thirty days, not with last week."),
  head(
    "run-tall-or-lean",
    "running",
    8,
    "Tall through the crown, a little tip from the ankles, and no bend at the waist.",
  ),
  head("cadence", "running", 8, "Five per cent more on one run in three, if you want to try. No fixed target."),
  head("recovery", "running", 8, "Mostly common sense, with seven hours of sleep and an easy day as its backbone."),
  head("return-to-running", "running", 9, "Walk, run-walk, run; each step only when the next morning agrees."),
  head("core-for-runners", "strength", 10, "A good option next to squats, and what the famous study really measured."),
  head(
    "glutes-and-pelvic-drop",
    "strength",
    8,
    "One study found a link. Strong hips are worth having whichever way it points.",
  ),
  head("flare-up-days", "pain", 7, "Skip the run, keep the walk, move a little and often."),
  head("leg-symptoms", "pain", 4, "What can wait for an appointment, and the few things that cannot."),
  head("when-to-get-help", "pain", 9, "The warning signs, sorted by how soon: now, today, this fortnight."),
  head(
    "naming-your-pain",
    "pain",
    9,
    "Place and feel do not tell the cause. We use your answers to be careful instead.",
  ),
  head("shoes-belts-rollers", "pain", 7, "Comfort first, no belt or insole for the back, and a roller if you like it."),
];

function head(id: ArticleId, topic: ArticleTopic, sources: number, summary: string): ArticleHead {
  return { id, topic, sources, summary, ...ARTICLE_TITLES[id] };
}

/** The head of an article, or null for an id nobody wrote. */
export function findArticle(id: string): ArticleHead | null {
  return isArticleId(id) ? (ARTICLES.find((article) => article.id === id) ?? null) : null;
}
