import type { JSX } from "preact";
import "./library.css";
import "./content.css";
import { useEffect } from "preact/hooks";
import { i18n } from "#i18n";
import { findArticle } from "@/src/content/articles/index.ts";
import { findExercise } from "@/src/content/exercises/index.ts";
import { findRoutine } from "@/src/content/routines/index.ts";
import { assertNever } from "@/src/core/lib/assert-never.ts";
import { pageUrl } from "@/src/core/navigation/page-link.ts";
import { type Loaded, useLoaded } from "../../app/use-loaded.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { PageShell } from "../../components/page-shell.tsx";
import { ArticleView } from "./article-view.tsx";
import { ExerciseView } from "./exercise-view.tsx";
import type { ForYou } from "./for-you.ts";
import { type LibraryRoute, parseLibraryRoute } from "./library-route.ts";
import type { LibraryStore } from "./library-store.ts";
import { ListView } from "./list-view.tsx";
import { BuilderView } from "./own/builder-view.tsx";
import { OwnRoutineView } from "./own/own-routine-view.tsx";
import { DayBanner } from "./parts/day-banner.tsx";
import { MayStart, type Starting } from "./parts/may-start.ts";
import { RoutineView } from "./routine-view.tsx";

const KNOWN = {
  isRoutine: (id: string) => findRoutine(id) !== null,
  isExercise: (id: string) => findExercise(id) !== null,
};

/** Articles, routines and exercises. Which one is in the address. */
export function LibraryPage({
  address,
  store,
}: {
  readonly address: string;
  readonly store: LibraryStore;
}): JSX.Element {
  const route = parseLibraryRoute(address, KNOWN);
  const title = titleOf(route);
  useEffect(() => {
    document.title = title === null ? i18n.t("library.pageTitle") : i18n.t("library.titleOf", [title]);
    // The browser looked for the anchor before the text was there.
    if (location.hash !== "") document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [title]);
  const day = useLoaded(store.loadDay, store.followDay);
  const advice = day.state === "ready" ? day.value.advice : null;
  const starting = startingOf(day.state === "ready" ? day.value : day.state);
  const isMedical = advice !== null && advice.level >= 3;
  return (
    <div class={route.kind === "article" ? "lib-paper" : undefined}>
      <PageShell
        current="library"
        title={i18n.t("library.title")}
        hideTitle
        before={isMedical && <DayBanner advice={advice} choice={store.region} />}
      >
        {route.kind !== "list" && (
          <p class="lib-back">
            <a href={pageUrl("library")}>{i18n.t("library.back")}</a>
          </p>
        )}
        <MayStart.Provider value={starting}>
          <Content route={route} day={day} store={store} />
        </MayStart.Provider>
      </PageShell>
    </div>
  );
}

/** Without the day's answers nothing is promoted: they are not known, which is not "no pain". */
function startingOf(day: ForYou | "loading" | "failed"): Starting {
  if (day === "loading") return "never";
  if (day === "failed") return "on-request";
  const level = day.advice?.level ?? 0;
  if (level === 4) return "never";
  return level === 3 || day.suggests !== "exercise" ? "on-request" : "promoted";
}

type ContentProps = { readonly route: LibraryRoute; readonly day: Loaded<ForYou>; readonly store: LibraryStore };

function Content({ route, day, store }: ContentProps): JSX.Element {
  switch (route.kind) {
    case "list":
      return <ListView initial={route.view} day={day} store={store} />;
    case "article":
      return <ArticleView id={route.id} store={store} />;
    case "routine":
      return <RoutineView id={route.id} />;
    case "own-routine":
      return <OwnRoutineView id={route.id} deps={store.own} />;
    case "build":
      return <BuilderView id={route.id} from={route.from} deps={store.own} />;
    case "exercise":
      return <ExerciseView id={route.id} easier={store.easier} />;
    case "unknown":
      return (
        <>
          <h1 class="h1 lib-unknown">{i18n.t("library.unknown.title")}</h1>
          <EmptyState
            title={i18n.t("library.unknown.body")}
            testId="unknown"
            action={<Button href={pageUrl("library")}>{i18n.t("library.unknown.way")}</Button>}
          />
        </>
      );
    default:
      return assertNever(route);
  }
}

function titleOf(route: LibraryRoute): string | null {
  switch (route.kind) {
    case "article":
      return findArticle(route.id)?.title ?? null;
    case "routine":
      return findRoutine(route.id)?.name ?? null;
    case "exercise":
      return findExercise(route.id)?.text.name ?? null;
    case "build":
      return i18n.t("ownRoutines.build.newTitle");
    case "own-routine":
    case "list":
    case "unknown":
      return null;
    default:
      return assertNever(route);
  }
}
