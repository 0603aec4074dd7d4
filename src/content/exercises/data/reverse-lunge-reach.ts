import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const reverseLungeReach = {
  id: "reverse-lunge-reach",
  type: "dynamic-warm-up",
  position: "standing",
  targets: ["hip-flexors", "gluteals", "trunk"],
  equipment: [],
  dose: { mode: "reps", sets: 1, reps: 4, secPerRep: 4, perSide: true },
  estSeconds: 32,
  avoidIf: ["knee-pain", "balance", "shoulder-pain", "bone-stress-suspected"],
  sources: ["seed:000", "seed:001", "seed:003"],
  illustration: {
    view: "side",
    surface: "floor",
    sides: "mirror",
    props: [],
    keyframes: [
      {
        moveMs: 900,
        holdMs: 200,
        root: [0, 48],
        pose: { shoulderL: 4, shoulderR: 4, elbowL: 8, elbowR: 8 },
        planted: [],
      },
      {
        moveMs: 1300,
        holdMs: 700,
        root: [-4, 28],
        pose: {
          pelvis: -4,
          hipL: 78,
          hipR: -15,
          kneeL: 89,
          kneeR: 88,
          ankleL: -7,
          ankleR: -37,
          shoulderL: 172,
          shoulderR: 176,
        },
        planted: [],
      },
    ],
  },
} as const satisfies ExerciseData;
