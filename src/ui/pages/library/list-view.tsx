import "../../styles/fonts-reading.css";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { ARTICLES } from "@/src/content/articles/index.ts";
import { exercises, findExercise } from "@/src/content/exercises/index.ts";
import { findRoutine, routines } from "@/src/content/routines/index.ts";
import { isSaved } from "@/src/core/library/article-mark.ts";
import { exerciseFits, type LibraryFilter, NO_FILTER, routineFits } from "@/src/core/library/filter.ts";
import { pagePath, pageUrl, WARNING_SIGNS } from "@/src/core/navigation/page-link.ts";
import type { Routine } from "@/src/core/routines/routine.ts";
import { type Loaded, useLoaded } from "../../app/use-loaded.ts";
import { Button, IconButton } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loading } from "../../components/error-notice.tsx";
import { SearchField } from "../../components/search-field.tsx";
import { Section } from "../../components/sheet.tsx";
import type { ForYou } from "./for-you.ts";
import type { ArticleMarks } from "./library-deps.ts";
import { LIBRARY_TABS, type LibraryTab, type LibraryView, viewQuery } from "./library-route.ts";
import type { LibraryStore } from "./library-store.ts";
import { OwnSection } from "./own/own-section.tsx";
import { useOwnRoutines } from "./own/use-own-routines.ts";
import { ArticleLink } from "./parts/article-link.tsx";
import { ArticleShelves } from "./parts/article-shelves.tsx";
import { ExerciseCard, RoutineCard } from "./parts/cards.tsx";
import { Filters } from "./parts/filters.tsx";
import { ForYouShelf } from "./parts/for-you.tsx";
import { SearchResults } from "./parts/search-results.tsx";
import { YourWeek } from "./parts/your-week.tsx";

const NO_MARKS: ArticleMarks = new Map();
const NOTHING_FOR_YOU: ForYou = {
  articles: ARTICLES.slice(0, 3).map(({ id }) => ({ id, because: null })),
  routines: [],
  advice: null,
  suggests: "unknown",
};

/** The shelves: for you on top, then routines and articles; search and filters over all of it. */
export function ListView({
  initial,
  day,
  store,
}: {
  readonly initial: LibraryView;
  readonly day: Loaded<ForYou>;
  readonly store: LibraryStore;
}): JSX.Element {
  const [view, setView] = useState(initial);
  const loadedMarks = useLoaded(
    () => store.loadMarks(),
    (again) => store.onChanged(["marks"], again),
  );
  const marks = loadedMarks.state === "ready" ? loadedMarks.value : NO_MARKS;
  const own = useOwnRoutines(store.own);
  const show = (next: LibraryView) => {
    setView(next);
    history.replaceState(null, "", viewQuery(next));
  };
  const find = (query: string) => show({ ...view, query });
  const isSearching = view.query.trim() !== "";
  return (
    <>
      <div class="lib-top">
        <h1 class="h1">{i18n.t("library.title")}</h1>
        <SearchField
          class="lib-find"
          query={view.query}
          label={i18n.t("library.search")}
          placeholder={i18n.t("library.placeholder", [routines.length, exercises.size, ARTICLES.length])}
          testId="search"
          onChange={find}
        >
          {view.query !== "" && (
            <IconButton icon="close" size="small" label={i18n.t("library.clear")} onPress={() => find("")} />
          )}
        </SearchField>
      </div>
      <Tabs view={view} marks={marks} onShow={show} />
      {isSearching ? (
        <SearchResults query={view.query.trim()} marks={marks} own={own} />
      ) : (
        <Shelves
          view={view}
          onShow={show}
          forYou={loadedMarks.state === "loading" ? null : forYouOf(day)}
          marks={marks}
          own={own}
          store={store}
        />
      )}
    </>
  );
}

/** Null while the day is not known; where it can't be known, nothing is promoted and any article may lead. */
function forYouOf(day: Loaded<ForYou>): ForYou | null {
  if (day.state === "loading") return null;
  if (day.state === "failed") return NOTHING_FOR_YOU;
  return day.value.articles.length > 0 ? day.value : { ...day.value, articles: NOTHING_FOR_YOU.articles };
}

type ShelfProps = {
  readonly view: LibraryView;
  readonly marks: ArticleMarks;
  readonly onShow: (view: LibraryView) => void;
};

function Tabs({ view, marks, onShow }: ShelfProps): JSX.Element {
  return (
    <nav class="tabs" aria-label={i18n.t("library.kinds")}>
      {LIBRARY_TABS.map((tab) => (
        <a
          key={tab}
          href={viewQuery({ ...view, tab, query: "" })}
          ref={tab === view.tab ? showTab : null}
          aria-current={tab === view.tab && view.query.trim() === "" ? "page" : undefined}
          data-testid={`tab-${tab}`}
          onClick={(event) => {
            event.preventDefault();
            onShow({ ...view, tab, query: "" });
          }}
        >
          {tabName(tab, marks)}
        </a>
      ))}
    </nav>
  );
}

/** Of the tab before the open one, so much stays in sight that the bar is seen to scroll. */
const PEEK_PX = 28;

/** The tabs scroll sideways in a narrow window: the open one is in view, also once the font has changed its place. */
function showTab(link: HTMLElement | null): void {
  const place = () => {
    const bar = link?.parentElement;
    if (link && bar && bar.scrollWidth > bar.clientWidth) bar.scrollLeft = link.offsetLeft - bar.offsetLeft - PEEK_PX;
  };
  place();
  if ("fonts" in document) void document.fonts.ready.then(place);
}

function tabName(tab: LibraryTab, marks: ArticleMarks): string {
  switch (tab) {
    case "for-you":
      return i18n.t("library.tab.forYou");
    case "articles":
      return i18n.t("library.tab.articles", [ARTICLES.length]);
    case "routines":
      return i18n.t("library.tab.routines", [routines.length]);
    case "exercises":
      return i18n.t("library.tab.exercises", [exercises.size]);
    case "own":
      return i18n.t("library.tab.own");
    case "saved":
      return i18n.t("library.tab.saved", [savedArticles(marks).length]);
  }
}

type ShelvesProps = ShelfProps & {
  readonly forYou: ForYou | null;
  readonly own: readonly Routine[];
  readonly store: LibraryStore;
};

function Shelves({ view, marks, onShow, forYou, own, store }: ShelvesProps): JSX.Element {
  const filters = <Filters filter={view.filter} onChange={(filter) => onShow({ ...view, filter })} />;
  const reset = () => onShow({ ...view, filter: NO_FILTER });
  // Medical advice first: exercises open from their tabs, nothing promotes them.
  const isMedical = (forYou?.advice?.level ?? 0) >= 3;
  switch (view.tab) {
    case "for-you":
      // Not known yet is not "no pain": no routine shows for a moment to somebody whom the next one tells to call.
      if (forYou === null) return <Loading />;
      return (
        <>
          {!isMedical && filters}
          <ForYouShelf forYou={forYou} marks={marks} />
          {isMedical ? (
            <p class="second">{i18n.t("checkIn.advice.inLibrary")}</p>
          ) : forYou.suggests !== "exercise" ? (
            <NoRoutines suggests={forYou.suggests} />
          ) : (
            <Section
              title={i18n.t("library.routines")}
              aside={
                <span class="small lib-ways">
                  <a href={pagePath({ page: "routine", query: { minutes: "2" } })} data-testid="two-minutes">
                    {i18n.t("launcher.twoMinutes")}
                  </a>
                  <a href={pageUrl("programme")} data-testid="to-programme">
                    {i18n.t("library.programme")}
                  </a>
                  <a href={viewQuery({ ...view, tab: "routines" })}>
                    {i18n.t("library.allRoutines", [routines.length])}
                  </a>
                </span>
              }
            >
              <RoutineGrid filter={view.filter} onReset={reset} first={forYou.routines} most={12} />
            </Section>
          )}
          <YourWeek store={store} />
          <Section class="lib-next" title={i18n.t("library.allArticles")}>
            <ArticleColumns marks={marks} />
          </Section>
        </>
      );
    case "articles":
      return <ArticleShelves marks={marks} />;
    case "routines":
      return (
        <>
          {filters}
          <p class="lib-programme">
            {i18n.t("library.programmeLead")} <a href={pageUrl("programme")}>{i18n.t("library.programme")}</a>
          </p>
          <RoutineGrid filter={view.filter} onReset={reset} own={own} />
        </>
      );
    case "exercises":
      return (
        <>
          {filters}
          <ExerciseGrid filter={view.filter} onReset={reset} />
        </>
      );
    case "own":
      return <OwnSection deps={store.own} />;
    case "saved":
      return <SavedShelf marks={marks} />;
  }
}

/** Where routines for this person would stand: why there are none, and what to do first. */
function NoRoutines({ suggests }: { readonly suggests: Exclude<ForYou["suggests"], "exercise"> }): JSX.Element {
  return (
    <Section title={i18n.t("library.routines")} testId={`no-routines-${suggests}`}>
      <p>
        <b>{i18n.t(`advice.instead.${suggests}.title`)}</b>
      </p>
      <p class="second">{i18n.t(`advice.instead.${suggests}.body`)}</p>
      {suggests !== "tips" && (
        <Button href={suggests === "nothing" ? WARNING_SIGNS : pageUrl("check-in")} testId="to-check-in">
          {suggests === "nothing" ? i18n.t("routine.worse.signs") : i18n.t("advice.instead.unknown.answer")}
        </Button>
      )}
      <p class="small second">{i18n.t("checkIn.advice.inLibrary")}</p>
    </Section>
  );
}

function ArticleColumns({ marks }: { readonly marks: ArticleMarks }): JSX.Element {
  return (
    <ul class="lib-titles lib-cols">
      {ARTICLES.map((article) => (
        <li key={article.id}>
          <ArticleLink article={article} mark={marks.get(article.id)} />
        </li>
      ))}
    </ul>
  );
}

function SavedShelf({ marks }: { readonly marks: ArticleMarks }): JSX.Element {
  const saved = savedArticles(marks);
  if (saved.length === 0) {
    return (
      <div class="lib-empty">
        <EmptyState
          title={i18n.t("library.saved.empty")}
          action={<Button href="library.html?view=articles">{i18n.t("library.saved.toArticles")}</Button>}
        >
          {i18n.t("library.saved.emptyBody")}
        </EmptyState>
      </div>
    );
  }
  return (
    <ul class="lib-titles lib-shelf">
      {saved.map((article) => (
        <li key={article.id}>
          <ArticleLink article={article} mark={marks.get(article.id)} withSummary />
        </li>
      ))}
    </ul>
  );
}

type GridProps = { readonly filter: LibraryFilter; readonly onReset: () => void };

function RoutineGrid({
  filter,
  onReset,
  first = [],
  own = [],
  most = Infinity,
}: GridProps & {
  readonly first?: ForYou["routines"];
  readonly own?: readonly Routine[];
  readonly most?: number;
}): JSX.Element {
  const suggested = first.flatMap((suggestion) => findRoutine(suggestion.id) ?? []);
  const ordered = [...own, ...suggested, ...routines.filter((routine) => !suggested.includes(routine))];
  const fitting = ordered.filter((routine) => routineFits(routine, filter, findExercise)).slice(0, most);
  if (fitting.length === 0) return <NothingFits onReset={onReset} />;
  return (
    <ul class="lib-grid">
      {fitting.map((routine) => (
        <RoutineCard
          key={routine.id}
          routine={routine}
          because={first.find(({ id }) => id === routine.id)?.because ?? null}
        />
      ))}
    </ul>
  );
}

function ExerciseGrid({ filter, onReset }: GridProps): JSX.Element {
  const fitting = [...exercises.values()].filter((exercise) => exerciseFits(exercise, filter));
  if (fitting.length === 0) return <NothingFits onReset={onReset} />;
  return (
    <ul class="lib-grid">
      {fitting.map((exercise) => (
        <ExerciseCard key={exercise.id} exercise={exercise} />
      ))}
    </ul>
  );
}

function NothingFits({ onReset }: { readonly onReset: () => void }): JSX.Element {
  return (
    <EmptyState
      title={i18n.t("library.filter.none")}
      action={<Button onPress={onReset}>{i18n.t("library.filter.reset")}</Button>}
    >
      {i18n.t("library.filter.noneBody")}
    </EmptyState>
  );
}

const savedArticles = (marks: ArticleMarks) => ARTICLES.filter((article) => isSaved(marks.get(article.id)));
