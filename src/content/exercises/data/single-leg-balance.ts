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
    view: "front",
    surface: "floor",
    sides: "mirror",
    props: [],
    keyframes: [
      { moveMs: 900, holdMs: 500, root: [0, 48], pose: { shoulderL: 8, shoulderR: 8 }, planted: ["ankleR"] },
      {
        moveMs: 900,
        holdMs: 3000,
        root: [0.8, 48],
        pose: { hipL: 5, kneeL: 2, shoulderL: 24, shoulderR: 24 },
        foreshorten: { thighL: 0.4, shankL: 0.8 },
        arrows: [{ kind: "toward", at: "kneeL" }],
        planted: ["ankleR"],
      },
    ],
  },
} as const satisfies ExerciseData;
