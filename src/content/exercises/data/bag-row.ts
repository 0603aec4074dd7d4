import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const bagRow = {
  id: "bag-row",
  type: "strength",
  position: "standing",
  targets: ["upper-back", "lats", "back-of-shoulder"],
  equipment: [
    { what: "desk", optional: false },
    { what: "bag", optional: false },
  ],
  dose: { mode: "reps", sets: 1, reps: 8, secPerRep: 3, perSide: true },
  estSeconds: 48,
  avoidIf: ["severe-pain", "flexion-sensitive", "shoulder-pain", "osteoporosis", "unstable-desk"],
  sources: ["seed:001"],
  regressTo: "shoulder-blade-squeeze",
  illustration: {
    view: "side",
    surface: "floor",
    sides: "mirror",
    props: [
      { type: "desk", x: 26, y: 42 },
      { type: "bag", hand: "R" },
    ],
    keyframes: [
      {
        moveMs: 1600,
        holdMs: 300,
        root: [-13, 44],
        pose: {
          pelvis: 58,
          neck: -14,
          hipL: 92,
          hipR: 92,
          kneeL: 34,
          kneeR: 34,
          shoulderL: 81,
          elbowL: 57,
          shoulderR: 58,
          elbowR: 2,
        },
        planted: ["ankleL", "ankleR", "handL"],
      },
      {
        moveMs: 1100,
        holdMs: 700,
        root: [-13, 44],
        pose: {
          pelvis: 58,
          neck: -14,
          hipL: 92,
          hipR: 92,
          kneeL: 34,
          kneeR: 34,
          shoulderL: 81,
          elbowL: 57,
          shoulderR: -14,
          elbowR: 72,
        },
        planted: ["ankleL", "ankleR", "handL"],
      },
    ],
  },
} as const satisfies ExerciseData;
