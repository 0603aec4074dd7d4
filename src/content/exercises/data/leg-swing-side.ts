import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const legSwingSide = {
  id: "leg-swing-side",
  type: "dynamic-warm-up",
  position: "standing",
  targets: ["hip-abductors", "adductors"],
  equipment: [{ what: "support", optional: false }],
  dose: { mode: "reps", sets: 1, reps: 10, secPerRep: 1.6, perSide: true },
  estSeconds: 32,
  avoidIf: ["balance", "bone-stress-suspected", "wheeled-chair"],
  sources: ["seed:000"],
  illustration: {
    view: "front",
    surface: "floor",
    sides: "mirror",
    props: [],
    keyframes: [
      {
        moveMs: 700,
        holdMs: 0,
        root: [0, 48],
        pose: { hipL: 38, shoulderL: 28, shoulderR: 28, elbowL: -35, elbowR: -35 },
        planted: ["ankleR", "handL", "handR"],
      },
      {
        moveMs: 700,
        holdMs: 0,
        root: [0, 48],
        pose: { hipL: -24, shoulderL: 28, shoulderR: 28, elbowL: -35, elbowR: -35 },
        planted: ["ankleR", "handL", "handR"],
      },
    ],
    telling: 0,
  },
} as const satisfies ExerciseData;
