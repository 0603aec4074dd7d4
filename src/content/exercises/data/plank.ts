import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const plank = {
  id: "plank",
  type: "isometric",
  position: "floor",
  targets: ["deep-abdominals", "obliques", "shoulders"],
  equipment: [{ what: "mat", optional: false }],
  dose: { mode: "hold", sets: 1, reps: 2, holdSec: 25, perSide: false },
  estSeconds: 50,
  avoidIf: ["severe-pain", "shoulder-pain"],
  sources: ["seed:000", "seed:001", "seed:003", "seed:004", "ev:raabe-2018"],
  regressTo: "plank-knees",
  illustration: {
    view: "side",
    surface: "floor",
    sides: "both",
    props: [{ type: "mat" }],
    keyframes: [
      {
        moveMs: 1500,
        holdMs: 600,
        root: [-26.3, 9.5],
        pose: {
          pelvis: 73,
          neck: 4,
          kneeL: 18,
          kneeR: 18,
          ankleL: 87,
          ankleR: 87,
          shoulderL: 73,
          shoulderR: 73,
          elbowL: 90,
          elbowR: 90,
        },
        planted: ["handL", "handR", "elbowL", "elbowR"],
      },
      {
        moveMs: 1400,
        holdMs: 3500,
        root: [-27.3, 14.1],
        pose: { pelvis: 83, neck: 2, ankleL: 5, ankleR: 5, shoulderL: 83, shoulderR: 83, elbowL: 90, elbowR: 90 },
        planted: ["handL", "handR", "elbowL", "elbowR"],
      },
    ],
  },
} as const satisfies ExerciseData;
