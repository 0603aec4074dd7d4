import type { RoutineData } from "@/src/core/routines/routine.ts";

export const flareUpGentle = {
  id: "flare-up-gentle",
  intensity: "gentle",
  when: ["pain-5-10", "flare-up"],
  equipment: [
    { what: "chair", optional: false },
    { what: "mat", optional: false },
  ],
  targetSeconds: [390, 520],
  sources: ["ev:nhs-back-pain", "ev:nhs-back-exercises", "ev:mayo-back-15", "ev:gstt-exercises"],
  items: [
    {
      kind: "exercise",
      exerciseId: "constructive-rest",
      dose: { mode: "time", sets: 1, timeSec: 120, perSide: false },
      seconds: 120,
      leadInSeconds: 3,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "supine-pelvic-tilt",
      dose: { mode: "reps", sets: 1, reps: 8, secPerRep: 4, perSide: false },
      seconds: 32,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "knee-rocks",
      dose: { mode: "reps", sets: 1, reps: 6, secPerRep: 4, perSide: false },
      seconds: 24,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "knee-to-chest",
      dose: { mode: "hold", sets: 1, reps: 1, holdSec: 15, perSide: true },
      seconds: 30,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
    {
      kind: "exercise",
      exerciseId: "walk-break",
      dose: { mode: "time", sets: 1, timeSec: 180, perSide: false },
      seconds: 180,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
  ],
} as const satisfies RoutineData;
