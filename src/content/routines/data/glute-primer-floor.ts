import type { RoutineData } from "@/src/core/routines/routine.ts";

export const glutePrimerFloor = {
  id: "glute-primer-floor",
  intensity: "easy",
  when: ["before-run", "one-sided"],
  equipment: [
    { what: "mat", optional: false },
    { what: "band", optional: true },
  ],
  targetSeconds: [230, 320],
  sources: ["seed:000", "seed:001", "seed:002", "seed:004"],
  items: [
    {
      kind: "exercise",
      exerciseId: "glute-bridge",
      dose: { mode: "reps", sets: 1, reps: 10, secPerRep: 5, perSide: false },
      seconds: 50,
      leadInSeconds: 3,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "clamshell",
      dose: { mode: "reps", sets: 1, reps: 12, secPerRep: 3, perSide: true },
      seconds: 72,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
    {
      kind: "exercise",
      exerciseId: "donkey-kick",
      dose: { mode: "reps", sets: 1, reps: 8, secPerRep: 3, perSide: true },
      seconds: 48,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
    {
      kind: "exercise",
      exerciseId: "banded-side-step",
      dose: { mode: "reps", sets: 1, reps: 8, secPerRep: 2.5, perSide: true },
      seconds: 40,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
  ],
} as const satisfies RoutineData;
