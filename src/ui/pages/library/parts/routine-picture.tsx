import type { JSX } from "preact";
import { findExercise } from "@/src/content/exercises/index.ts";
import type { RoutineId } from "@/src/content/routines/summary.ts";
import type { Routine, RoutineItem } from "@/src/core/routines/routine.ts";
import { StillFigure } from "../../../figure/still-figure.tsx";

/** The exercise and key pose that tell a routine from its neighbours at a glance. Left out: its longest exercise. */
const PICTURES: { readonly [Id in RoutineId]?: { readonly exerciseId: string; readonly pose?: number } } = {
  "reset-standing": { exerciseId: "overhead-reach", pose: 1 },
  "reset-30": { exerciseId: "sit-to-stand", pose: 1 },
  "desk-mobility": { exerciseId: "seated-side-bend", pose: 1 },
  "reset-seated": { exerciseId: "seated-tall-reset", pose: 0 },
  "desk-strength": { exerciseId: "desk-plank" },
  "walk-break-2": { exerciseId: "walk-break", pose: 0 },
  "walk-break-5": { exerciseId: "walk-break", pose: 2 },
  "warmup-run": { exerciseId: "high-knee-march", pose: 0 },
  "warmup-short": { exerciseId: "reverse-lunge-reach" },
  "warmup-gentle": { exerciseId: "hip-circles", pose: 1 },
  "glute-primer-floor": { exerciseId: "glute-bridge" },
  "glute-primer-standing": { exerciseId: "hip-hike", pose: 0 },
  "core-10": { exerciseId: "side-plank" },
  "core-gentle": { exerciseId: "bird-dog", pose: 1 },
  "strength-runner": { exerciseId: "step-up" },
  "back-strength-ball": { exerciseId: "ball-back-extension" },
  cooldown: { exerciseId: "supine-hamstring" },
  "cooldown-standing": { exerciseId: "calf-wall-stretch" },
  "thoracic-floor": { exerciseId: "thread-the-needle", pose: 0 },
  "thoracic-chair": { exerciseId: "seated-thoracic-extension" },
  "flare-up-gentle": { exerciseId: "constructive-rest" },
  "flare-up-sitting-sore": { exerciseId: "prone-on-elbows" },
  "flare-up-chair": { exerciseId: "seated-march", pose: 1 },
  "morning-unstick": { exerciseId: "cat-cow", pose: 0 },
  "roller-mid-back": { exerciseId: "roller-mid-back" },
  "run-form-drill": { exerciseId: "wall-lean-drive" },
  "end-of-day": { exerciseId: "childs-pose" },
};

/** A routine's picture, at the scale of all pictures in lists. */
export function RoutinePicture({ routine }: { readonly routine: Routine }): JSX.Element | null {
  const chosen = (PICTURES as Readonly<Record<string, { exerciseId: string; pose?: number }>>)[routine.id];
  const exercise = findExercise(chosen?.exerciseId ?? longestOf(routine.items));
  if (exercise === null) return null;
  return (
    <StillFigure
      class="lib-picture"
      illustration={exercise.illustration}
      pose={chosen?.pose}
      label=""
      atLeast={{ width: 150, height: 100 }}
    />
  );
}

function longestOf(items: readonly RoutineItem[]): string {
  const exercises = items.filter((item) => item.kind === "exercise");
  return exercises.toSorted((a, b) => b.seconds - a.seconds)[0]?.exerciseId ?? "";
}
