import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const singleLegDeadlift = {
  id: "single-leg-deadlift",
  type: "strength",
  position: "standing",
  targets: ["hamstrings", "gluteals", "balance"],
  equipment: [{ what: "support", optional: false }],
  dose: { mode: "reps", sets: 1, reps: 6, secPerRep: 5, perSide: true },
  estSeconds: 60,
  avoidIf: ["balance", "flexion-sensitive", "leg-symptoms", "severe-pain", "bone-stress-suspected", "osteoporosis"],
  sources: ["seed:001"],
  regressTo: "hip-hinge",
  illustration: {
    view: "side",
    surface: "floor",
    sides: "mirror",
    props: [],
    keyframes: [
      {
        moveMs: 1500,
        holdMs: 300,
        root: [0, 47.9],
        pose: { hipL: 2, hipR: 4, kneeL: 20, kneeR: 8, ankleR: -4, shoulderL: 4, shoulderR: 4 },
        planted: ["ankleR"],
      },
      {
        moveMs: 1700,
        holdMs: 700,
        root: [-6, 46.5],
        pose: {
          pelvis: 72,
          neck: -10,
          hipL: -4,
          hipR: 92,
          kneeL: 4,
          kneeR: 25,
          ankleR: -5,
          shoulderL: 72,
          shoulderR: 76,
        },
        planted: ["ankleR"],
      },
    ],
  },
} as const satisfies ExerciseData;
