import { citedSources, plainText, textsOf } from "@/src/content/articles/article-words.ts";
import { findArticle } from "@/src/content/articles/index.ts";
import { loadAllArticles } from "@/src/content/articles/load-article.ts";
import { routines } from "@/src/content/routines/index.ts";
import { SEARCH_WORDS } from "@/src/content/search-words.ts";
import { sourceOf } from "@/src/content/sources.ts";
import type { SearchDocument } from "@/src/core/library/search.ts";
import { exerciseDocuments } from "./exercise-documents.ts";
import { categoryName, topicName } from "./parts/words.ts";

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
        aliases: SEARCH_WORDS[article.id] ?? "",
        text: textsOf(article).map(plainText).join(" "),
        sources: citedSources(article)
          .map((id) => sourceOf(id).title)
          .join(" "),
      };
    }),
    ...routines.map((routine): LibraryDocument => ({
      id: `routine:${routine.id}`,
      title: routine.name,
      aliases: SEARCH_WORDS[routine.id] ?? "",
      keywords: `${categoryName(routine.category)} ${routine.text.goal}`,
      text: "",
    })),
    ...exerciseDocuments(),
  ];
}
