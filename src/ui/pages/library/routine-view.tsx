import type { JSX } from "preact";
import { i18n } from "#i18n";
import { findExercise } from "@/src/content/exercises/index.ts";
import { findRoutine } from "@/src/content/routines/index.ts";
import type { RoutineItem } from "@/src/core/routines/routine.ts";
import { Button } from "../../components/button.tsx";
import { StillFigure } from "../../figure/still-figure.tsx";
import { Cautions } from "./parts/cautions.tsx";
import { exerciseUrl, startUrl } from "./parts/links.ts";
import { useMayStart } from "./parts/may-start.ts";
import { RoutinePicture } from "./parts/routine-picture.tsx";
import { SourceList } from "./parts/source-list.tsx";
import { categoryName, clockLength, doseWords, intensityName } from "./parts/words.ts";

/** One routine: what it is for, its steps with their figures, cautions, sources. Prints on one page. */
export function RoutineView({ id }: { readonly id: string }): JSX.Element | null {
  const routine = findRoutine(id);
  const mayStart = useMayStart();
  if (routine === null) return null;
  const steps = routine.items.filter((item) => item.kind === "exercise").length;
  return (
    <article class="lib-routine">
      <header class="lib-cover">
        <div class="lib-text">
          <p class="label">{categoryName(routine.category)}</p>
          <h1 class="h1">{routine.name}</h1>
          <p class="lib-goal">{routine.text.goal}</p>
          <p class="tagline num">
            <span>{clockLength(routine.seconds)}</span>
            <span>{routine.floorNeeded ? i18n.t("library.floor") : i18n.t("library.noFloor")}</span>
            {routine.quiet && <span>{i18n.t("library.quiet")}</span>}
            <span>{intensityName(routine.intensity)}</span>
            <span>{i18n.t("library.steps", steps)}</span>
          </p>
          <div class="chips">
            {mayStart && (
              <Button look="go" icon="play" href={startUrl(routine)} testId="start-routine">
                {i18n.t("library.routine.start")}
              </Button>
            )}
            <Button icon="print" onPress={() => print()}>
              {i18n.t("library.routine.print")}
            </Button>
          </div>
        </div>
        <RoutinePicture routine={routine} />
      </header>
      <h2 class="label lib-what">{i18n.t("library.routine.what")}</h2>
      <ol class="lib-items">
        {routine.items.map((item, index) => (
          <Item
            key={index}
            item={item}
            note={routine.text.notes[String(index)]}
            number={numberOf(routine.items, index)}
          />
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

function Item({
  item,
  note,
  number,
}: {
  readonly item: RoutineItem;
  readonly note: string | undefined;
  readonly number: number;
}): JSX.Element | null {
  if (item.kind === "rest") return <li class="lib-rest">{i18n.t("library.routine.restSeconds", [item.seconds])}</li>;
  const exercise = findExercise(item.exerciseId);
  if (exercise === null) return null;
  return (
    <li>
      <div class="lib-item-figure">
        <StillFigure illustration={exercise.illustration} label="" atLeast={{ width: 120, height: 96 }} />
      </div>
      <div>
        <h3>
          <span class="num" aria-hidden="true">
            {number}
          </span>
          <a href={exerciseUrl(exercise.id)}>{exercise.text.name}</a>
        </h3>
        <p class="small">{doseWords(item.dose)}</p>
        <p class="small second">{note ?? exercise.text.cue}</p>
      </div>
      <span class="num small second">{clockLength(item.seconds + item.leadInSeconds + item.sideSwitchSeconds)}</span>
    </li>
  );
}

const numberOf = (items: readonly RoutineItem[], index: number): number =>
  items.slice(0, index + 1).filter((item) => item.kind === "exercise").length;
