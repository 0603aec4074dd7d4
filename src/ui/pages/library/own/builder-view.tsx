import "./own.css";
import type { JSX } from "preact";
import { useState, useEffect } from "preact/hooks";
import { i18n } from "#i18n";
import { findRoutine, routines } from "@/src/content/routines/index.ts";
import { freeName } from "@/src/core/own-routines/copy-name.ts";
import { stepsOfRoutine } from "@/src/core/own-routines/from-routine.ts";
import { OWN_LIMITS, type OwnContent, type OwnRoutine } from "@/src/core/own-routines/own-routine.ts";
import { useLoaded } from "../../../app/use-loaded.ts";
import { Button } from "../../../components/button.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { ErrorNotice, Loading } from "../../../components/error-notice.tsx";
import { TextField } from "../../../components/field.tsx";
import { Toast } from "../../../components/toast.tsx";
import { ownListUrl, routineUrl } from "../parts/links.ts";
import { clockLength } from "../parts/words.ts";
import { BuilderSteps } from "./builder-steps.tsx";
import { type BuilderStore, createBuilderStore } from "./builder-store.ts";
import { ExercisePicker } from "./exercise-picker.tsx";
import type { OwnDeps } from "./own-deps.ts";

export type BuilderViewProps = {
  /** The own routine to change; null: a new one. */
  readonly id: string | null;
  /** The routine that a new one begins as, ours or an own one; null: blank. */
  readonly from: string | null;
  readonly deps: OwnDeps;
};

/** Where a routine is built: its steps on the left, the library's exercises on the right. */
export function BuilderView({ id, from, deps }: BuilderViewProps): JSX.Element {
  const loaded = useLoaded(() => deps.load());
  if (loaded.state === "loading") return <Loading />;
  if (loaded.state === "failed") {
    return (
      <ErrorNotice detail={loaded.message} onRetry={loaded.retry}>
        {i18n.t("ownRoutines.failed")}
      </ErrorNotice>
    );
  }
  const stored = loaded.value.find((own) => own.id === id) ?? null;
  const start = stored ?? (id === null ? startFrom(from, loaded.value) : null);
  if (start === null) {
    return (
      <EmptyState
        title={i18n.t("ownRoutines.gone")}
        testId="unknown"
        action={<Button href={ownListUrl()}>{i18n.t("ownRoutines.toList")}</Button>}
      />
    );
  }
  return <Builder start={start} stored={stored} deps={deps} />;
}

function startFrom(from: string | null, present: readonly OwnRoutine[]): OwnContent | null {
  if (from === null) return { name: "", steps: [] };
  const names = [...present, ...routines].map(({ name }) => name);
  const own = present.find(({ id }) => id === from);
  if (own !== undefined) return { name: freeName(own.name, names), steps: own.steps };
  const ours = findRoutine(from);
  if (ours === null) return null;
  return { name: freeName(i18n.t("ownRoutines.copyOf", [ours.name]), names), steps: stepsOfRoutine(ours) };
}

type BuilderProps = {
  readonly start: OwnContent;
  readonly stored: OwnRoutine | null;
  readonly deps: OwnDeps;
};

function Builder({ start, stored, deps }: BuilderProps): JSX.Element {
  const [store] = useState(() => createBuilderStore(start, stored, deps, routineUrl));
  useGuard(store.isDirty);
  const { name: nameError, steps: stepsError } = store.problems.value;
  const removed = store.removed.value;
  return (
    <div class="own-build">
      <h1 class="h1">{stored === null ? i18n.t("ownRoutines.build.newTitle") : i18n.t("ownRoutines.build.title")}</h1>
      <div class="own-main">
        <TextField
          label={i18n.t("ownRoutines.build.name")}
          value={store.name.value}
          error={nameError}
          hint={i18n.t("ownRoutines.build.nameHint")}
          testId="own-name"
          onInput={store.rename}
        />
        <StepsPart store={store} error={stepsError} />
      </div>
      <ExercisePicker onAdd={store.add} />
      <Bar store={store} stored={stored} />
      <output class="sr" data-testid="own-said">
        {store.said.value}
      </output>
      <Toast
        message={removed === null ? null : { ...removed, onUndo: store.undoRemove }}
        onGone={store.forgetRemoved}
      />
    </div>
  );
}

function StepsPart({ store, error }: { readonly store: BuilderStore; readonly error: string | null }): JSX.Element {
  const count = store.steps.value.length;
  return (
    <section class="own-part" aria-labelledby="own-steps-title">
      <h2 class="h3" id="own-steps-title">
        {i18n.t("ownRoutines.build.steps")}
      </h2>
      {count === 0 ? (
        <p class={error === null ? "own-none second" : "own-none err"} role={error === null ? undefined : "alert"}>
          {error ?? i18n.t("ownRoutines.build.empty")}
        </p>
      ) : (
        <>
          <p class="hint">{i18n.t("ownRoutines.build.orderHint")}</p>
          <BuilderSteps store={store} />
          {count >= OWN_LIMITS.steps && <p class="hint">{i18n.t("ownRoutines.build.full", [OWN_LIMITS.steps])}</p>}
        </>
      )}
    </section>
  );
}

/** How long it has become, and the way out: always in view. */
function Bar({ store, stored }: { readonly store: BuilderStore; readonly stored: OwnRoutine | null }): JSX.Element {
  return (
    <div class="own-bar">
      <p class="num">
        <b data-testid="own-total">{clockLength(store.seconds.value)}</b>
        <span class="second"> {i18n.t("library.steps", store.steps.value.length)}</span>
      </p>
      {store.saving.value === "failed" && (
        <p class="err" role="alert">
          {i18n.t("ownRoutines.build.notSaved")}
        </p>
      )}
      <Button variant="bare" href={stored === null ? ownListUrl() : routineUrl(stored.id)}>
        {i18n.t("ownRoutines.build.cancel")}
      </Button>
      <Button
        variant="go"
        busy={store.saving.value === "saving"}
        testId="own-save"
        onPress={() => void store.save().then((isSaved) => isSaved || showProblem())}
      >
        {i18n.t("ownRoutines.build.save")}
      </Button>
    </div>
  );
}

/** What is wrong may be out of view by now. */
function showProblem(): void {
  const wrong = document.querySelector<HTMLElement>('[aria-invalid="true"], [data-testid="pick-search"]');
  wrong?.focus();
}

/** Leaving the page with unsaved changes asks first. The words are the browser's own. */
function useGuard(isDirty: () => boolean): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isDirty()) event.preventDefault();
    };
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isDirty]);
}
