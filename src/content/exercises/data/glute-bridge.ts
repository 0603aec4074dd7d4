import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const gluteBridge = {
  id: "glute-bridge",
  type: "activation",
  position: "floor",
  targets: ["gluteus-maximus", "hamstrings"],
  equipment: [{ what: "mat", optional: true }],
  dose: { mode: "reps", sets: 1, reps: 10, secPerRep: 5, perSide: false },
  estSeconds: 50,
  avoidIf: ["bridge-provokes", "pregnancy-late"],
  sources: ["seed:000", "seed:001", "seed:004", "ev:mayo-back-15"],
  progressTo: "single-leg-bridge",
  illustration: {
    view: "side",
    surface: "floor",
    sides: "both",
    props: [{ type: "mat" }],
    keyframes: [
      {
        moveMs: 1200,
        holdMs: 400,
        root: [-19, 5],
        pose: { pelvis: -90, neck: 8, hipL: 56, hipR: 56, kneeL: 131, kneeR: 131, ankleL: 16, ankleR: 16 },
        planted: ["ankleL", "ankleR", "handL", "handR"],
      },
      {
        moveMs: 1200,
        holdMs: 3000,
        root: [-21, 17],
        pose: {
          pelvis: -114,
          neck: 34,
          hipL: -4,
          hipR: -4,
          kneeL: 112,
          kneeR: 112,
          ankleL: -1,
          ankleR: -1,
          shoulderL: -24,
          shoulderR: -24,
        },
        planted: ["ankleL", "ankleR", "handL", "handR"],
      },
    ],
  },
} as const satisfies ExerciseData;
