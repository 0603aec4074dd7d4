import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const highKneeMarch = {
  id: "high-knee-march",
  type: "dynamic-warm-up",
  position: "standing",
  targets: ["hip-flexors", "gluteals-of-the-standing-leg"],
  equipment: [],
  dose: { mode: "time", sets: 1, timeSec: 30, perSide: false },
  estSeconds: 30,
  avoidIf: ["balance", "bone-stress-suspected"],
  sources: ["seed:000", "seed:003"],
  illustration: {
    view: "side",
    surface: "floor",
    sides: "both",
    props: [],
    keyframes: [
      {
        moveMs: 280,
        holdMs: 120,
        root: [0, 48],
        pose: { hipR: 88, kneeR: 92, ankleR: -8, shoulderL: 38, shoulderR: -28, elbowL: 85, elbowR: 85 },
        planted: ["ankleL"],
      },
      {
        moveMs: 220,
        holdMs: 0,
        root: [0, 48],
        pose: { shoulderL: 5, shoulderR: 5, elbowL: 85, elbowR: 85 },
        planted: ["ankleL"],
      },
      {
        moveMs: 280,
        holdMs: 120,
        root: [0, 48],
        pose: { hipL: 88, kneeL: 92, ankleL: -8, shoulderL: -28, shoulderR: 38, elbowL: 85, elbowR: 85 },
        planted: ["ankleR"],
      },
      {
        moveMs: 220,
        holdMs: 0,
        root: [0, 48],
        pose: { shoulderL: 5, shoulderR: 5, elbowL: 85, elbowR: 85 },
        planted: ["ankleR"],
      },
    ],
    telling: 0,
  },
} as const satisfies ExerciseData;
