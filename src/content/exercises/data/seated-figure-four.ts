import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const seatedFigureFour = {
  id: "seated-figure-four",
  type: "static-stretch",
  position: "chair",
  targets: ["gluteals", "deep-hip-rotators"],
  equipment: [{ what: "chair", optional: false }],
  dose: { mode: "hold", sets: 1, reps: 1, holdSec: 30, perSide: true },
  estSeconds: 60,
  avoidIf: ["hip-replacement", "knee-pain", "flexion-sensitive", "osteoporosis"],
  sources: ["seed:001"],
  illustration: {
    view: "front",
    surface: "floor",
    sides: "mirror",
    props: [{ type: "chairFront", seatY: 22 }],
    keyframes: [
      {
        moveMs: 1200,
        holdMs: 800,
        root: [0, 25],
        pose: { hipL: 10, hipR: 62, kneeL: 10, kneeR: 166, shoulderL: 37, shoulderR: 15, elbowL: -70, elbowR: -3 },
        foreshorten: { thighL: 0.3, shankL: 0.7, thighR: 0.6, shankR: 1 },
        planted: ["ankleL", "pelvis"],
      },
      {
        moveMs: 1800,
        holdMs: 3000,
        root: [0, 25],
        pose: { hipL: 10, hipR: 62, kneeL: 10, kneeR: 166, shoulderL: 68.5, shoulderR: 61, elbowL: -112, elbowR: -74 },
        foreshorten: {
          thighL: 0.3,
          shankL: 0.7,
          thighR: 0.6,
          shankR: 1,
          lumbar: 0.62,
          thorax: 0.7,
          upperArmL: 0.8,
          upperArmR: 0.8,
        },
        arrows: [{ kind: "toward", at: "chest" }],
        planted: ["ankleL", "pelvis"],
      },
    ],
  },
} as const satisfies ExerciseData;
