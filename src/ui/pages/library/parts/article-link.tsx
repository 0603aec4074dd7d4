import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { ArticleHead } from "@/src/content/articles/index.ts";
import { type ArticleMark, isRead } from "@/src/core/marks/article-mark.ts";
import { articleUrl } from "./links.ts";
import { topicName } from "./words.ts";

export type ArticleLinkProps = {
  readonly article: ArticleHead;
  readonly mark?: ArticleMark | undefined;
  readonly because?: string | null | undefined;
  readonly withSummary?: boolean | undefined;
};

/** An article in a list: title, shelf, minutes, whether it has been read. */
export function ArticleLink({ article, mark, because = null, withSummary }: ArticleLinkProps): JSX.Element {
  return (
    <a class="lib-title" href={articleUrl(article.id)} data-testid={`article-${article.id}`}>
      <b>{article.title}</b>
      {withSummary === true && <span class="lib-summary">{article.summary}</span>}
      <span class="tagline">
        <span>{topicName(article.topic)}</span>
        <span>{i18n.t("library.minutesRead", article.minutes)}</span>
        {isRead(mark) && <span>{i18n.t("library.read")}</span>}
        {because !== null && <span class="lib-because">{because}</span>}
      </span>
    </a>
  );
}
