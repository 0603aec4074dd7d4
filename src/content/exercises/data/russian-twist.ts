import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

const FEET = ["ankleL", "ankleR"] as const;
const LEANING_BACK = {
  pelvis: -38,
  lumbar: 4,
  thorax: 4,
  neck: 16,
  hipL: 88,
  hipR: 88,
  kneeL: 92,
  kneeR: 92,
} as const;

export const russianTwist = {
  id: "russian-twist",
  type: "strength",
  position: "floor",
  targets: ["obliques", "abdominals"],
  equipment: [{ what: "mat", optional: false }],
  dose: { mode: "reps", sets: 1, reps: 6, secPerRep: 3, perSide: true },
  estSeconds: 36,
  avoidIf: ["flexion-sensitive", "twist-provokes", "leg-symptoms", "osteoporosis", "severe-pain"],
  sources: ["seed:000", "seed:003"],
  regressTo: "seated-rotation",
  offByDefault: true,
  illustration: {
    view: "side",
    surface: "floor",
    sides: "alternates",
    props: [{ type: "mat" }],
    keyframes: [
      {
        moveMs: 900,
        holdMs: 200,
        root: [-8, 7],
        pose: { ...LEANING_BACK, shoulderL: 18, shoulderR: 18, elbowL: 113, elbowR: 113 },
        foreshorten: { upperArmL: 0.75, forearmL: 0.8, upperArmR: 0.75, forearmR: 0.8 },
        planted: FEET,
      },
      {
        moveMs: 1000,
        holdMs: 300,
        root: [-8, 7],
        pose: { ...LEANING_BACK, twist: 55, shoulderL: 20, shoulderR: -15, elbowL: 105, elbowR: 137 },
        foreshorten: { upperArmL: 0.7, forearmL: 0.8, upperArmR: 0.45, forearmR: 0.45 },
        arrows: [{ kind: "turn-right", at: "chest" }],
        planted: FEET,
      },
      {
        moveMs: 1600,
        holdMs: 300,
        root: [-8, 7],
        pose: { ...LEANING_BACK, twist: -55, shoulderL: -23, shoulderR: 21, elbowL: 137, elbowR: 97 },
        foreshorten: { upperArmL: 0.5, forearmL: 0.5, upperArmR: 0.65, forearmR: 0.75 },
        arrows: [{ kind: "turn-left", at: "chest" }],
        planted: FEET,
      },
    ],
  },
} as const satisfies ExerciseData;
