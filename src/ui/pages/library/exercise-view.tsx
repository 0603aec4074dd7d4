import type { JSX } from "preact";
import { i18n } from "#i18n";
import { exerciseById, findExercise } from "@/src/content/exercises/index.ts";
import { targetWords } from "@/src/content/exercises/words.ts";
import { routines } from "@/src/content/routines/index.ts";
import { Cautions } from "./parts/cautions.tsx";
import { EasierSwitch, type EasierSwitchProps } from "./parts/easier-switch.tsx";
import { FigureStage, Poses } from "./parts/figure-stage.tsx";
import { exerciseUrl, routineUrl } from "./parts/links.ts";
import { SourceList } from "./parts/source-list.tsx";
import { doseWords, positionName, typeName } from "./parts/words.ts";

export type ExerciseViewProps = { readonly id: string; readonly easier: EasierSwitchProps["easier"] };

/** One exercise: the figure, steps, dose, cautions, easier and harder, where it is used, sources. */
export function ExerciseView({ id, easier }: ExerciseViewProps): JSX.Element {
  const exercise = exerciseById(id);
  const { text } = exercise;
  const usedIn = routines.filter((routine) =>
    routine.items.some((item) => item.kind === "exercise" && item.exerciseId === id),
  );
  return (
    <article class="lib-sheet">
      <FigureStage exercise={exercise} />
      <div class="lib-text">
        <p class="label">
          {typeName(exercise.type)} · {positionName(exercise.position)}
        </p>
        <h1 class="h1">{text.name}</h1>
        <p class="lib-cue">{text.cue}</p>
        <ol class="lib-steps">
          {text.steps.map((step) => (
            <li key={step}>
              <span>{step}</span>
            </li>
          ))}
        </ol>
        {text.note !== undefined && <p class="lib-note">{text.note}</p>}
        {exercise.offByDefault === true && <p class="lib-note">{i18n.t("library.exercise.offByDefault")}</p>}
        <dl class="lib-facts">
          <dt>{i18n.t("library.exercise.dose")}</dt>
          <dd>
            {doseWords(exercise.dose)}
            {text.sourceDose !== undefined && (
              <span class="hint">{i18n.t("library.exercise.sourceDose", [text.sourceDose])}</span>
            )}
          </dd>
          <dt>{i18n.t("library.exercise.targets")}</dt>
          <dd>{exercise.targets.map((target) => targetWords[target] ?? target).join(", ")}</dd>
          <dt>{i18n.t("library.exercise.equipment")}</dt>
          <dd>{text.equipment.length === 0 ? i18n.t("library.routine.nothing") : text.equipment.join(", ")}</dd>
          {text.easier !== undefined && (
            <>
              <dt>{i18n.t("library.exercise.easier")}</dt>
              <dd>{text.easier}</dd>
            </>
          )}
          <OtherExercise
            label={i18n.t("library.exercise.easier")}
            id={text.easier === undefined ? exercise.regressTo : undefined}
          />
          {text.harder !== undefined && (
            <>
              <dt>{i18n.t("library.exercise.harder")}</dt>
              <dd>{text.harder}</dd>
            </>
          )}
          <OtherExercise label={i18n.t("library.exercise.harder")} id={exercise.progressTo} />
        </dl>
        <EasierSwitch exercise={exercise} easier={easier} />
      </div>
      <section class="lib-wide">
        <h2 class="label">{i18n.t("library.exercise.poses")}</h2>
        <Poses exercise={exercise} />
      </section>
      <div class="lib-columns lib-wide">
        {exercise.avoidIf.length === 0 ? (
          <p class="second small">{i18n.t("library.exercise.noCaution")}</p>
        ) : (
          <Cautions title={i18n.t("library.exercise.caution")} cautions={exercise.avoidIf} />
        )}
        {usedIn.length > 0 && (
          <section>
            <h2 class="label">{i18n.t("library.exercise.inRoutines")}</h2>
            <ul class="lib-links">
              {usedIn.map((routine) => (
                <li key={routine.id}>
                  <a href={routineUrl(routine.id)}>{routine.name}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <SourceList ids={exercise.sources} />
      </div>
    </article>
  );
}

function OtherExercise({ label, id }: { readonly label: string; readonly id: string | undefined }): JSX.Element | null {
  const other = id === undefined ? null : findExercise(id);
  if (other === null) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <a href={exerciseUrl(other.id)}>{other.text.name}</a>
      </dd>
    </>
  );
}
