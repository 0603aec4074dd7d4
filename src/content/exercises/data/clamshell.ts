import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

/** On the way up and on the way down. */
const HALF_OPEN = {
  moveMs: 600,
  holdMs: 0,
  root: [0, 0],
  pose: {
    pelvis: -90,
    neck: -4,
    hipL: -20,
    hipR: 45,
    kneeL: -40,
    kneeR: 90,
    shoulderL: -26,
    shoulderR: 176,
    elbowL: -20,
  },
  foreshorten: { thighL: 0.755, shankL: 0.755, forearmL: 0.5 },
  planted: ["ankleR", "kneeR", "handL", "handR", "elbowR"],
} as const;

export const clamshell = {
  id: "clamshell",
  type: "activation",
  position: "floor",
  targets: ["gluteus-medius", "deep-hip-rotators"],
  equipment: [
    { what: "mat", optional: false },
    { what: "band", optional: true },
  ],
  dose: { mode: "reps", sets: 1, reps: 12, secPerRep: 3, perSide: true },
  estSeconds: 72,
  avoidIf: ["hip-side-pain"],
  sources: ["seed:000", "seed:001"],
  illustration: {
    view: "front",
    surface: "above",
    sides: "mirror",
    props: [],
    keyframes: [
      {
        moveMs: 600,
        holdMs: 300,
        root: [0, 0],
        pose: {
          pelvis: -90,
          neck: -4,
          hipL: -45,
          hipR: 45,
          kneeL: -90,
          kneeR: 90,
          shoulderL: -26,
          shoulderR: 176,
          elbowL: -20,
        },
        foreshorten: { forearmL: 0.5 },
        planted: ["ankleR", "kneeR", "handL", "handR", "elbowR"],
      },
      HALF_OPEN,
      {
        moveMs: 600,
        holdMs: 800,
        root: [0, 0],
        pose: {
          pelvis: -90,
          neck: -4,
          hipL: 30,
          hipR: 45,
          kneeL: 60,
          kneeR: 90,
          shoulderL: -26,
          shoulderR: 176,
          elbowL: -20,
        },
        foreshorten: { thighL: 0.82, shankL: 0.82, forearmL: 0.5 },
        planted: ["ankleR", "kneeR", "handL", "handR", "elbowR"],
      },
      HALF_OPEN,
    ],
    telling: 2,
  },
} as const satisfies ExerciseData;
