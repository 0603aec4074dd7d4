import type { ExerciseData } from "@/src/core/exercises/exercise.ts";

export const proneOnElbows = {
  id: "prone-on-elbows",
  type: "mobility",
  position: "floor",
  targets: ["lumbar-spine"],
  equipment: [{ what: "mat", optional: false }],
  dose: { mode: "hold", sets: 1, reps: 3, holdSec: 15, perSide: false },
  estSeconds: 45,
  avoidIf: ["extension-sensitive", "pregnancy", "shoulder-pain"],
  sources: ["ev:nhs-back-exercises"],
  illustration: {
    view: "side",
    surface: "floor",
    sides: "both",
    props: [{ type: "mat" }],
    keyframes: [
      {
        moveMs: 1600,
        holdMs: 800,
        root: [0, 5],
        pose: { pelvis: 90, neck: -8, ankleL: 88, ankleR: 88, shoulderL: 172, shoulderR: 172, elbowL: 6, elbowR: 6 },
        planted: [],
      },
      {
        moveMs: 1800,
        holdMs: 2600,
        root: [0, 5],
        pose: {
          pelvis: 86,
          lumbar: -12,
          thorax: -22,
          neck: -14,
          ankleL: 92,
          ankleR: 92,
          shoulderL: 54,
          shoulderR: 54,
          elbowL: 86,
          elbowR: 86,
        },
        planted: [],
      },
    ],
  },
} as const satisfies ExerciseData;
