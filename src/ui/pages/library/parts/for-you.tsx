import type { JSX } from "preact";
import { i18n } from "#i18n";
import { type ArticleId, ARTICLES, findArticle } from "@/src/content/articles/index.ts";
import { isRead } from "@/src/core/library/article-mark.ts";
import type { ForYou, Suggestion } from "../for-you.ts";
import type { ArticleMarks } from "../library-deps.ts";
import { ArticleCounts } from "./article-counts.tsx";
import { ArticleLink } from "./article-link.tsx";
import { ScaledFigure } from "./cover-plate.tsx";
import { articleUrl } from "./links.ts";
import { TOPIC_FIGURES } from "./topic-figures.ts";
import { topicName } from "./words.ts";

/** How many articles stand beside the first. */
const MOST_NEXT = 4;

/** The article that fits this person best, with its reason, and what comes after it. */
export function ForYouShelf({
  forYou,
  marks,
}: {
  readonly forYou: ForYou;
  readonly marks: ArticleMarks;
}): JSX.Element | null {
  const [first, ...offered] = forYou.articles;
  const lead = first === undefined ? null : findArticle(first.id);
  if (first === undefined || lead === null) return null;
  const rest = [...offered, ...nextToRead(forYou, marks)].slice(0, MOST_NEXT);
  return (
    <section class="lib-for-you" aria-label={i18n.t("library.forYou.label")}>
      <a class="lib-lead" href={articleUrl(lead.id)} data-testid="for-you">
        <span class="lib-lead-text">
          <span class="lib-because">{first.because ?? i18n.t("library.forYou.plain")}</span>
          <b>{lead.title}</b>
          <span class="lib-summary">{lead.summary}</span>
          <span class="tagline">
            <span>{topicName(lead.topic)}</span>
            <ArticleCounts key={lead.id} id={lead.id} />
          </span>
        </span>
        <ScaledFigure exerciseId={TOPIC_FIGURES[lead.topic]} />
      </a>
      {rest.length > 0 && (
        <div>
          <h2 class="label lib-next">{i18n.t("library.forYou.next")}</h2>
          <ul class="lib-titles">
            {rest.map((suggestion) => {
              const article = findArticle(suggestion.id);
              return (
                article !== null && (
                  <li key={article.id}>
                    <ArticleLink article={article} because={suggestion.because} mark={marks.get(article.id)} />
                  </li>
                )
              );
            })}
          </ul>
        </div>
      )}
    </section>
  );
}

/** What is not read yet, in reading order, after what the day offers; nothing once medical advice comes first. */
function nextToRead({ articles, advice }: ForYou, marks: ArticleMarks): readonly Suggestion<ArticleId>[] {
  if ((advice?.level ?? 0) >= 3) return [];
  return ARTICLES.filter(({ id }) => !isRead(marks.get(id)) && articles.every((offered) => offered.id !== id)).map(
    ({ id }) => ({ id, because: null }),
  );
}
