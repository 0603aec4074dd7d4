import type { RoutineData } from "@/src/core/routines/routine.ts";

export const resetSeated = {
  id: "reset-seated",
  intensity: "gentle",
  when: ["sitting", "meeting"],
  equipment: [{ what: "chair", optional: false }],
  targetSeconds: [40, 60],
  sources: ["ev:waongenngarm-2021", "ev:slater-2019", "seed:001"],
  items: [
    {
      kind: "exercise",
      exerciseId: "seated-tall-reset",
      dose: { mode: "reps", sets: 1, reps: 2, secPerRep: 6, perSide: false },
      seconds: 12,
      leadInSeconds: 3,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "seated-pelvic-tilt",
      dose: { mode: "reps", sets: 1, reps: 5, secPerRep: 3, perSide: false },
      seconds: 15,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "shoulder-blade-squeeze",
      dose: { mode: "reps", sets: 1, reps: 3, secPerRep: 4, perSide: false },
      seconds: 12,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
  ],
} as const satisfies RoutineData;
