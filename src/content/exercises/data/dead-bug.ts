import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const deadBug = {
  id: "dead-bug",
  type: "strength",
  position: "floor",
  targets: ["deep-abdominals"],
  equipment: [{ what: "mat", optional: false }],
  dose: { mode: "reps", sets: 1, reps: 6, secPerRep: 5, perSide: true },
  estSeconds: 60,
  avoidIf: ["pregnancy-late"],
  sources: ["seed:000", "seed:001", "ev:cochrane-exercise-2021"],
  illustration: {
    view: "side",
    surface: "floor",
    sides: "alternates",
    props: [{ type: "mat" }],
    keyframes: [
      {
        moveMs: 1300,
        holdMs: 400,
        root: [0, 5],
        pose: { pelvis: -90, neck: 8, hipL: 90, hipR: 90, kneeL: 90, kneeR: 90, shoulderL: 90, shoulderR: 90 },
        planted: ["handR"],
      },
      {
        moveMs: 1600,
        holdMs: 900,
        root: [0, 5],
        pose: { pelvis: -90, neck: 8, hipL: 12, hipR: 90, kneeL: 4, kneeR: 90, shoulderL: 90, shoulderR: 168 },
        planted: ["handL"],
      },
      {
        moveMs: 1300,
        holdMs: 300,
        root: [0, 5],
        pose: { pelvis: -90, neck: 8, hipL: 90, hipR: 90, kneeL: 90, kneeR: 90, shoulderL: 90, shoulderR: 90 },
        planted: ["handL"],
      },
      {
        moveMs: 1600,
        holdMs: 900,
        root: [0, 5],
        pose: { pelvis: -90, neck: 8, hipL: 90, hipR: 12, kneeL: 90, kneeR: 4, shoulderL: 168, shoulderR: 90 },
        planted: ["handR"],
      },
    ],
  },
} as const satisfies ExerciseData;
