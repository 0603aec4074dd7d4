import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const singleLegBalance = {
  id: "single-leg-balance",
  type: "activation",
  position: "standing",
  targets: ["gluteus-medius", "foot-and-ankle"],
  equipment: [{ what: "support", optional: false }],
  dose: { mode: "hold", sets: 1, reps: 1, holdSec: 30, perSide: true },
  estSeconds: 60,
  avoidIf: ["balance", "bone-stress-suspected"],
  sources: ["seed:002"],
  illustration: {
    view: "side",
    surface: "floor",
    sides: "mirror",
    props: [],
    keyframes: [
      {
        moveMs: 900,
        holdMs: 500,
        root: [0, 48],
        pose: { shoulderL: 6, shoulderR: 6, elbowL: 8, elbowR: 8 },
        planted: ["ankleL"],
      },
      {
        moveMs: 900,
        holdMs: 3000,
        root: [0, 48],
        pose: { hipR: 78, kneeR: 88, ankleR: 6, shoulderL: 34, shoulderR: -26, elbowL: 12, elbowR: 12 },
        planted: ["ankleL"],
      },
    ],
  },
} as const satisfies ExerciseData;
