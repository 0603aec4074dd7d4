import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const sidePlank = {
  id: "side-plank",
  type: "isometric",
  position: "floor",
  targets: ["obliques", "quadratus-lumborum", "gluteus-medius"],
  equipment: [{ what: "mat", optional: false }],
  dose: { mode: "hold", sets: 1, reps: 1, holdSec: 20, perSide: true },
  estSeconds: 40,
  avoidIf: ["shoulder-pain", "severe-pain"],
  sources: ["seed:001", "seed:004"],
  regressTo: "side-plank-knees",
  illustration: {
    view: "front",
    surface: "floor",
    sides: "mirror",
    props: [{ type: "mat" }],
    keyframes: [
      {
        moveMs: 1300,
        holdMs: 600,
        root: [28.4, 9.7],
        pose: {
          pelvis: -92,
          lumbar: 21,
          thorax: 23,
          hipL: -9,
          hipR: 5,
          shoulderL: -10.5,
          shoulderR: 48,
          elbowL: -47,
          elbowR: 88,
        },
        foreshorten: { forearmR: 0.5 },
        planted: ["handR", "elbowR"],
      },
      {
        moveMs: 1300,
        holdMs: 3000,
        root: [28.6, 18.5],
        pose: { pelvis: -76, hipL: -4, shoulderL: 8, shoulderR: 76, elbowL: -22, elbowR: 90 },
        foreshorten: { forearmR: 0.5 },
        planted: ["handR", "elbowR"],
      },
    ],
  },
} as const satisfies ExerciseData;
