import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const standingQuadStretch = {
  id: "standing-quad-stretch",
  type: "static-stretch",
  position: "standing",
  targets: ["quadriceps", "hip-flexors"],
  equipment: [{ what: "support", optional: false }],
  dose: { mode: "hold", sets: 1, reps: 1, holdSec: 30, perSide: true },
  estSeconds: 60,
  avoidIf: ["balance", "knee-pain", "bone-stress-suspected", "wheeled-chair"],
  sources: ["seed:001", "seed:003"],
  illustration: {
    view: "side",
    surface: "floor",
    sides: "mirror",
    props: [{ type: "pole", x: 11, y: 50 }],
    keyframes: [
      {
        moveMs: 1200,
        holdMs: 400,
        root: [0, 48],
        pose: { hipR: 6, kneeR: 24, ankleR: 12, shoulderL: -6, elbowL: 60 },
        planted: ["ankleL", "handL"],
      },
      {
        moveMs: 1500,
        holdMs: 3000,
        root: [0, 48],
        pose: {
          pelvis: -2,
          hipL: -2,
          hipR: -15,
          kneeR: 145,
          ankleR: 35,
          shoulderL: -4,
          shoulderR: -25,
          elbowL: 57,
          elbowR: -3,
        },
        planted: ["ankleL", "handL"],
      },
    ],
  },
} as const satisfies ExerciseData;
