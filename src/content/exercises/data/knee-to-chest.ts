import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const kneeToChest = {
  id: "knee-to-chest",
  type: "static-stretch",
  position: "floor",
  targets: ["lower-back", "gluteals"],
  equipment: [{ what: "mat", optional: false }],
  dose: { mode: "hold", sets: 1, reps: 2, holdSec: 15, perSide: true },
  estSeconds: 60,
  avoidIf: ["flexion-sensitive", "osteoporosis", "pregnancy-late"],
  sources: ["ev:mayo-back-15", "ev:gstt-exercises"],
  illustration: {
    view: "side",
    surface: "floor",
    sides: "mirror",
    props: [{ type: "mat" }],
    keyframes: [
      {
        moveMs: 1300,
        holdMs: 500,
        root: [-19, 5],
        pose: { pelvis: -90, neck: 8, hipL: 56, hipR: 56, kneeL: 131, kneeR: 131, ankleL: 16, ankleR: 16 },
        planted: ["ankleL"],
      },
      {
        moveMs: 1500,
        holdMs: 2600,
        root: [-19, 5],
        pose: {
          pelvis: -90,
          neck: 8,
          hipL: 56,
          hipR: 140,
          kneeL: 131,
          kneeR: 138,
          ankleL: 16,
          ankleR: 25,
          shoulderL: 1.5,
          shoulderR: 1.5,
          elbowL: 88,
          elbowR: 88,
        },
        planted: ["ankleL"],
      },
    ],
  },
} as const satisfies ExerciseData;
