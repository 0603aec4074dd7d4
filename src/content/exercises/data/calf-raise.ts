import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const calfRaise = {
  id: "calf-raise",
  type: "strength",
  position: "standing",
  targets: ["calves"],
  equipment: [{ what: "support", optional: true }],
  dose: { mode: "reps", sets: 1, reps: 10, secPerRep: 3, perSide: false },
  estSeconds: 30,
  avoidIf: ["achilles-pain"],
  sources: ["seed:001", "seed:003"],
  illustration: {
    view: "side",
    surface: "floor",
    sides: "both",
    props: [{ type: "desk", x: 9, y: 52 }],
    keyframes: [
      {
        moveMs: 1400,
        holdMs: 300,
        root: [0, 48],
        pose: { shoulderL: -14, shoulderR: 4, elbowL: 76.5 },
        planted: ["handL"],
      },
      {
        moveMs: 900,
        holdMs: 800,
        root: [1, 54],
        pose: { ankleL: 44, ankleR: 44, shoulderL: -1.1, shoulderR: 4, elbowL: 38 },
        planted: ["handL"],
      },
    ],
  },
} as const satisfies ExerciseData;
