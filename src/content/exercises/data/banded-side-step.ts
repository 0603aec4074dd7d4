import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const bandedSideStep = {
  id: "banded-side-step",
  type: "activation",
  position: "standing",
  targets: ["gluteus-medius"],
  equipment: [{ what: "band", optional: true }],
  dose: { mode: "reps", sets: 1, reps: 8, secPerRep: 2.5, perSide: true },
  estSeconds: 40,
  avoidIf: [],
  sources: ["seed:001"],
  illustration: {
    view: "front",
    surface: "floor",
    sides: "mirror",
    props: [{ type: "band", joints: ["kneeL", "kneeR"] }],
    keyframes: [
      {
        moveMs: 900,
        holdMs: 200,
        root: [1.8, 43.9],
        pose: { hipL: 8, hipR: 8, kneeL: 6, kneeR: 6, shoulderL: 24, shoulderR: 24, elbowL: -60, elbowR: -60 },
        foreshorten: { thighL: 0.88, thighR: 0.88, shankL: 0.95, shankR: 0.95 },
        planted: ["ankleR"],
      },
      {
        moveMs: 900,
        holdMs: 300,
        root: [13.1, 41.2],
        pose: { hipL: 26, hipR: 26, kneeL: 10, kneeR: 10, shoulderL: 24, shoulderR: 24, elbowL: -60, elbowR: -60 },
        foreshorten: { thighL: 0.88, thighR: 0.88, shankL: 0.95, shankR: 0.95 },
        planted: ["ankleR"],
      },
    ],
  },
} as const satisfies ExerciseData;
