import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const singleLegBridge = {
  id: "single-leg-bridge",
  type: "strength",
  position: "floor",
  targets: ["gluteus-maximus", "hamstrings", "pelvic-control"],
  equipment: [{ what: "mat", optional: true }],
  dose: { mode: "reps", sets: 1, reps: 6, secPerRep: 5, perSide: true },
  estSeconds: 60,
  avoidIf: ["bridge-provokes", "severe-pain", "bone-stress-suspected", "pregnancy-late"],
  sources: ["seed:000", "seed:001", "seed:004"],
  regressTo: "glute-bridge",
  illustration: {
    view: "side",
    surface: "floor",
    sides: "mirror",
    props: [{ type: "mat" }],
    keyframes: [
      {
        moveMs: 1300,
        holdMs: 400,
        root: [-19, 5],
        pose: { pelvis: -90, neck: 8, hipL: 42, hipR: 56, kneeR: 131, ankleL: 62, ankleR: 16 },
        planted: ["ankleR", "handL", "handR"],
      },
      {
        moveMs: 1300,
        holdMs: 2000,
        root: [-21, 17],
        pose: {
          pelvis: -114,
          neck: 34,
          hipL: 2,
          hipR: -4,
          kneeR: 112,
          ankleL: 26,
          ankleR: -1,
          shoulderL: -24,
          shoulderR: -24,
        },
        planted: ["ankleR", "handL", "handR"],
      },
    ],
  },
} as const satisfies ExerciseData;
