import "./routine.css";
import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { findRoutine, routines } from "@/src/content/routines/index.ts";
import { screeningLibrary } from "@/src/content/screening-library.ts";
import { admit, type Care } from "@/src/core/advice/admit.ts";
import { blankAdviceInput } from "@/src/core/advice/blank-advice-input.ts";
import { cautionsFor } from "@/src/core/advice/screen-routine.ts";
import { screenedRoutine } from "@/src/core/advice/screened-routine.ts";
import { type PageLink, pagePath, pageUrl } from "@/src/core/navigation/page-link.ts";
import { type TypedTarget, typedTarget } from "@/src/core/navigation/typed-target.ts";
import { isOwnRoutineId } from "@/src/core/own-routines/own-routine.ts";
import { countsAs } from "@/src/core/routines/counts-as.ts";
import type { Prescribed } from "@/src/core/routines/prescribed.ts";
import type { Routine } from "@/src/core/routines/routine.ts";
import { type Loaded, useLoaded } from "../../app/use-loaded.ts";
import { Button } from "../../components/button.tsx";
import { ErrorNotice, Loading } from "../../components/error-notice.tsx";
import { BeforeStart, NothingLeft, Refused } from "./parts/before-start.tsx";
import { isOfProgramme } from "./parts/felt-question.tsx";
import { NoSession } from "./parts/no-session.tsx";
import { Plate } from "./parts/plate.tsx";
import { Player } from "./parts/player.tsx";
import { PickPage } from "./pick/pick-page.tsx";
import { parseRoutineAddress, type RoutineAddress } from "./routine-address.ts";
import { type RoutineDay, type RoutineDeps, SHOWN } from "./routine-deps.ts";
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
  const follow = (again: () => void) => deps.onChanged(SHOWN, again);
  const own = useLoaded(
    async () => (isOwnRoutineId(request.routineId) ? deps.findOwnRoutine(request.routineId) : null),
    follow,
  );
  const programme = useLoaded(
    async () => (isOfProgramme(request.routineId) ? deps.findProgramme(request.routineId) : null),
    follow,
  );
  const loaded = useLoaded(deps.loadDay, follow);
  const [begunWith, setBegunWith] = useState<Beginning | null>(null);
  if ([loaded, own, programme].some(({ state }) => state === "loading")) return <Loading />;
  // Without the background the routine still runs, as it comes out of the box.
  const day = loaded.state === "ready" ? loaded.value : null;
  const session = programme.state === "ready" ? programme.value : null;
  if (begunWith === null && session !== null && session.kind !== "open") {
    return <NoSession why={session} deps={deps} />;
  }
  const original = ours ?? session?.routine ?? (own.state === "ready" ? own.value : null);
  const beginning = begunWith ?? (original && { original, day, prescribed: session?.prescribed });
  if (beginning === null) {
    const failed = [own, programme].find(({ state }) => state === "failed");
    return failed?.state === "failed" ? <Unread failed={failed} /> : <UnknownRoutine deps={deps} />;
  }
  return (
    <KnownRoutine
      key={JSON.stringify(beginning)}
      {...beginning}
      {...{ deps, request }}
      today={day}
      onBegun={() => setBegunWith(beginning)}
    />
  );
}

/** What a routine is made of: it follows the day until it has begun, and then stays as it is. */
type Beginning = {
  readonly original: Routine;
  /** Null: the background did not answer. */
  readonly day: RoutineDay | null;
  /** A session of a programme: what it was meant to be, before today left anything out. */
  readonly prescribed?: Prescribed | undefined;
};

type KnownRoutineProps = Beginning & {
  readonly deps: RoutineDeps;
  readonly request: RoutineAddress;
  /** The day as it is by now: what was answered elsewhere meanwhile counts for a routine that has begun too. */
  readonly today: RoutineDay | null;
  readonly onBegun: () => void;
};

function KnownRoutine({ deps, original, request, day, prescribed, today, onBegun }: KnownRoutineProps): JSX.Element {
  const settings = day?.settings ?? deps.defaultSettings;
  const [cautions] = useState(() => cautionsFor(day?.input ?? blankAdviceInput(0)));
  const [{ routine, swaps }] = useState(() => screenedRoutine(original, cautions, screeningLibrary));
  const admission = admit(original, careOf(today));
  const [isAgreed, setIsAgreed] = useState(!request.isPast && swaps.length === 0 && admission.outcome === "start");
  const wanted: RoutineRequest = {
    routine,
    use: request.use ?? countsAs(routine.category),
    promptId: request.isPast ? null : request.promptId,
    prescribed,
  };
  const store = useRoutineStore(wanted, settings, deps, cautions);
  const { status } = store.state.value;
  useEffect(() => {
    if (status !== "waiting") onBegun();
    // `onBegun` is new at every drawing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [status]);
  useEffect(() => {
    if (today !== null) store.takeUp(today.settings);
  }, [store, today]);
  useEffect(() => {
    document.title = routine.name;
  }, [routine.name]);
  const isRefused = useStop(store, admission.outcome === "refuse");
  useStartWhenSeen(store, deps, isAgreed);

  if (admission.outcome === "refuse" && isRefused) {
    return <Refused refusal={admission} day={today} deps={deps} />;
  }
  if (routine.items.length === 0) return <NothingLeft original={original} swaps={swaps} onClose={deps.close} />;
  if (!isAgreed && status === "waiting" && admission.outcome !== "refuse") {
    return (
      <BeforeStart
        {...{ routine, original, swaps, admission, day, deps }}
        isPast={request.isPast}
        onStart={() => setIsAgreed(true)}
      />
    );
  }
  return <Player store={store} routine={routine} deps={deps} />;
}

/** What today does not allow does not begin, and ends where it has begun: what was done of it counts. What had ended stays. */
function useStop(store: RoutineStore, isForbidden: boolean): boolean {
  const { status } = store.state.value;
  const [isStopped, setStopped] = useState(isForbidden);
  useEffect(() => {
    if (!isForbidden || status === "done") return;
    setStopped(true);
    if (status !== "waiting") store.press({ type: "finish" });
  }, [store, isForbidden, status]);
  return isForbidden && (isStopped || status !== "done");
}

/** What the gate asks of the day: answers that could not be read are no answers without pain. */
function careOf(day: RoutineDay | null): Care {
  if (day === null || day.suggests === "unknown") return { kind: "unknown" };
  return { kind: "known", level: day.advice?.level ?? 0, suggests: day.suggests };
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

/** One that may well be there: the records can't be read right now. */
function Unread({ failed }: { readonly failed: Extract<Loaded<unknown>, { readonly state: "failed" }> }): JSX.Element {
  return (
    <Plate title={i18n.t("routine.unread.title")} testId="unread-routine">
      <ErrorNotice detail={failed.message} onRetry={failed.retry}>
        {i18n.t("routine.unread.body")}
      </ErrorNotice>
      <div class="chips">
        <Button href={pageUrl("library")} testId="to-library">
          {i18n.t("routine.unknown.allRoutines")}
        </Button>
      </div>
    </Plate>
  );
}

function UnknownRoutine({ deps }: { readonly deps: RoutineDeps }): JSX.Element {
  return (
    <Plate title={i18n.t("routine.unknown.title")} testId="unknown-routine">
      <p class="second">{i18n.t("routine.unknown.body")}</p>
      <div class="chips">
        <Button variant="go" href={pageUrl("library")} testId="to-library">
          {i18n.t("routine.unknown.allRoutines")}
        </Button>
        <Button onPress={deps.close}>{i18n.t("routine.unknown.close")}</Button>
      </div>
    </Plate>
  );
}
