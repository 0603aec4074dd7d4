import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const legSwingFront = {
  id: "leg-swing-front",
  type: "dynamic-warm-up",
  position: "standing",
  targets: ["hip-flexors", "hamstrings"],
  equipment: [{ what: "support", optional: false }],
  dose: { mode: "reps", sets: 1, reps: 10, secPerRep: 1.6, perSide: true },
  estSeconds: 32,
  avoidIf: ["leg-symptoms", "balance", "bone-stress-suspected", "wheeled-chair"],
  sources: ["seed:000"],
  illustration: {
    view: "side",
    surface: "floor",
    sides: "mirror",
    props: [{ type: "pole", x: 11, y: 50 }],
    keyframes: [
      {
        moveMs: 700,
        holdMs: 0,
        root: [-1.6, 48],
        pose: { pelvis: -2, hipR: 48, kneeR: 8, ankleL: 2, shoulderL: 1, shoulderR: -10, elbowL: 51 },
        planted: ["ankleL", "handL"],
      },
      {
        moveMs: 700,
        holdMs: 0,
        root: [0, 48],
        pose: { pelvis: 7, hipL: 7, hipR: -18, kneeR: 24, shoulderL: -10, shoulderR: 20, elbowL: 70 },
        planted: ["ankleL", "handL"],
      },
    ],
  },
} as const satisfies ExerciseData;
