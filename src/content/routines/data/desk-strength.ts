import type { RoutineData } from "@/src/core/routines/routine.ts";

export const deskStrength = {
  id: "desk-strength",
  intensity: "easy",
  when: ["at-work", "strength-day"],
  equipment: [
    { what: "chair", optional: false },
    { what: "desk", optional: false },
    { what: "support", optional: false },
  ],
  targetSeconds: [170, 250],
  sources: ["ev:cai-2017", "seed:000", "seed:001"],
  items: [
    {
      kind: "exercise",
      exerciseId: "sit-to-stand",
      dose: { mode: "reps", sets: 1, reps: 8, secPerRep: 4, perSide: false },
      seconds: 32,
      leadInSeconds: 3,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "desk-plank",
      dose: { mode: "hold", sets: 1, reps: 2, holdSec: 20, perSide: false },
      seconds: 40,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "hip-hinge",
      dose: { mode: "reps", sets: 1, reps: 8, secPerRep: 4, perSide: false },
      seconds: 32,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "calf-raise",
      dose: { mode: "reps", sets: 1, reps: 10, secPerRep: 3, perSide: false },
      seconds: 30,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "single-leg-balance",
      dose: { mode: "hold", sets: 1, reps: 1, holdSec: 15, perSide: true },
      seconds: 30,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
    {
      kind: "exercise",
      exerciseId: "desk-hinge-stretch",
      dose: { mode: "reps", sets: 1, reps: 3, secPerRep: 6, perSide: false },
      seconds: 18,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
  ],
} as const satisfies RoutineData;
