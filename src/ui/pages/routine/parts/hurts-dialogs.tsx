import type { JSX } from "preact";
import { i18n } from "#i18n";
import { findExercise } from "@/src/content/exercises/index.ts";
import { WARNING_SIGNS } from "@/src/core/navigation/page-link.ts";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import type { RoutineDeps } from "../routine-deps.ts";
import type { RoutineStore } from "../routine-store.ts";
import { exerciseOf } from "../routine-words.ts";

type StoreProps = { readonly store: RoutineStore };

/** Asked once a session: the answer decides whether any exercise is sensible today. */
export function HurtsQuestion({ store }: StoreProps): JSX.Element {
  return (
    <Dialog kind="question" title={i18n.t("routine.hurts.title")} onClose={store.closeDialog} testId="hurts-dialog">
      <p>
        <b>{i18n.t("routine.hurts.question")}</b>
      </p>
      <p class="second">{i18n.t("routine.hurts.questionWhy")}</p>
      <div class="chips">
        <Button onPress={() => store.answerHurts(false)} testId="hurts-no">
          {i18n.t("routine.hurts.no")}
        </Button>
        <Button onPress={() => store.answerHurts(true)} testId="hurts-yes">
          {i18n.t("routine.hurts.yes")}
        </Button>
      </div>
    </Dialog>
  );
}

/** The gentler way first, then leaving it out, then leaving off. */
export function HurtsOptions({ store }: StoreProps): JSX.Element {
  const exercise = exerciseOf(store.state.value.plan[store.view.value.segment.item]);
  const gentler = exercise?.regressTo === undefined ? null : findExercise(exercise.regressTo);
  const easier =
    gentler === null ? i18n.t("routine.hurts.easier") : i18n.t("routine.hurts.gentler", [gentler.text.name]);
  return (
    <Dialog kind="question" title={i18n.t("routine.hurts.options")} onClose={store.closeDialog} testId="hurts-options">
      <p class="second">{i18n.t("routine.hurts.gentlerWhy")}</p>
      <div class="routine-choices">
        {exercise !== null && (
          <Button variant="ink" onPress={store.easier} testId="hurts-easier">
            {easier}
          </Button>
        )}
        <Button onPress={() => store.press({ type: "skip" })} testId="hurts-skip">
          {i18n.t("routine.hurts.skip")}
        </Button>
        <Button onPress={() => store.press({ type: "finish" })} testId="hurts-finish">
          {i18n.t("routine.hurts.finish")}
        </Button>
        <Button variant="bare" onPress={store.closeDialog} testId="hurts-go-on">
          {i18n.t("routine.hurts.goOn")}
        </Button>
      </div>
    </Dialog>
  );
}

/** Worse, or down a leg, and the reminders could not be switched off: that is said before the warning signs. */
export function Worse({ store, deps }: StoreProps & { readonly deps: RoutineDeps }): JSX.Element {
  return (
    <Dialog kind="question" title={i18n.t("routine.worse.title")} onClose={store.closeDialog} testId="worse-dialog">
      <p>{i18n.t("routine.worse.body")}</p>
      <p class="second">{i18n.t("routine.worse.notSaved")}</p>
      <div class="chips">
        <Button variant="go" onPress={() => deps.goTo(WARNING_SIGNS)} testId="warning-signs">
          {i18n.t("routine.worse.signs")}
        </Button>
        <Button onPress={store.closeDialog}>{i18n.t("routine.worse.close")}</Button>
      </div>
    </Dialog>
  );
}
