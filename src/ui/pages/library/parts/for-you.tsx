import type { JSX } from "preact";
import { i18n } from "#i18n";
import { type ArticleHead, findArticle } from "@/src/content/articles/index.ts";
import type { ArticleMarks, ForYou } from "../library-ports.ts";
import { ArticleLink } from "./article-link.tsx";
import { ScaledFigure } from "./cover-plate.tsx";
import { articleUrl } from "./links.ts";
import { topicName } from "./words.ts";

const COVERS: Readonly<Record<ArticleHead["topic"], string>> = {
  sitting: "sit-to-stand",
  stretching: "kneeling-hip-flexor",
  running: "easy-jog",
  strength: "bird-dog",
  pain: "walk-break",
};

/** The article that fits this person best, with its reason, and what comes after it. */
export function ForYouShelf({
  forYou,
  marks,
}: {
  readonly forYou: ForYou;
  readonly marks: ArticleMarks;
}): JSX.Element | null {
  const [first, ...rest] = forYou.articles;
  const lead = first === undefined ? null : findArticle(first.id);
  if (first === undefined || lead === null) return null;
  return (
    <section class="lib-for-you" aria-label={i18n.t("library.forYou.label")}>
      <a class="lib-lead" href={articleUrl(lead.id)} data-testid="for-you">
        <span class="lib-lead-text">
          <span class="label">{first.because ?? i18n.t("library.forYou.plain")}</span>
          <b>{lead.title}</b>
          <span class="lib-summary">{lead.summary}</span>
          <span class="tagline">
            <span>{topicName(lead.topic)}</span>
            <span>{i18n.t("library.minutesRead", lead.minutes)}</span>
          </span>
        </span>
        <ScaledFigure exerciseId={COVERS[lead.topic]} />
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
