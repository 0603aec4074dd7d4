import type { JSX } from "preact";
import "../../styles/fonts-reading.css";
import "./article.css";
import "./article-print.css";
import { i18n } from "#i18n";
import { citedSources, readingMinutes } from "@/src/content/articles/article-words.ts";
import type { Article } from "@/src/content/articles/article.ts";
import { type ArticleId, ARTICLES, findArticle } from "@/src/content/articles/index.ts";
import { loadArticle } from "@/src/content/articles/load-article.ts";
import { type ArticleMark, isRead, isSaved } from "@/src/core/library/article-mark.ts";
import { pageUrl } from "@/src/core/navigation/page-link.ts";
import { useLoaded } from "../../app/use-loaded.ts";
import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import { ErrorNotice, Loading } from "../../components/error-notice.tsx";
import type { ForYou } from "./for-you.ts";
import type { ArticleMarks } from "./library-deps.ts";
import type { LibraryStore } from "./library-store.ts";
import { ArticleBlock } from "./parts/article-block.tsx";
import { ArticleLink } from "./parts/article-link.tsx";
import { CoverPlate } from "./parts/cover-plate.tsx";
import { MarkButton, useMark } from "./parts/mark-button.tsx";
import { ReadingBar } from "./parts/reading-bar.tsx";
import { Rich } from "./parts/rich-text.tsx";
import { SourceList } from "./parts/source-list.tsx";
import { monthName, topicName } from "./parts/words.ts";

/** One article, set like a magazine: cover, title, three lines in short, text with notes in the margin, sources. */
export function ArticleView({ id, store }: { readonly id: ArticleId; readonly store: LibraryStore }): JSX.Element {
  const loaded = useLoaded(async () => {
    // Marks and suggestions are extras: an article can be read without them.
    const [article, marks, forYou] = await Promise.all([
      loadArticle(id),
      store.loadMarks().catch((): ArticleMarks => new Map()),
      store.loadDay().catch((): Pick<ForYou, "articles"> => ({ articles: [] })),
    ]);
    const because = forYou.articles.find((suggestion) => suggestion.id === id)?.because ?? null;
    return { article, because, marked: marks.get(id) };
  });
  if (loaded.state === "loading") return <Loading />;
  if (loaded.state === "failed") {
    return (
      <ErrorNotice detail={loaded.message} onRetry={loaded.retry}>
        {i18n.t("library.failed")}
      </ErrorNotice>
    );
  }
  return <ArticleText {...loaded.value} store={store} />;
}

type ArticleTextProps = {
  readonly article: Article;
  readonly because: string | null;
  readonly marked: ArticleMark | undefined;
  readonly store: LibraryStore;
};

function ArticleText({ article, because, marked, store }: ArticleTextProps): JSX.Element {
  const head = findArticle(article.id);
  const sources = citedSources(article);
  const saved = useMark(article.id, "saved", { isOn: isSaved(marked) }, store);
  const read = useMark(article.id, "read", { isOn: isRead(marked) }, store);
  return (
    <>
      <ReadingBar of="article" onEnd={() => !read.isOn && read.set({ isOn: true })} />
      <CoverPlate exercises={article.cover} />
      <article class="art" id="article">
        <header class="art-mast">
          <p class="label">
            <span>{topicName(article.topic)}</span>
            <span>{i18n.t("library.article.minutes", [readingMinutes(article)])}</span>
            <span>{i18n.t("library.sources", sources.length)}</span>
          </p>
          <h1>{head?.title}</h1>
          <p class="art-deck">{article.deck}</p>
        </header>
        <aside class="art-side">
          <dl>
            {because !== null && (
              <div>
                <dt>{i18n.t("library.article.because")}</dt>
                <dd>{because}</dd>
              </div>
            )}
            <div>
              <dt>{i18n.t("library.article.checked")}</dt>
              <dd>{monthName(article.checked)}</dd>
            </div>
            <div>
              <dt>{i18n.t("library.article.clinician")}</dt>
              <dd>{i18n.t("library.article.notYet")}</dd>
            </div>
          </dl>
          <div class="chips">
            <MarkButton kind="saved" mark={saved} />
            <Button size="small" icon="print" onPress={() => print()}>
              {i18n.t("library.article.print")}
            </Button>
          </div>
        </aside>
        <section class="art-short">
          <h2 class="label">{i18n.t("library.article.inShort")}</h2>
          <ol>
            {article.inShort.map((line, index) => (
              <li key={index}>
                <span>
                  <Rich text={line} sources={sources} />
                </span>
              </li>
            ))}
          </ol>
        </section>
        {article.body.map((block, index) => (
          <ArticleBlock key={index} block={block} sources={sources} />
        ))}
        <h2 class="art-head">{article.unknown.heading}</h2>
        {article.unknown.text.map((text, index) => (
          <p key={index} class="art-text">
            <Rich text={text} sources={sources} />
          </p>
        ))}
        <div class="art-help">
          <Banner level={1} title={i18n.t("library.article.help")}>
            <p>
              <Rich text={article.help} sources={sources} />{" "}
              <a href={`${pageUrl("about")}#urgent`}>{i18n.t("library.article.list")}</a>
            </p>
          </Banner>
        </div>
        <SourceList ids={sources} />
        <p class="art-fine">{i18n.t("library.article.disclaimer")}</p>
        <div class="chips art-end">
          <MarkButton kind="read" mark={read} />
        </div>
        <nav class="art-next" aria-label={i18n.t("library.article.next")}>
          <h2 class="label">{i18n.t("library.article.next")}</h2>
          <ul>
            {nextAfter(article.id).map((other) => (
              <li key={other.id}>
                <ArticleLink article={other} />
              </li>
            ))}
          </ul>
        </nav>
      </article>
    </>
  );
}

/** Two more: the next of the same shelf, then the next in the list. */
function nextAfter(id: ArticleId) {
  const at = ARTICLES.findIndex((article) => article.id === id);
  const onwards = [...ARTICLES.slice(at + 1), ...ARTICLES.slice(0, at)];
  const topic = ARTICLES[at]?.topic;
  return [
    ...onwards.filter((other) => other.topic === topic),
    ...onwards.filter((other) => other.topic !== topic),
  ].slice(0, 2);
}
