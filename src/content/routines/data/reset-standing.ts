import type { RoutineData } from "@/src/core/routines/routine.ts";

export const resetStanding = {
  id: "reset-standing",
  intensity: "gentle",
  when: ["sitting"],
  equipment: [{ what: "support", optional: true }],
  targetSeconds: [55, 80],
  sources: ["ev:waongenngarm-2021", "ev:cornell-20-8-2"],
  items: [
    {
      kind: "exercise",
      exerciseId: "standing-glute-squeeze",
      dose: { mode: "reps", sets: 1, reps: 3, secPerRep: 5, perSide: false },
      seconds: 15,
      leadInSeconds: 3,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "standing-back-bend",
      dose: { mode: "reps", sets: 1, reps: 3, secPerRep: 5, perSide: false },
      seconds: 15,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "overhead-reach",
      dose: { mode: "reps", sets: 1, reps: 1, secPerRep: 5, perSide: true },
      seconds: 10,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
    {
      kind: "exercise",
      exerciseId: "calf-raise",
      dose: { mode: "reps", sets: 1, reps: 5, secPerRep: 3, perSide: false },
      seconds: 15,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
  ],
} as const satisfies RoutineData;
