import type { RoutineData } from "@/src/core/routines/routine.ts";

export const runFormDrill = {
  id: "run-form-drill",
  intensity: "easy",
  when: ["before-run", "form-day"],
  equipment: [
    { what: "wall", optional: false },
    { what: "space", optional: false },
  ],
  targetSeconds: [180, 260],
  sources: ["seed:002", "seed:003", "ev:teng-2015", "ev:anderson-2022"],
  items: [
    {
      kind: "exercise",
      exerciseId: "wall-lean-drive",
      dose: { mode: "reps", sets: 1, reps: 5, secPerRep: 3, perSide: true },
      seconds: 30,
      leadInSeconds: 3,
      sideSwitchSeconds: 3,
    },
    {
      kind: "exercise",
      exerciseId: "high-knee-march",
      dose: { mode: "time", sets: 1, timeSec: 30, perSide: false },
      seconds: 30,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "easy-jog",
      dose: { mode: "time", sets: 1, timeSec: 120, perSide: false },
      seconds: 120,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
  ],
} as const satisfies RoutineData;
