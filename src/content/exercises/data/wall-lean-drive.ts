import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const wallLeanDrive = {
  id: "wall-lean-drive",
  type: "dynamic-warm-up",
  position: "standing",
  targets: ["gluteals", "hip-flexors", "calves"],
  equipment: [{ what: "wall", optional: false }],
  dose: { mode: "reps", sets: 1, reps: 5, secPerRep: 3, perSide: true },
  estSeconds: 30,
  avoidIf: ["balance", "bone-stress-suspected"],
  sources: ["seed:002", "seed:003", "ev:teng-2015"],
  illustration: {
    view: "side",
    surface: "floor",
    sides: "mirror",
    props: [{ type: "wall", x: 36 }],
    keyframes: [
      {
        moveMs: 800,
        holdMs: 300,
        root: [3.2, 45.7],
        pose: { pelvis: 22, neck: -8, ankleL: -14, ankleR: -14, shoulderL: 51, shoulderR: 47, elbowL: 94, elbowR: 91 },
        planted: ["ankleL", "handL", "handR"],
      },
      {
        moveMs: 700,
        holdMs: 600,
        root: [3.2, 45.7],
        pose: {
          pelvis: 22,
          neck: -8,
          hipR: 92,
          kneeR: 92,
          ankleL: -14,
          shoulderL: 51,
          shoulderR: 47,
          elbowL: 94,
          elbowR: 91,
        },
        planted: ["ankleL", "handL", "handR"],
      },
    ],
  },
} as const satisfies ExerciseData;
