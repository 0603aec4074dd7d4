import { Fragment, type JSX } from "preact";
import { i18n } from "#i18n";
import { findArticle } from "@/src/content/articles/index.ts";
import { findExercise } from "@/src/content/exercises/index.ts";
import { findRoutine } from "@/src/content/routines/index.ts";
import { SEARCH_GAPS } from "@/src/content/search-gaps.ts";
import { lookUp, type LookUp } from "@/src/core/library/look-up.ts";
import type { SearchHit } from "@/src/core/library/search.ts";
import type { Routine } from "@/src/core/routines/routine.ts";
import { useLoaded } from "../../../app/use-loaded.ts";
import { EmptyState } from "../../../components/empty-state.tsx";
import { ErrorNotice, Loading } from "../../../components/error-notice.tsx";
import type { ArticleMarks } from "../library-deps.ts";
import { type LibraryDocument, loadDocuments } from "../library-search.ts";
import { ArticleLink } from "./article-link.tsx";
import { ExerciseCard, RoutineCard } from "./cards.tsx";

type Hit = SearchHit<LibraryDocument["id"]>;

/** What was found in articles, routines and exercises, with the words around each match. */
export function SearchResults({
  query,
  marks,
  own,
}: {
  readonly query: string;
  readonly marks: ArticleMarks;
  readonly own: readonly Routine[];
}): JSX.Element {
  const documents = useLoaded(loadDocuments);
  if (documents.state === "loading") return <Loading />;
  if (documents.state === "failed") {
    return (
      <ErrorNotice detail={documents.message} onRetry={documents.retry}>
        {i18n.t("library.failed")}
      </ErrorNotice>
    );
  }
  const result = lookUp([...own.map(documentOf), ...documents.value], SEARCH_GAPS, query);
  const { hits } = result;
  const of = (kind: string) => hits.filter((hit) => hit.id.startsWith(`${kind}:`));
  return (
    <section aria-label={i18n.t("library.results.title", [query])} data-testid="results">
      <output class={result.kind === "found" ? "second small" : "lib-said"}>{saidOf(result, query)}</output>
      {hits.length === 0 && (
        <EmptyState title={i18n.t("library.results.none", [query])}>{i18n.t("library.results.noneBody")}</EmptyState>
      )}
      {kindsOf(hits).map((kind) => (
        <Fragment key={kind}>
          {kind === "article" && <ArticleHits hits={of(kind)} marks={marks} />}
          {kind === "routine" && <Grid title={i18n.t("library.routines")} hits={of(kind)} own={own} />}
          {kind === "exercise" && <Grid title={i18n.t("library.exercises")} hits={of(kind)} own={[]} />}
        </Fragment>
      ))}
    </section>
  );
}

function saidOf(result: LookUp<LibraryDocument["id"]>, query: string): string {
  switch (result.kind) {
    case "gap":
      return i18n.t("library.results.gap", [query]);
    case "spelt":
      return i18n.t("library.results.spelt", [query, result.as]);
    case "near":
      return i18n.t("library.results.near", [query]);
    case "found":
      return i18n.t("library.results.count", result.hits.length);
    case "nothing":
      return "";
  }
}

/** The kinds found, the one with the best match first: a name before a word from the middle of a text. */
const kindsOf = (hits: readonly Hit[]): readonly string[] => [...new Set(hits.map(({ id }) => id.split(":")[0] ?? ""))];

function ArticleHits({
  hits,
  marks,
}: {
  readonly hits: readonly Hit[];
  readonly marks: ArticleMarks;
}): JSX.Element | null {
  if (hits.length === 0) return null;
  return (
    <>
      <h2 class="h3 lib-found">{i18n.t("library.articles")}</h2>
      <ul class="lib-titles lib-hits">
        {hits.map((hit) => {
          const article = findArticle(nameOf(hit));
          return (
            article !== null && (
              <li key={hit.id}>
                <ArticleLink article={article} mark={marks.get(article.id)} />
                {hit.snippet !== null && (
                  <p class="lib-snippet">
                    {hit.snippet.before}
                    <mark>{hit.snippet.match}</mark>
                    {hit.snippet.after}
                  </p>
                )}
              </li>
            )
          );
        })}
      </ul>
    </>
  );
}

type GridProps = { readonly title: string; readonly hits: readonly Hit[]; readonly own: readonly Routine[] };

function Grid({ title, hits, own }: GridProps): JSX.Element | null {
  if (hits.length === 0) return null;
  return (
    <>
      <h2 class="h3 lib-found">{title}</h2>
      <ul class="lib-grid">
        {hits.map((hit) => {
          const routine = hit.id.startsWith("routine:")
            ? (own.find(({ id }) => id === nameOf(hit)) ?? findRoutine(nameOf(hit)))
            : null;
          const exercise = hit.id.startsWith("exercise:") ? findExercise(nameOf(hit)) : null;
          if (routine !== null) return <RoutineCard key={hit.id} routine={routine} />;
          return exercise !== null && <ExerciseCard key={hit.id} exercise={exercise} />;
        })}
      </ul>
    </>
  );
}

const documentOf = ({ id, name }: Routine): LibraryDocument => ({
  id: `routine:${id}`,
  title: name,
  keywords: i18n.t("ownRoutines.yours"),
  text: "",
});

const nameOf = (hit: Hit): string => hit.id.slice(hit.id.indexOf(":") + 1);
