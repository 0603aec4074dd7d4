import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { findExercise } from "@/src/content/exercises/index.ts";
import type { Exercise } from "@/src/core/exercises/exercise.ts";
import { useLoaded } from "../../../app/use-loaded.ts";
import { Switch } from "../../../components/switch.tsx";
import type { LibraryDeps } from "../library-deps.ts";

export type EasierSwitchProps = {
  readonly exercise: Exercise;
  readonly deps: Pick<LibraryDeps, "loadEasier" | "saveEasier">;
};

/** Easier for good, on and off, where the exercise stands. Only where there is something easier. */
export function EasierSwitch({ exercise, deps }: EasierSwitchProps): JSX.Element | null {
  const { id, regressTo, text } = exercise;
  const stored = useLoaded(deps.loadEasier);
  const [changed, setChanged] = useState<readonly string[] | null>(null);
  const [isUnsaved, setIsUnsaved] = useState(false);
  const ids = changed ?? (stored.state === "ready" ? stored.value : null);
  const gentler = findExercise(regressTo ?? "");
  if (ids === null || (gentler === null && text.easier === undefined)) return null;
  const change = ({ isOn }: { readonly isOn: boolean }): void => {
    const next = isOn ? [...ids, id] : ids.filter((other) => other !== id);
    setChanged(next);
    setIsUnsaved(false);
    deps.saveEasier(next).catch(() => {
      setChanged(ids);
      setIsUnsaved(true);
    });
  };
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
        onToggle={change}
        testId="always-easier"
      />
      {isUnsaved && (
        <p class="second" role="alert">
          {i18n.t("library.exercise.alwaysNotSaved")}
        </p>
      )}
    </div>
  );
}
