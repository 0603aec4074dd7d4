import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { Exercise } from "@/src/core/exercises/exercise.ts";
import { linesOf } from "@/src/core/own-routines/group-sets.ts";
import { isOwnRoutineId } from "@/src/core/own-routines/own-routine.ts";
import type { Routine } from "@/src/core/routines/routine.ts";
import { StillFigure } from "../../../figure/still-figure.tsx";
import { exerciseUrl, routineUrl } from "./links.ts";
import { RoutinePicture } from "./routine-picture.tsx";
import { clockLength, doseWords, positionName } from "./words.ts";

/** A routine in a grid: picture, name, goal, facts. The whole card opens it. */
export function RoutineCard({
  routine,
  because = null,
}: {
  readonly routine: Routine;
  readonly because?: string | null;
}): JSX.Element {
  const steps = linesOf(routine.items).length;
  return (
    <li class="lib-card" data-testid={`routine-${routine.id}`}>
      <a href={routineUrl(routine.id)}>
        <span class="lib-card-picture">
          <RoutinePicture routine={routine} />
        </span>
        <b>{routine.name}</b>
      </a>
      <p>{because ?? (isOwnRoutineId(routine.id) ? i18n.t("ownRoutines.yours") : routine.text.goal)}</p>
      <p class="tagline num">
        <span>{clockLength(routine.seconds)}</span>
        <span>{routine.floorNeeded ? i18n.t("library.floor") : i18n.t("library.noFloor")}</span>
        {routine.quiet && <span>{i18n.t("library.quiet")}</span>}
        <span>{i18n.t("library.steps", steps)}</span>
      </p>
    </li>
  );
}

/** An exercise in a grid. */
export function ExerciseCard({ exercise }: { readonly exercise: Exercise }): JSX.Element {
  return (
    <li class="lib-card" data-testid={`exercise-${exercise.id}`}>
      <a href={exerciseUrl(exercise.id)}>
        <span class="lib-card-picture">
          <StillFigure illustration={exercise.illustration} label="" atLeast={{ width: 150, height: 100 }} />
        </span>
        <b>{exercise.text.name}</b>
      </a>
      <p>{exercise.text.cue}</p>
      <p class="tagline num">
        <span>{positionName(exercise.position)}</span>
        <span>{doseWords(exercise.dose)}</span>
      </p>
    </li>
  );
}
