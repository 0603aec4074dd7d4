import type { JSX } from "preact";
import { ARTICLE_TOPICS, ARTICLES } from "@/src/content/articles/index.ts";
import type { ArticleMarks } from "../library-deps.ts";
import { ArticleLink } from "./article-link.tsx";
import { ScaledFigure } from "./cover-plate.tsx";
import { TOPIC_FIGURES } from "./topic-figures.ts";
import { topicName } from "./words.ts";

/** All articles, shelf by shelf, as the contents page of a magazine. */
export function ArticleShelves({ marks }: { readonly marks: ArticleMarks }): JSX.Element {
  return (
    <div class="lib-topics">
      {ARTICLE_TOPICS.map((topic) => (
        <section key={topic} class="lib-topic" aria-labelledby={`topic-${topic}`}>
          <div class="lib-topic-head">
            <h2 class="h3" id={`topic-${topic}`}>
              {topicName(topic)}
            </h2>
            <div aria-hidden="true">
              <ScaledFigure exerciseId={TOPIC_FIGURES[topic]} />
            </div>
          </div>
          <ul class="lib-titles">
            {ARTICLES.filter((article) => article.topic === topic).map((article) => (
              <li key={article.id}>
                <ArticleLink article={article} mark={marks.get(article.id)} withSummary withTopic={false} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
