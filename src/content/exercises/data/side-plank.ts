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
        root: [29.2, 13.3],
        pose: {
          pelvis: -92,
          lumbar: 14,
          thorax: 22,
          hipL: -6,
          hipR: -2,
          shoulderL: -16,
          shoulderR: 56,
          elbowL: -30,
          elbowR: 86,
        },
        foreshorten: { forearmR: 0.5 },
        planted: ["handR", "elbowR"],
      },
      {
        moveMs: 1300,
        holdMs: 3000,
        root: [28.5, 20.1],
        pose: { pelvis: -79, shoulderL: 8, shoulderR: 79, elbowL: -22, elbowR: 90 },
        foreshorten: { forearmR: 0.5 },
        planted: ["handR", "elbowR"],
      },
    ],
  },
} as const satisfies ExerciseData;
