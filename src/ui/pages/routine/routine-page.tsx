import "./routine.css";
import type { JSX, ComponentChildren } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { findRoutine, routines } from "@/src/content/routines/index.ts";
import { screeningLibrary } from "@/src/content/screening-library.ts";
import { blankAdviceInput } from "@/src/core/advice/advice-input.ts";
import { cautionsFor } from "@/src/core/advice/screen-routine.ts";
import { screenedRoutine } from "@/src/core/advice/screened-routine.ts";
import { type PageLink, pagePath, pageUrl } from "@/src/core/navigation/page-link.ts";
import { type TypedTarget, typedTarget } from "@/src/core/navigation/typed-target.ts";
import { isOwnRoutineId } from "@/src/core/own-routines/own-routine.ts";
import { countsAs } from "@/src/core/routines/counts-as.ts";
import type { Routine } from "@/src/core/routines/routine.ts";
import { browserFormat } from "../../app/format.ts";
import { applyTheme } from "../../app/theme.ts";
import { useLoaded } from "../../app/use-loaded.ts";
import { Button } from "../../components/button.tsx";
import { Loading } from "../../components/error-notice.tsx";
import { LeftOut, type LeftOutProps } from "./parts/left-out.tsx";
import { Player } from "./parts/player.tsx";
import { PickPage } from "./pick/pick-page.tsx";
import { parseRoutineAddress, type RoutineAddress } from "./routine-address.ts";
import type { RoutineDay, RoutineDeps } from "./routine-deps.ts";
import { createRoutineStore, type RoutineStore } from "./routine-store.ts";
import type { RoutineRequest } from "./session-request.ts";

export type RoutinePageProps = { readonly deps: RoutineDeps; readonly address: string };

/**
 * The guided player: `routine.html?routine=<id>&use=<use>[&prompt=<id>][&past=1]`. With `?minutes=` it picks a routine and
 * says why; with `?typed=` it goes where the words of the address bar lead.
 */
export function RoutinePage({ deps, address }: RoutinePageProps): JSX.Element {
  const request = useMemo(() => parseRoutineAddress(address), [address]);
  if (request.typed !== null) return <Typed typed={request.typed} deps={deps} />;
  if (request.minutes !== null) return <PickPage deps={deps} minutes={request.minutes} />;
  return <NamedRoutine deps={deps} request={request} />;
}

/** Whatever was typed leads on at once, and Back doesn't come here again. */
function Typed({ typed, deps }: { readonly typed: string; readonly deps: RoutineDeps }): JSX.Element {
  useEffect(() => {
    const lead = (own: readonly { readonly id: string; readonly name: string }[]): void =>
      deps.replaceBy(pagePath(typedLink(typedTarget(typed, [...own, ...routines]))));
    deps.ownNames().then(lead, () => lead([]));
  }, [typed, deps]);
  return <Loading />;
}

function typedLink(target: TypedTarget): PageLink {
  switch (target.kind) {
    case "minutes":
      return { page: "routine", query: { minutes: String(target.minutes) } };
    case "routine":
      return { page: "routine", query: { routine: target.id } };
    case "find":
      return { page: "library", query: { find: target.words } };
  }
}

type NamedRoutineProps = { readonly deps: RoutineDeps; readonly request: RoutineAddress };

function NamedRoutine({ deps, request }: NamedRoutineProps): JSX.Element {
  const ours = findRoutine(request.routineId);
  const own = useLoaded(async () =>
    isOwnRoutineId(request.routineId) ? deps.findOwnRoutine(request.routineId) : null,
  );
  const loaded = useLoaded(deps.loadDay);
  if (loaded.state === "loading" || own.state === "loading") return <Loading />;
  const routine = ours ?? (own.state === "ready" ? own.value : null);
  if (routine === null) return <UnknownRoutine deps={deps} />;
  // Without the background the routine still runs, as it comes out of the box.
  const day = loaded.state === "ready" ? loaded.value : null;
  return <KnownRoutine deps={deps} original={routine} request={request} day={day} />;
}

type KnownRoutineProps = {
  readonly deps: RoutineDeps;
  readonly original: Routine;
  readonly request: RoutineAddress;
  /** Null: the background did not answer. */
  readonly day: RoutineDay | null;
};

function KnownRoutine({ deps, original, request, day }: KnownRoutineProps): JSX.Element {
  const settings = day?.settings ?? deps.defaultSettings;
  const [cautions] = useState(() => cautionsFor(day?.input ?? blankAdviceInput(0)));
  const [{ routine, swaps }] = useState(() => screenedRoutine(original, cautions, screeningLibrary));
  const [isAgreed, setIsAgreed] = useState(!request.isPast && swaps.length === 0);
  const wanted: RoutineRequest = {
    routine,
    use: request.use ?? countsAs(routine.category),
    promptId: request.isPast ? null : request.promptId,
  };
  const store = useRoutineStore(wanted, settings, deps, cautions);
  useEffect(() => applyTheme(settings.theme), [settings.theme]);
  useEffect(() => {
    document.title = routine.name;
  }, [routine.name]);
  useStartWhenSeen(store, deps, isAgreed);

  if (routine.items.length === 0) return <NothingLeft original={original} swaps={swaps} onClose={deps.close} />;
  if (!isAgreed && store.state.value.status === "waiting") {
    return (
      <BeforeStart
        {...{ routine, original, swaps }}
        isPast={request.isPast}
        onStart={() => setIsAgreed(true)}
        onClose={deps.close}
      />
    );
  }
  return <Player store={store} routine={routine} deps={deps} />;
}

function useRoutineStore(...parts: Parameters<typeof createRoutineStore>): RoutineStore {
  const [store] = useState(() => createRoutineStore(...parts));
  useEffect(() => store.dispose, [store]);
  return store;
}

/** One click started it; but a page opened in the background waits until somebody looks. */
function useStartWhenSeen(store: RoutineStore, deps: RoutineDeps, isAgreed: boolean): void {
  useEffect(() => {
    if (!isAgreed || store.state.value.status !== "waiting") return undefined;
    if (deps.isVisible()) {
      store.start();
      return undefined;
    }
    return deps.onVisible(store.start);
  }, [store, deps, isAgreed]);
}

type BeforeStartProps = LeftOutProps & {
  readonly routine: Routine;
  readonly isPast: boolean;
  readonly onStart: () => void;
  readonly onClose: () => void;
};

/** Where there is something to say first: that the prompt has passed, what is left out or swapped today. */
function BeforeStart({ routine, original, swaps, isPast, onStart, onClose }: BeforeStartProps): JSX.Element {
  const length = browserFormat().duration(routine.seconds * 1000);
  return (
    <Plate title={isPast ? i18n.t("routine.past.title") : routine.name} testId="before-start">
      <p class="second">
        {isPast ? i18n.t("routine.past.body", [routine.name, length]) : i18n.t("routine.today.body", [length])}
      </p>
      {swaps.length > 0 && <LeftOut original={original} swaps={swaps} />}
      <div class="chips">
        <Button look="go" onPress={onStart} testId="start-anyway">
          {isPast ? i18n.t("routine.past.start") : i18n.t("routine.today.start")}
        </Button>
        <Button onPress={onClose}>{i18n.t("routine.past.close")}</Button>
      </div>
    </Plate>
  );
}

/** Today rules out every step. */
function NothingLeft({ original, swaps, onClose }: LeftOutProps & { readonly onClose: () => void }): JSX.Element {
  return (
    <Plate title={i18n.t("routine.today.nothing")} testId="nothing-left">
      <LeftOut original={original} swaps={swaps} />
      <div class="chips">
        <Button look="go" href={pageUrl("check-in")} testId="to-check-in">
          {i18n.t("routine.today.answers")}
        </Button>
        <Button onPress={onClose}>{i18n.t("routine.past.close")}</Button>
      </div>
    </Plate>
  );
}

function UnknownRoutine({ deps }: { readonly deps: RoutineDeps }): JSX.Element {
  return (
    <Plate title={i18n.t("routine.unknown.title")} testId="unknown-routine">
      <p class="second">{i18n.t("routine.unknown.body")}</p>
      <div class="chips">
        <Button look="go" href={pageUrl("library")} testId="to-library">
          {i18n.t("routine.unknown.allRoutines")}
        </Button>
        <Button onPress={deps.close}>{i18n.t("routine.unknown.close")}</Button>
      </div>
    </Plate>
  );
}

type PlateProps = {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly testId?: string;
};

/** A card on the infield: a question before the routine, the result after it. */
function Plate({ title, children, testId }: PlateProps): JSX.Element {
  return (
    <main class="routine-field routine-plate">
      <div class="sheet" data-testid={testId}>
        <h1 class="h2">{title}</h1>
        {children}
      </div>
    </main>
  );
}
