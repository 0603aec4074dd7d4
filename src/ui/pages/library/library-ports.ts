import type { ArticleId } from "@/src/content/articles/index.ts";
import type { ArticleMark } from "@/src/core/marks/article-mark.ts";

/** One article or routine for this person, with its reason in words; null where there is none to give. */
export type Suggestion<Id extends string> = { readonly id: Id; readonly because: string | null };

/** What stands on top of the library: the first article is the cover. */
export type ForYou = {
  readonly articles: readonly Suggestion<ArticleId>[];
  readonly routines: readonly Suggestion<string>[];
};

export type ArticleMarks = ReadonlyMap<string, ArticleMark>;

export type LibraryPorts = {
  readonly loadForYou: () => Promise<ForYou>;
  readonly loadMarks: () => Promise<ArticleMarks>;
  readonly setMark: (id: ArticleId, mark: "read" | "saved", value: { readonly isOn: boolean }) => Promise<void>;
};
