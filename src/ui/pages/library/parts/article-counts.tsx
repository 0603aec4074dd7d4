import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { ArticleId } from "@/src/content/articles/index.ts";
import { useArticleFacts } from "../../../app/use-article-facts.ts";

/** Reading time and number of sources of an article in a list. */
export function ArticleCounts({ id }: { readonly id: ArticleId }): JSX.Element | null {
  const facts = useArticleFacts(id);
  if (facts === null) return null;
  return (
    <>
      <span>{i18n.t("library.minutesRead", facts.minutes)}</span>
      <span>{i18n.t("library.sources", facts.sources)}</span>
    </>
  );
}
