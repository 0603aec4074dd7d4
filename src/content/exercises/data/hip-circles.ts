import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const hipCircles = {
  id: "hip-circles",
  type: "dynamic-warm-up",
  position: "standing",
  targets: ["hip-rotators", "hip-abductors"],
  equipment: [{ what: "support", optional: true }],
  dose: { mode: "reps", sets: 1, reps: 6, secPerRep: 3, perSide: true },
  estSeconds: 36,
  avoidIf: ["balance", "bone-stress-suspected"],
  sources: ["seed:000", "seed:003"],
  illustration: {
    view: "front",
    surface: "floor",
    sides: "mirror",
    props: [],
    keyframes: [
      { moveMs: 700, holdMs: 100, root: [0, 48], pose: { shoulderL: 8, shoulderR: 8 }, planted: ["ankleR"] },
      {
        moveMs: 700,
        holdMs: 100,
        root: [0, 48],
        pose: { hipL: 14, kneeL: 14, shoulderL: 24, shoulderR: 24 },
        foreshorten: { thighL: 0.34 },
        planted: ["ankleR"],
      },
      {
        moveMs: 900,
        holdMs: 200,
        root: [0, 48],
        pose: { hipL: 72, kneeL: 70, shoulderL: 24, shoulderR: 24 },
        foreshorten: { thighL: 0.85 },
        arrows: [{ kind: "turn-right", at: "kneeL" }],
        planted: ["ankleR", "handL", "handR"],
      },
    ],
  },
} as const satisfies ExerciseData;
