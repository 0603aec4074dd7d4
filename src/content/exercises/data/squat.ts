import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const squat = {
  id: "squat",
  type: "strength",
  position: "standing",
  targets: ["quadriceps", "gluteals"],
  equipment: [],
  dose: { mode: "reps", sets: 1, reps: 10, secPerRep: 4, perSide: false },
  estSeconds: 40,
  avoidIf: ["knee-pain"],
  sources: ["seed:000", "ev:cai-2017"],
  regressTo: "sit-to-stand",
  progressTo: "split-squat",
  illustration: {
    view: "side",
    surface: "floor",
    sides: "both",
    props: [],
    keyframes: [
      { moveMs: 1400, holdMs: 300, root: [0, 48], pose: { shoulderL: 8, shoulderR: 8 }, planted: ["ankleL", "ankleR"] },
      {
        moveMs: 1600,
        holdMs: 500,
        root: [-15, 24],
        pose: {
          pelvis: 38,
          neck: -14,
          hipL: 127,
          hipR: 127,
          kneeL: 109,
          kneeR: 109,
          ankleL: -20,
          ankleR: -20,
          shoulderL: 126,
          shoulderR: 126,
        },
        planted: ["ankleL", "ankleR"],
      },
    ],
  },
} as const satisfies ExerciseData;
