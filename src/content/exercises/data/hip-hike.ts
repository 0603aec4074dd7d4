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
    props: [{ type: "step", x1: -14, x2: 1, y: 14 }],
    keyframes: [
      {
        moveMs: 1200,
        holdMs: 500,
        root: [-6.4, 60.2],
        pose: { pelvis: -4, lumbar: 4, hipL: 4, hipR: -5, shoulderL: 16, shoulderR: 26, elbowR: -55, hipbar: 24 },
        planted: [],
      },
      {
        moveMs: 1200,
        holdMs: 800,
        root: [-0.6, 62.9],
        pose: { hipL: 3, shoulderL: 16, shoulderR: 26, elbowR: -55, hipbar: -14 },
        arrows: [{ kind: "up", at: "kneeL" }],
        planted: [],
      },
    ],
  },
} as const satisfies ExerciseData;
