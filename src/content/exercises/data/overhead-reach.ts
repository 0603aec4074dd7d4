import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const overheadReach = {
  id: "overhead-reach",
  type: "mobility",
  position: "standing",
  targets: ["side-trunk", "shoulders"],
  equipment: [],
  dose: { mode: "reps", sets: 1, reps: 3, secPerRep: 5, perSide: true },
  estSeconds: 30,
  avoidIf: ["shoulder-pain", "osteoporosis"],
  sources: ["seed:001"],
  illustration: {
    view: "front",
    surface: "floor",
    sides: "alternates",
    props: [],
    keyframes: [
      {
        moveMs: 1200,
        holdMs: 400,
        root: [0, 48],
        pose: { shoulderL: 172, shoulderR: 172 },
        planted: ["ankleL", "ankleR"],
      },
      {
        moveMs: 1500,
        holdMs: 1500,
        root: [0, 48],
        pose: { lumbar: 11, thorax: 12, neck: 4, shoulderL: 170, shoulderR: 172 },
        planted: ["ankleL", "ankleR"],
      },
      {
        moveMs: 2200,
        holdMs: 1500,
        root: [0, 48],
        pose: { lumbar: -11, thorax: -12, neck: -4, shoulderL: 172, shoulderR: 170 },
        planted: ["ankleL", "ankleR"],
      },
    ],
  },
} as const satisfies ExerciseData;
