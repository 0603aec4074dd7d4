import "./own.css";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { findExercise } from "@/src/content/exercises/index.ts";
import { pageUrl } from "@/src/core/navigation/page-link.ts";
import type { OwnRoutine } from "@/src/core/own-routines/own-routine.ts";
import { toRoutine } from "@/src/core/own-routines/to-routine.ts";
import { keepPlace } from "../../../app/keep-place.ts";
import { Button } from "../../../components/button.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { ErrorNotice, Loading } from "../../../components/error-notice.tsx";
import { JsonFileInput } from "../../../components/json-file-input.tsx";
import { Section } from "../../../components/sheet.tsx";
import { Toast } from "../../../components/toast.tsx";
import { buildUrl, routineUrl, startUrl } from "../parts/links.ts";
import { useMayStart } from "../parts/may-start.ts";
import { RoutinePicture } from "../parts/routine-picture.tsx";
import { clockLength } from "../parts/words.ts";
import { ImportPanel, SCHEMA_FILE } from "./import-panel.tsx";
import type { OwnDeps } from "./own-deps.ts";
import { createOwnStore, type OwnStore } from "./own-store.ts";

/** The routines that the person built: start, change, copy, give away as a file, take in from one. */
export function OwnSection({ deps }: { readonly deps: OwnDeps }): JSX.Element {
  const [store] = useState(() => createOwnStore(deps));
  useEffect(() => {
    void store.load();
    return deps.onChanged(["routines"], () => void store.load());
  }, [store, deps]);
  useDroppedFile((file) => void store.choose(file));
  const routines = store.routines.value;
  const failed = store.loadFailed.value;
  return (
    <Section
      title={i18n.t("ownRoutines.title")}
      intro={i18n.t("ownRoutines.intro")}
      testId="own-routines"
      aside={<Actions store={store} hasAny={(routines?.length ?? 0) > 0} />}
    >
      {failed !== null && (
        <ErrorNotice detail={failed} onRetry={() => void store.load()}>
          {i18n.t("ownRoutines.failed")}
        </ErrorNotice>
      )}
      {store.hasFailed.value && (
        <p class="err" role="alert">
          {i18n.t("ownRoutines.notStored")}
        </p>
      )}
      <ImportPanel store={store} />
      {failed === null && routines === null && <Loading />}
      {routines?.length === 0 && (
        <EmptyState
          title={i18n.t("ownRoutines.empty")}
          testId="own-empty"
          action={
            <Button variant="go" icon="plus" href={buildUrl(null)} testId="own-first">
              {i18n.t("ownRoutines.build.newTitle")}
            </Button>
          }
        >
          {i18n.t("ownRoutines.emptyBody")}
        </EmptyState>
      )}
      {routines !== null && routines.length > 0 && (
        <ul class="own-list">
          {routines.map((own) => (
            <OwnRow key={own.id} own={own} store={store} />
          ))}
        </ul>
      )}
      {routines !== null && routines.length > 0 && (
        <p class="hint">
          {i18n.t("ownRoutines.told")} <a href={pageUrl("programme")}>{i18n.t("ownRoutines.toldLink")}</a>
        </p>
      )}
      <p class="hint own-file-hint">
        {i18n.t("ownRoutines.fileHint")}{" "}
        <a href={SCHEMA_FILE} target="_blank">
          {i18n.t("ownRoutines.file.schema")}
        </a>
      </p>
      <Toast message={store.toast.value} onGone={store.forgetToast} />
    </Section>
  );
}

function Actions({ store, hasAny }: { readonly store: OwnStore; readonly hasAny: boolean }): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="chips own-actions">
      {hasAny && (
        <Button size="small" icon="plus" href={buildUrl(null)} testId="own-new">
          {i18n.t("ownRoutines.build.newTitle")}
        </Button>
      )}
      <Button size="small" onPress={() => input.current?.click()} testId="own-import">
        {i18n.t("ownRoutines.import")}
      </Button>
      {hasAny && (
        <Button size="small" onPress={store.exportAll} testId="own-export-all">
          {i18n.t("ownRoutines.exportAll")}
        </Button>
      )}
      <JsonFileInput
        inputRef={input}
        label={i18n.t("ownRoutines.chooseFile")}
        testId="own-file"
        onChoose={(file) => void store.choose(file)}
      />
    </div>
  );
}

function OwnRow({ own, store }: { readonly own: OwnRoutine; readonly store: OwnStore }): JSX.Element {
  const routine = toRoutine(own, findExercise);
  const starting = useMayStart();
  const mayStart = starting !== "never" && routine.items.length > 0;
  const remove = async () => {
    const giveBack = keepPlace();
    await store.remove(own);
    giveBack();
  };
  return (
    <li data-testid={`own-${own.name}`}>
      <span class="own-picture">
        <RoutinePicture routine={routine} />
      </span>
      <div class="own-row-text">
        <h3>
          <a href={routineUrl(own.id)}>{own.name}</a>
        </h3>
        <p class="tagline num">
          <span>{clockLength(routine.seconds)}</span>
          <span>{routine.floorNeeded ? i18n.t("library.floor") : i18n.t("library.noFloor")}</span>
          {routine.quiet && <span>{i18n.t("library.quiet")}</span>}
          <span>{i18n.t("library.steps", own.steps.length)}</span>
        </p>
      </div>
      <div class="chips">
        {mayStart && (
          <Button
            size="small"
            variant={starting === "promoted" ? "ink" : "outline"}
            icon="play"
            href={startUrl(routine)}
            testId="own-start"
          >
            {i18n.t("library.routine.start")}
          </Button>
        )}
        <Button size="small" href={buildUrl(own.id)} testId="own-edit">
          {i18n.t("ownRoutines.edit")}
        </Button>
        <Button size="small" variant="bare" onPress={() => void store.duplicate(own)} testId="own-duplicate">
          {i18n.t("ownRoutines.duplicate")}
        </Button>
        <Button size="small" variant="bare" onPress={() => store.exportOne(own)} testId="own-export">
          {i18n.t("ownRoutines.export")}
        </Button>
        <Button size="small" variant="bare" onPress={() => void remove()} testId="own-delete">
          {i18n.t("ownRoutines.delete")}
        </Button>
      </div>
    </li>
  );
}

/** A file may be dropped anywhere on the page; of several the first is taken. */
function useDroppedFile(onFile: (file: File) => void): void {
  const takeRef = useRef(onFile);
  useEffect(() => {
    takeRef.current = onFile;
  });
  useEffect(() => {
    const allow = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files") === true) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      event.preventDefault();
      takeRef.current(file);
    };
    addEventListener("dragover", allow);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", allow);
      removeEventListener("drop", drop);
    };
  }, []);
}
