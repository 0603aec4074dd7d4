import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const deskPlank = {
  id: "desk-plank",
  type: "isometric",
  position: "standing",
  targets: ["abdominals", "shoulders"],
  equipment: [{ what: "desk", optional: false }],
  dose: { mode: "hold", sets: 1, reps: 2, holdSec: 20, perSide: false },
  estSeconds: 40,
  avoidIf: ["wrist-pain", "unstable-desk"],
  sources: ["seed:000", "seed:001", "seed:004"],
  progressTo: "plank-knees",
  illustration: {
    view: "side",
    surface: "floor",
    sides: "both",
    props: [{ type: "desk", x: 24, y: 40 }],
    keyframes: [
      {
        moveMs: 1500,
        holdMs: 500,
        root: [17.9, 46.75],
        pose: { pelvis: 15, neck: -4, ankleL: -15, ankleR: -15, shoulderL: 14, shoulderR: 14, elbowL: 4, elbowR: 4 },
        planted: ["handL", "handR"],
      },
      {
        moveMs: 2000,
        holdMs: 3500,
        root: [-15.2, 40.9],
        pose: { pelvis: 38, neck: -4, ankleL: -18, ankleR: -18, shoulderL: 86, shoulderR: 86, elbowL: 4, elbowR: 4 },
        planted: ["handL", "handR"],
      },
    ],
  },
} as const satisfies ExerciseData;
