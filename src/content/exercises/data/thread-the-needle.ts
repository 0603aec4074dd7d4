import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

const KNEES = ["ankleL", "ankleR", "kneeL", "kneeR"] as const;
const KNEELING = { pelvis: 76, hipL: 76, hipR: 76, kneeL: 90, kneeR: 90, ankleL: 88, ankleR: 88 } as const;

export const threadTheNeedle = {
  id: "thread-the-needle",
  type: "mobility",
  position: "floor",
  targets: ["thoracic-spine", "back-of-shoulder"],
  equipment: [{ what: "mat", optional: false }],
  dose: { mode: "reps", sets: 1, reps: 5, secPerRep: 6, perSide: true },
  estSeconds: 60,
  avoidIf: ["wrist-pain", "knee-pain-kneeling", "shoulder-pain", "twist-provokes", "osteoporosis"],
  sources: ["seed:001"],
  regressTo: "seated-rotation",
  illustration: {
    view: "side",
    surface: "floor",
    sides: "mirror",
    props: [{ type: "mat" }],
    keyframes: [
      {
        moveMs: 1200,
        holdMs: 300,
        root: [0, 25],
        pose: { ...KNEELING, shoulderL: 73, shoulderR: 73 },
        planted: KNEES,
      },
      {
        moveMs: 1400,
        holdMs: 800,
        root: [0, 25],
        pose: { ...KNEELING, neck: -4, shoulderL: 73, shoulderR: 250 },
        planted: KNEES,
      },
      {
        moveMs: 1400,
        holdMs: 300,
        root: [0, 25],
        pose: { ...KNEELING, shoulderL: 73, shoulderR: 73 },
        planted: KNEES,
      },
      {
        moveMs: 1400,
        holdMs: 1200,
        root: [-2, 24.5],
        pose: {
          pelvis: 118,
          lumbar: 4,
          thorax: 8,
          neck: -30,
          hipL: 123,
          hipR: 123,
          kneeL: 95,
          kneeR: 95,
          ankleL: 88,
          ankleR: 88,
          shoulderL: 260,
          elbowL: -103,
          shoulderR: 60,
        },
        foreshorten: { upperArmL: 0.7, upperArmR: 0.65, forearmR: 0.65 },
        planted: KNEES,
      },
    ],
  },
} as const satisfies ExerciseData;
