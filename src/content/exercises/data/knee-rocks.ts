import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const kneeRocks = {
  id: "knee-rocks",
  type: "mobility",
  position: "floor",
  targets: ["lower-back", "hips"],
  equipment: [{ what: "mat", optional: false }],
  dose: { mode: "reps", sets: 1, reps: 8, secPerRep: 4, perSide: false },
  estSeconds: 32,
  avoidIf: ["twist-provokes", "osteoporosis", "pregnancy-late"],
  sources: ["ev:mayo-back-15", "ev:nhs-back-exercises", "ev:gstt-exercises"],
  illustration: {
    view: "front",
    surface: "above",
    sides: "both",
    props: [],
    keyframes: [
      {
        moveMs: 1400,
        holdMs: 200,
        root: [0, 40],
        pose: { shoulderL: 78, shoulderR: 78 },
        foreshorten: { thighL: 0.42, thighR: 0.42, shankL: 0.55, shankR: 0.55 },
        planted: ["handL", "handR"],
      },
      {
        moveMs: 1500,
        holdMs: 500,
        root: [0, 40],
        pose: { hipL: 50, hipR: -42, kneeL: 62, kneeR: -54, shoulderL: 78, shoulderR: 78 },
        foreshorten: { thighL: 0.8, thighR: 0.8, shankL: 0.75, shankR: 0.75 },
        planted: ["handL", "handR"],
      },
      {
        moveMs: 1400,
        holdMs: 100,
        root: [0, 40],
        pose: { shoulderL: 78, shoulderR: 78 },
        foreshorten: { thighL: 0.42, thighR: 0.42, shankL: 0.55, shankR: 0.55 },
        planted: ["handL", "handR"],
      },
      {
        moveMs: 1500,
        holdMs: 500,
        root: [0, 40],
        pose: { hipL: -42, hipR: 50, kneeL: -54, kneeR: 62, shoulderL: 78, shoulderR: 78 },
        foreshorten: { thighL: 0.8, thighR: 0.8, shankL: 0.75, shankR: 0.75 },
        planted: ["handL", "handR"],
      },
    ],
  },
} as const satisfies ExerciseData;
