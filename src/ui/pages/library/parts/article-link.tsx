import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { ArticleHead } from "@/src/content/articles/index.ts";
import { type ArticleMark, isRead, isSaved } from "@/src/core/library/article-mark.ts";
import { ArticleCounts } from "./article-counts.tsx";
import { articleUrl } from "./links.ts";
import { topicName } from "./words.ts";

export type ArticleLinkProps = {
  readonly article: ArticleHead;
  readonly mark?: ArticleMark | undefined;
  readonly because?: string | null | undefined;
  readonly withSummary?: boolean | undefined;
  /** Left out where the shelf it stands on says it. */
  readonly withTopic?: boolean | undefined;
};

/** An article in a list: title, shelf, minutes, whether it has been read or saved. */
export function ArticleLink({ article, mark, because = null, withSummary, withTopic }: ArticleLinkProps): JSX.Element {
  return (
    <a class="lib-title" href={articleUrl(article.id)} data-testid={`article-${article.id}`}>
      <b>{article.title}</b>
      {withSummary === true && <span class="lib-summary">{article.summary}</span>}
      <span class="tagline">
        {withTopic !== false && <span>{topicName(article.topic)}</span>}
        <ArticleCounts id={article.id} />
        {isRead(mark) && <span class="lib-read">{i18n.t("library.read")}</span>}
        {isSaved(mark) && <span>{i18n.t("library.savedMark")}</span>}
        {because !== null && <span class="lib-because">{because}</span>}
      </span>
    </a>
  );
}
