import { plainText, textsOf } from "@/src/content/articles/article-words.ts";
import { findArticle } from "@/src/content/articles/index.ts";
import { loadAllArticles } from "@/src/content/articles/load-article.ts";
import { exercises } from "@/src/content/exercises/index.ts";
import { targetWords } from "@/src/content/exercises/words.ts";
import { routines } from "@/src/content/routines/index.ts";
import { areasOf } from "@/src/core/library/areas.ts";
import type { SearchDocument } from "@/src/core/library/search.ts";
import { areaName, categoryName, positionName, topicName, typeName } from "./parts/words.ts";

export type LibraryDocument = SearchDocument<`article:${string}` | `routine:${string}` | `exercise:${string}`>;

/** Everything that can be found, with all of its words. The articles' texts are loaded for it. */
export async function loadDocuments(): Promise<readonly LibraryDocument[]> {
  const articles = await loadAllArticles();
  return [
    ...articles.map((article): LibraryDocument => {
      const head = findArticle(article.id);
      return {
        id: `article:${article.id}`,
        title: head?.title ?? article.id,
        keywords: `${topicName(article.topic)} ${head?.summary ?? ""}`,
        text: textsOf(article).map(plainText).join(" "),
      };
    }),
    ...routines.map((routine): LibraryDocument => ({
      id: `routine:${routine.id}`,
      title: routine.name,
      keywords: `${categoryName(routine.category)} ${routine.text.goal}`,
      text: "",
    })),
    ...[...exercises.values()].map((exercise): LibraryDocument => ({
      id: `exercise:${exercise.id}`,
      title: exercise.text.name,
      keywords: [
        typeName(exercise.type),
        positionName(exercise.position),
        ...exercise.targets.map((target) => targetWords[target] ?? ""),
        ...areasOf(exercise.targets).map(areaName),
        ...exercise.text.equipment,
      ].join(" "),
      text: [...exercise.text.steps, exercise.text.cue].join(" "),
    })),
  ];
}
