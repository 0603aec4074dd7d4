import type { JSX } from "preact";
import { findExercise } from "@/src/content/exercises/index.ts";
import { boxOf } from "@/src/core/figure/box.ts";
import { StillFigure } from "../../../figure/still-figure.tsx";

/** The straight with figures on it, all at one scale. Decoration: the title says what the article is about. */
export function CoverPlate({ exercises }: { readonly exercises: readonly string[] }): JSX.Element {
  return (
    <div class="lib-plate" aria-hidden="true">
      <svg class="lib-straight" viewBox="0 0 100 26" preserveAspectRatio="none">
        <rect width="100" height="26" />
        {[6.5, 13, 19.5].map((y) => (
          <line key={y} x1="0" x2="100" y1={y} y2={y} />
        ))}
        <line class="lib-kerb" x1="0" x2="100" y1="0.4" y2="0.4" />
      </svg>
      <div class="lib-figures">
        {exercises.map((id) => (
          <ScaledFigure key={id} exerciseId={id} />
        ))}
      </div>
    </div>
  );
}

/** A figure whose size is its own, times `--u` px a unit, so that neighbours share a scale. */
export function ScaledFigure({
  exerciseId,
  pose,
}: {
  readonly exerciseId: string;
  readonly pose?: number | undefined;
}): JSX.Element | null {
  const exercise = findExercise(exerciseId);
  if (exercise === null) return null;
  const box = boxOf(exercise.illustration);
  return (
    <span class="lib-scaled" style={{ "--w": box.width.toFixed(1), "--h": box.height.toFixed(1) }}>
      <StillFigure illustration={exercise.illustration} pose={pose} label="" floorLine={false} />
    </span>
  );
}
