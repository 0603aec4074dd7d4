import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { i18n } from "#i18n";
import { findExercise } from "@/src/content/exercises/index.ts";
import type { Exercise } from "@/src/core/exercises/exercise.ts";
import { Switch } from "../../../components/switch.tsx";
import type { EasierForGood } from "../library-store.ts";

export type EasierSwitchProps = { readonly exercise: Exercise; readonly easier: EasierForGood };

/** Easier for good, on and off, where the exercise stands. Only where there is something easier. */
export function EasierSwitch({ exercise, easier }: EasierSwitchProps): JSX.Element | null {
  const { id, regressTo, text } = exercise;
  useEffect(() => easier.load(), [easier]);
  const ids = easier.ids.value;
  const gentler = findExercise(regressTo ?? "");
  if (ids === null || (gentler === null && text.easier === undefined)) return null;
  return (
    <div class="lib-easier">
      <Switch
        label={i18n.t("library.exercise.always")}
        hint={
          gentler === null
            ? i18n.t("library.exercise.alwaysWords")
            : i18n.t("library.exercise.alwaysHint", [gentler.text.name])
        }
        isOn={ids.includes(id)}
        onToggle={(next) => easier.set(id, next)}
        testId="always-easier"
      />
      {easier.isUnsaved.value && (
        <p class="second" role="alert">
          {i18n.t("library.exercise.alwaysNotSaved")}
        </p>
      )}
    </div>
  );
}
