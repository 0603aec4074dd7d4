import type { RoutineData } from "@/src/core/routines/routine.ts";

export const hipFlexorFloor = {
  id: "hip-flexor-floor",
  intensity: "easy",
  when: ["after-run", "evening", "front-of-hip-tight"],
  equipment: [
    { what: "mat", optional: false },
    { what: "support", optional: false },
  ],
  targetSeconds: [250, 330],
  sources: ["seed:001", "seed:002", "ev:ingram-2024"],
  items: [
    {
      kind: "exercise",
      exerciseId: "glute-bridge",
      dose: { mode: "reps", sets: 1, reps: 8, secPerRep: 5, perSide: false },
      seconds: 40,
      leadInSeconds: 3,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "kneeling-hip-flexor",
      dose: { mode: "hold", sets: 1, reps: 1, holdSec: 60, perSide: true },
      seconds: 120,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
    {
      kind: "exercise",
      exerciseId: "standing-quad-stretch",
      dose: { mode: "hold", sets: 1, reps: 1, holdSec: 30, perSide: true },
      seconds: 60,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
    {
      kind: "exercise",
      exerciseId: "childs-pose",
      dose: { mode: "hold", sets: 1, reps: 1, holdSec: 30, perSide: false },
      seconds: 30,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
  ],
} as const satisfies RoutineData;
