import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Exercise } from "@/src/core/exercises/exercise.ts";
import { Button } from "../../../components/button.tsx";
import { MovingFigure } from "../../../figure/moving-figure.tsx";
import { StillFigure } from "../../../figure/still-figure.tsx";

/** The figure on the grass. It stands until someone asks for the movement. */
export function FigureStage({ exercise }: { readonly exercise: Exercise }): JSX.Element {
  const [startedAt, setStartedAt] = useState<number | null>(null);
  return (
    <div class="lib-stage">
      <div class="lib-stage-figure">
        {startedAt !== null ? (
          <MovingFigure
            illustration={exercise.illustration}
            phases={exercise.text.phases}
            elapsedMs={() => performance.now() - startedAt}
            label={exercise.text.name}
          />
        ) : (
          <StillFigure illustration={exercise.illustration} label={exercise.text.name} />
        )}
      </div>
      <Button
        size="small"
        icon={startedAt === null ? "play" : "pause"}
        testId="show-movement"
        onPress={() => setStartedAt(startedAt === null ? performance.now() : null)}
      >
        {startedAt === null ? i18n.t("library.exercise.play") : i18n.t("library.exercise.stop")}
      </Button>
    </div>
  );
}

/** Every key pose with its name, at one scale; also what print shows. */
export function Poses({ exercise }: { readonly exercise: Exercise }): JSX.Element {
  return (
    <ol class="lib-poses">
      {exercise.illustration.keyframes.map((_, pose) => (
        <li key={pose}>
          <StillFigure illustration={exercise.illustration} pose={pose} label="" />
          <span>{exercise.text.phases[pose]}</span>
        </li>
      ))}
    </ol>
  );
}
