import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const deskHingeStretch = {
  id: "desk-hinge-stretch",
  type: "mobility",
  position: "standing",
  targets: ["hamstrings", "lats", "upper-back"],
  equipment: [{ what: "desk", optional: false }],
  dose: { mode: "reps", sets: 1, reps: 4, secPerRep: 6, perSide: false },
  estSeconds: 24,
  avoidIf: ["flexion-sensitive", "dizziness", "osteoporosis", "unstable-desk"],
  sources: ["seed:001"],
  illustration: {
    view: "side",
    surface: "floor",
    sides: "both",
    props: [{ type: "desk", x: 26, y: 42 }],
    keyframes: [
      {
        moveMs: 1500,
        holdMs: 400,
        root: [15.1, 46.95],
        pose: { pelvis: 14, neck: -4, ankleL: -14, ankleR: -14, shoulderL: 2, shoulderR: 2, elbowL: 36, elbowR: 36 },
        planted: ["handL", "handR"],
      },
      {
        moveMs: 2000,
        holdMs: 2200,
        root: [-33, 46.4],
        pose: {
          pelvis: 84,
          neck: 2,
          hipL: 107,
          hipR: 107,
          kneeL: 29,
          kneeR: 29,
          ankleL: -5,
          ankleR: -5,
          shoulderL: 163,
          shoulderR: 163,
          elbowL: 4,
          elbowR: 4,
        },
        planted: ["handL", "handR"],
      },
    ],
  },
} as const satisfies ExerciseData;
