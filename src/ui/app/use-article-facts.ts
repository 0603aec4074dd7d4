import { citedSources, readingMinutes } from "@/src/content/articles/article-words.ts";
import type { ArticleId } from "@/src/content/articles/index.ts";
import { loadArticle } from "@/src/content/articles/load-article.ts";
import { useLoaded } from "./use-loaded.ts";

export type ArticleFacts = { readonly minutes: number; readonly sources: number };

/** What a line about an article counts in its text, which is loaded for it; null until then. */
export function useArticleFacts(id: ArticleId): ArticleFacts | null {
  const loaded = useLoaded(async () => {
    const article = await loadArticle(id);
    return { minutes: readingMinutes(article), sources: citedSources(article).length };
  });
  return loaded.state === "ready" ? loaded.value : null;
}
