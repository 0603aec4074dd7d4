import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const locustHold = {
  id: "locust-hold",
  type: "isometric",
  position: "floor",
  targets: ["back-extensors", "gluteals", "upper-back"],
  equipment: [{ what: "mat", optional: false }],
  dose: { mode: "hold", sets: 1, reps: 2, holdSec: 15, perSide: false },
  estSeconds: 30,
  avoidIf: ["extension-sensitive", "severe-pain", "pregnancy"],
  sources: ["seed:004"],
  illustration: {
    view: "side",
    surface: "floor",
    sides: "both",
    props: [{ type: "mat" }],
    keyframes: [
      {
        moveMs: 1300,
        holdMs: 600,
        root: [0, 5],
        pose: { pelvis: 90, neck: -8, ankleL: 88, ankleR: 88, shoulderL: 2, shoulderR: 2 },
        planted: [],
      },
      {
        moveMs: 1300,
        holdMs: 2800,
        root: [0, 5],
        pose: {
          pelvis: 88,
          lumbar: -8,
          thorax: -14,
          neck: 2,
          hipL: -12,
          hipR: -12,
          ankleL: 85,
          ankleR: 85,
          shoulderL: -26,
          shoulderR: -26,
        },
        planted: [],
      },
    ],
  },
} as const satisfies ExerciseData;
