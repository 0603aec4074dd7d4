import type { RoutineData } from "@/src/core/routines/routine.ts";

export const hipFlexorChair = {
  id: "hip-flexor-chair",
  intensity: "gentle",
  when: ["sitting", "front-of-hip-tight"],
  equipment: [{ what: "chair", optional: false }],
  targetSeconds: [110, 170],
  sources: ["seed:001", "seed:002", "ev:ingram-2024"],
  items: [
    {
      kind: "exercise",
      exerciseId: "chair-hip-flexor",
      dose: { mode: "hold", sets: 1, reps: 1, holdSec: 40, perSide: true },
      seconds: 80,
      leadInSeconds: 3,
      sideSwitchSeconds: 3,
    },
    {
      kind: "exercise",
      exerciseId: "seated-march",
      dose: { mode: "reps", sets: 1, reps: 6, secPerRep: 2, perSide: true },
      seconds: 24,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
  ],
} as const satisfies RoutineData;
