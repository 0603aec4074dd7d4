import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const hipHike = {
  id: "hip-hike",
  type: "activation",
  position: "standing",
  targets: ["gluteus-medius", "pelvic-control"],
  equipment: [
    { what: "step", optional: false },
    { what: "support", optional: false },
  ],
  dose: { mode: "reps", sets: 1, reps: 10, secPerRep: 3, perSide: true },
  estSeconds: 60,
  avoidIf: ["balance", "bone-stress-suspected"],
  sources: ["seed:002", "ev:whitney-2022"],
  regressTo: "single-leg-balance",
  illustration: {
    view: "front",
    surface: "floor",
    sides: "mirror",
    props: [{ type: "step", x1: -12, x2: 1, y: 9 }],
    keyframes: [
      {
        moveMs: 1200,
        holdMs: 400,
        root: [-6.1, 55.7],
        pose: { pelvis: -3, lumbar: 3, hipL: 3, hipR: -4, shoulderL: 12, shoulderR: 26, elbowR: -55, hipbar: 16 },
        planted: [],
      },
      {
        moveMs: 1200,
        holdMs: 700,
        root: [-0.4, 57.5],
        pose: { hipL: 2, shoulderL: 12, shoulderR: 26, elbowR: -55, hipbar: -7 },
        planted: [],
      },
    ],
  },
} as const satisfies ExerciseData;
