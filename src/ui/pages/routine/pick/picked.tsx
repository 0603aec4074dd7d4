import type { JSX } from "preact";
import { i18n } from "#i18n";
import { findExercise } from "@/src/content/exercises/index.ts";
import type { PickReason } from "@/src/core/routines/pick-for-minutes.ts";
import type { Routine } from "@/src/core/routines/routine.ts";
import { browserFormat } from "../../../app/format.ts";
import { Button } from "../../../components/button.tsx";
import { StillFigure } from "../../../figure/still-figure.tsx";
import { reasonWords } from "./reason-words.ts";

export type PickedProps = {
  readonly routine: Routine;
  readonly reason: PickReason;
  readonly onStart: () => void;
  /** Null where there is no other. */
  readonly onAnother: (() => void) | null;
};

/** The routine that was picked: its figure, name, length and reason, and the red button. */
export function Picked({ routine, reason, onStart, onAnother }: PickedProps): JSX.Element {
  const longest = routine.items.filter((item) => item.kind === "exercise").toSorted((a, b) => b.seconds - a.seconds)[0];
  const exercise = findExercise(longest?.exerciseId ?? "");
  return (
    <section class="routine-picked" aria-live="polite" data-testid="picked">
      {exercise !== null && (
        <StillFigure
          class="routine-pick-figure"
          illustration={exercise.illustration}
          label=""
          atLeast={{ width: 150, height: 100 }}
        />
      )}
      <h2 class="h3">{routine.name}</h2>
      <p class="num second">{browserFormat().duration(routine.seconds * 1000)}</p>
      <p data-testid="pick-reason">{reasonWords(reason)}</p>
      <div class="chips">
        <Button look="go" size="big" icon="play" onPress={onStart} testId="start-pick">
          {i18n.t("pick.start")}
        </Button>
        {onAnother !== null && (
          <Button icon="again" onPress={onAnother} testId="another-pick">
            {i18n.t("pick.another")}
          </Button>
        )}
      </div>
    </section>
  );
}
