import type { RoutineData } from "@/src/core/routines/routine.ts";

export const reset30 = {
  id: "reset-30",
  intensity: "gentle",
  when: ["sitting", "busy"],
  equipment: [{ what: "chair", optional: false }],
  targetSeconds: [25, 40],
  sources: ["ev:waongenngarm-2021"],
  items: [
    {
      kind: "exercise",
      exerciseId: "sit-to-stand",
      dose: { mode: "reps", sets: 1, reps: 3, secPerRep: 4, perSide: false },
      seconds: 12,
      leadInSeconds: 3,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "overhead-reach",
      dose: { mode: "reps", sets: 1, reps: 1, secPerRep: 5, perSide: true },
      seconds: 10,
      leadInSeconds: 3,
      sideSwitchSeconds: 2,
    },
  ],
} as const satisfies RoutineData;
