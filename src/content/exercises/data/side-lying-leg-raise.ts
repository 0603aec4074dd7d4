import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const sideLyingLegRaise = {
  id: "side-lying-leg-raise",
  type: "strength",
  position: "floor",
  targets: ["gluteus-medius"],
  equipment: [{ what: "mat", optional: false }],
  dose: { mode: "reps", sets: 1, reps: 10, secPerRep: 3, perSide: true },
  estSeconds: 60,
  avoidIf: ["hip-side-pain"],
  sources: ["seed:001", "seed:002"],
  illustration: {
    view: "front",
    surface: "floor",
    sides: "mirror",
    props: [{ type: "mat" }],
    keyframes: [
      {
        moveMs: 1100,
        holdMs: 200,
        root: [0, 11],
        pose: { pelvis: -90, neck: -4, hipL: -8, hipR: 6, shoulderL: -26, shoulderR: 176, elbowL: -20 },
        foreshorten: { forearmL: 0.55 },
        planted: ["ankleR", "kneeR", "handL", "handR", "elbowR"],
      },
      {
        moveMs: 1100,
        holdMs: 700,
        root: [0, 11],
        pose: { pelvis: -90, neck: -4, hipL: 32, hipR: 6, shoulderL: -26, shoulderR: 176, elbowL: -20 },
        foreshorten: { forearmL: 0.55 },
        planted: ["ankleR", "kneeR", "handL", "handR", "elbowR"],
      },
    ],
  },
} as const satisfies ExerciseData;
