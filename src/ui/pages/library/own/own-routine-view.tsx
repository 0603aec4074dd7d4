import "./own.css";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { findExercise } from "@/src/content/exercises/index.ts";
import { toRoutine } from "@/src/core/own-routines/to-routine.ts";
import { Button } from "../../../components/button.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { ErrorNotice, Loading } from "../../../components/error-notice.tsx";
import { Toast } from "../../../components/toast.tsx";
import { buildUrl, ownListUrl } from "../parts/links.ts";
import { RoutineSheet } from "../routine-view.tsx";
import type { OwnDeps } from "./own-deps.ts";
import { createOwnStore } from "./own-store.ts";

/** One own routine, drawn like ours, with what can be done to it. */
export function OwnRoutineView({ id, deps }: { readonly id: string; readonly deps: OwnDeps }): JSX.Element {
  const [store] = useState(() => createOwnStore(deps));
  useEffect(() => void store.load(), [store]);
  const routines = store.routines.value;
  const failed = store.loadFailed.value;
  const own = routines?.find((routine) => routine.id === id);
  useEffect(() => {
    if (own !== undefined) document.title = i18n.t("library.titleOf", [own.name]);
  }, [own]);
  if (failed !== null) {
    return (
      <ErrorNotice detail={failed} onRetry={() => void store.load()}>
        {i18n.t("ownRoutines.failed")}
      </ErrorNotice>
    );
  }
  if (routines === null) return <Loading />;
  return (
    <>
      {own === undefined ? (
        <EmptyState
          title={i18n.t("ownRoutines.gone")}
          testId="unknown"
          action={<Button href={ownListUrl()}>{i18n.t("ownRoutines.toList")}</Button>}
        />
      ) : (
        <RoutineSheet
          routine={toRoutine(own, findExercise)}
          label={i18n.t("ownRoutines.yours")}
          actions={
            <>
              <Button href={buildUrl(own.id)} testId="own-edit">
                {i18n.t("ownRoutines.edit")}
              </Button>
              <Button href={buildUrl(null, own.id)}>{i18n.t("ownRoutines.duplicate")}</Button>
              <Button onPress={() => store.exportOne(own)} testId="own-export">
                {i18n.t("ownRoutines.export")}
              </Button>
              <Button onPress={() => void store.remove(own)} testId="own-delete">
                {i18n.t("ownRoutines.delete")}
              </Button>
            </>
          }
        />
      )}
      {store.hasFailed.value && (
        <p class="err" role="alert">
          {i18n.t("ownRoutines.notStored")}
        </p>
      )}
      <Toast message={store.toast.value} onGone={store.forgetToast} />
    </>
  );
}
