import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const standingTrunkRotation = {
  id: "standing-trunk-rotation",
  type: "dynamic-warm-up",
  position: "standing",
  targets: ["thoracic-spine", "obliques"],
  equipment: [],
  dose: { mode: "reps", sets: 1, reps: 6, secPerRep: 2, perSide: true },
  estSeconds: 24,
  avoidIf: ["twist-provokes", "severe-pain", "osteoporosis"],
  sources: ["seed:001"],
  illustration: {
    view: "front",
    surface: "floor",
    sides: "alternates",
    props: [],
    keyframes: [
      {
        moveMs: 900,
        holdMs: 100,
        root: [0, 48],
        pose: { shoulderL: 70, shoulderR: 70, elbowL: -130, elbowR: -130, twist: 50 },
        arrows: [{ kind: "turn-right", at: "chest" }],
        planted: ["ankleL", "ankleR", "handL", "handR"],
      },
      {
        moveMs: 900,
        holdMs: 100,
        root: [0, 48],
        pose: { shoulderL: 70, shoulderR: 70, elbowL: -130, elbowR: -130, twist: -50 },
        arrows: [{ kind: "turn-left", at: "chest" }],
        planted: ["ankleL", "ankleR", "handL", "handR"],
      },
    ],
  },
} as const satisfies ExerciseData;
