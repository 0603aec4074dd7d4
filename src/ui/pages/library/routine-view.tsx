import type { ComponentChildren, JSX } from "preact";
import { i18n } from "#i18n";
import { findExercise } from "@/src/content/exercises/index.ts";
import { findRoutine } from "@/src/content/routines/index.ts";
import { linesOf, type StepLine } from "@/src/core/own-routines/group-sets.ts";
import type { Routine } from "@/src/core/routines/routine.ts";
import { Button } from "../../components/button.tsx";
import { StillFigure } from "../../figure/still-figure.tsx";
import { Cautions } from "./parts/cautions.tsx";
import { buildUrl, exerciseUrl, startUrl } from "./parts/links.ts";
import { useMayStart } from "./parts/may-start.ts";
import { RoutinePicture } from "./parts/routine-picture.tsx";
import { SourceList } from "./parts/source-list.tsx";
import { categoryName, clockLength, doseWords, intensityName } from "./parts/words.ts";

/** One of our routines. */
export function RoutineView({ id }: { readonly id: string }): JSX.Element | null {
  const routine = findRoutine(id);
  if (routine === null) return null;
  return (
    <RoutineSheet
      routine={routine}
      label={categoryName(routine.category)}
      actions={
        <Button href={buildUrl(null, routine.id)} testId="copy-routine">
          {i18n.t("ownRoutines.makeYours")}
        </Button>
      }
    />
  );
}

export type RoutineSheetProps = {
  readonly routine: Routine;
  readonly label: string;
  /** What can be done to it beside starting and printing. */
  readonly actions: ComponentChildren;
};

/** What a routine is for, its steps with their figures, cautions, sources. Prints on one page. */
export function RoutineSheet({ routine, label, actions }: RoutineSheetProps): JSX.Element {
  const starting = useMayStart();
  const lines = linesOf(routine.items);
  return (
    <article class="lib-routine">
      <header class="lib-cover">
        <div class="lib-text">
          <p class="label">{label}</p>
          <h1 class="h1">{routine.name}</h1>
          {routine.text.goal !== "" && <p class="lib-goal">{routine.text.goal}</p>}
          <p class="tagline num">
            <span>{clockLength(routine.seconds)}</span>
            <span>{routine.floorNeeded ? i18n.t("library.floor") : i18n.t("library.noFloor")}</span>
            {routine.quiet && <span>{i18n.t("library.quiet")}</span>}
            <span>{intensityName(routine.intensity)}</span>
            <span>{i18n.t("library.steps", lines.length)}</span>
          </p>
          <div class="chips">
            {starting !== "never" && (
              <Button
                variant={starting === "promoted" ? "go" : "outline"}
                icon="play"
                href={startUrl(routine)}
                testId="start-routine"
              >
                {i18n.t("library.routine.start")}
              </Button>
            )}
            <Button icon="print" onPress={() => print()}>
              {i18n.t("library.routine.print")}
            </Button>
            {actions}
          </div>
        </div>
        <RoutinePicture routine={routine} />
      </header>
      <h2 class="label lib-what">{i18n.t("library.routine.what")}</h2>
      <ol class="lib-items">
        {lines.map((line, index) => (
          <Line key={index} line={line} note={routine.text.notes[String(line.index)]} number={index + 1} />
        ))}
      </ol>
      <p class="hint">{i18n.t("library.routine.total", [clockLength(routine.seconds)])}</p>
      <div class="lib-columns">
        <Cautions title={i18n.t("library.routine.caution")} cautions={routine.screenFor} />
        <SourceList ids={routine.sources} />
      </div>
      <p class="art-fine">{i18n.t("library.routine.disclaimer")}</p>
    </article>
  );
}

type LineProps = { readonly line: StepLine; readonly note: string | undefined; readonly number: number };

function Line({ line, note, number }: LineProps): JSX.Element | null {
  const exercise = findExercise(line.item.exerciseId);
  if (exercise === null) return null;
  return (
    <li>
      <div class="lib-item-figure">
        <StillFigure
          illustration={exercise.illustration}
          mirror={line.item.onlySide === "second"}
          label=""
          atLeast={{ width: 120, height: 96 }}
        />
      </div>
      <div>
        <h3>
          <span class="num" aria-hidden="true">
            {number}
          </span>
          <a href={exerciseUrl(exercise.id)}>{exercise.text.name}</a>
        </h3>
        <p class="small">{amountWords(line, exercise.text.sides)}</p>
        <p class="small second">{note ?? exercise.text.cue}</p>
      </div>
      <span class="lib-item-time num small second">
        {clockLength(line.seconds)}
        {line.restAfterSeconds > 0 && <span>{i18n.t("library.routine.restAfter", [line.restAfterSeconds])}</span>}
      </span>
    </li>
  );
}

/** `10 times, 3 rounds, rest 60 s`. */
function amountWords(line: StepLine, sides: readonly string[] | undefined): string {
  const { item, sets, restSeconds } = line;
  const dose = doseWords({ ...item.dose, sets });
  const rested = restSeconds > 0 ? i18n.t("library.routine.restBetween", [dose, restSeconds]) : dose;
  const side = item.onlySide === undefined ? undefined : sides?.[item.onlySide === "first" ? 0 : 1];
  return side === undefined ? rested : i18n.t("library.routine.oneSide", [rested, side]);
}
