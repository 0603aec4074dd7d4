import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

const MIDDLE = {
  moveMs: 1400,
  holdMs: 200,
  root: [0, 40],
  pose: { hipL: 4, hipR: 4, kneeL: 2, kneeR: 2, shoulderL: 78, shoulderR: 78 },
  foreshorten: { thighL: 0.6, thighR: 0.6, shankL: 0.5, shankR: 0.5 },
  planted: ["handL", "handR"],
} as const;

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
      MIDDLE,
      {
        moveMs: 1500,
        holdMs: 500,
        root: [0, 40],
        pose: { hipL: 74, hipR: -62, kneeL: 88, kneeR: -80, shoulderL: 78, shoulderR: 78 },
        foreshorten: { thighL: 0.92, thighR: 0.92, shankL: 0.88, shankR: 0.88 },
        planted: ["handL", "handR"],
      },
      MIDDLE,
      {
        moveMs: 1500,
        holdMs: 500,
        root: [0, 40],
        pose: { hipL: -62, hipR: 74, kneeL: -80, kneeR: 88, shoulderL: 78, shoulderR: 78 },
        foreshorten: { thighL: 0.92, thighR: 0.92, shankL: 0.88, shankR: 0.88 },
        planted: ["handL", "handR"],
      },
    ],
  },
} as const satisfies ExerciseData;
