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
        pose: { hipL: 10, hipR: 78, kneeL: 10, kneeR: 160, shoulderL: 12.5, shoulderR: 27.5, elbowL: -45, elbowR: -43 },
        foreshorten: { thighL: 0.3, shankL: 0.7, thighR: 0.62, shankR: 1 },
        planted: ["ankleL", "pelvis"],
      },
      {
        moveMs: 1800,
        holdMs: 3000,
        root: [0, 25],
        pose: { hipL: 10, hipR: 78, kneeL: 10, kneeR: 160, shoulderL: 19.5, shoulderR: 50, elbowL: -65.5, elbowR: -71 },
        foreshorten: {
          thighL: 0.3,
          shankL: 0.7,
          thighR: 0.62,
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
