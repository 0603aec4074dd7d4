import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const openBook = {
  id: "open-book",
  type: "mobility",
  position: "floor",
  targets: ["thoracic-spine", "chest"],
  equipment: [
    { what: "mat", optional: false },
    { what: "pillow", optional: false },
  ],
  dose: { mode: "reps", sets: 1, reps: 6, secPerRep: 6, perSide: true },
  estSeconds: 72,
  avoidIf: ["shoulder-pain", "twist-provokes", "osteoporosis"],
  sources: ["seed:001"],
  illustration: {
    view: "top",
    surface: "above",
    sides: "mirror",
    props: [],
    keyframes: [
      {
        moveMs: 1800,
        holdMs: 400,
        root: [0, 0],
        pose: { pelvis: -90, hipL: 88, hipR: 88, kneeL: 92, kneeR: 92, shoulderL: 90, shoulderR: 90 },
        planted: ["handL", "pelvis"],
      },
      {
        moveMs: 900,
        holdMs: 0,
        root: [0, 0],
        pose: { pelvis: -90, hipL: 88, hipR: 88, kneeL: 92, kneeR: 92, shoulderL: 90, shoulderR: 90 },
        foreshorten: { upperArmR: 0.16, forearmR: 0.1 },
        arrows: [{ kind: "over", at: "chest" }],
        planted: ["handL", "pelvis"],
      },
      {
        moveMs: 900,
        holdMs: 1400,
        root: [0, 0],
        pose: { pelvis: -90, neck: -14, hipL: 88, hipR: 88, kneeL: 92, kneeR: 92, shoulderL: 90, shoulderR: 90 },
        foreshorten: { upperArmR: -1, forearmR: -1 },
        planted: ["handL", "pelvis"],
      },
    ],
  },
} as const satisfies ExerciseData;
