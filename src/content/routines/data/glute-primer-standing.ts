import type { RoutineData } from "@/src/core/routines/routine.ts";

export const glutePrimerStanding = {
  id: "glute-primer-standing",
  intensity: "easy",
  when: ["before-run", "at-work", "one-sided"],
  equipment: [
    { what: "support", optional: false },
    { what: "band", optional: true },
    { what: "step", optional: false },
  ],
  targetSeconds: [140, 200],
  sources: ["seed:001", "seed:002"],
  items: [
    {
      kind: "exercise",
      exerciseId: "hip-hinge",
      dose: { mode: "reps", sets: 1, reps: 6, secPerRep: 4, perSide: false },
      seconds: 24,
      leadInSeconds: 3,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "single-leg-balance",
      dose: { mode: "hold", sets: 1, reps: 1, holdSec: 20, perSide: true },
      seconds: 40,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
    {
      kind: "exercise",
      exerciseId: "banded-side-step",
      dose: { mode: "reps", sets: 1, reps: 6, secPerRep: 2.5, perSide: true },
      seconds: 30,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
    {
      kind: "exercise",
      exerciseId: "hip-hike",
      dose: { mode: "reps", sets: 1, reps: 6, secPerRep: 3, perSide: true },
      seconds: 36,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
  ],
} as const satisfies RoutineData;
