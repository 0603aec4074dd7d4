import type { RoutineData } from "@/src/core/routines/routine.ts";

export const coreGentle = {
  id: "core-gentle",
  intensity: "easy",
  when: ["pain-1-4", "beginner"],
  equipment: [{ what: "mat", optional: false }],
  targetSeconds: [225, 320],
  sources: ["seed:000", "seed:001", "ev:nhs-back-exercises"],
  items: [
    {
      kind: "exercise",
      exerciseId: "supine-pelvic-tilt",
      dose: { mode: "reps", sets: 1, reps: 10, secPerRep: 4, perSide: false },
      seconds: 40,
      leadInSeconds: 3,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "dead-bug",
      dose: { mode: "reps", sets: 1, reps: 5, secPerRep: 5, perSide: true },
      seconds: 50,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
    {
      kind: "exercise",
      exerciseId: "side-plank-knees",
      dose: { mode: "hold", sets: 1, reps: 1, holdSec: 15, perSide: true },
      seconds: 30,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
    {
      kind: "exercise",
      exerciseId: "bird-dog",
      dose: { mode: "reps", sets: 1, reps: 5, secPerRep: 5, perSide: true },
      seconds: 50,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
    {
      kind: "exercise",
      exerciseId: "plank-knees",
      dose: { mode: "hold", sets: 1, reps: 2, holdSec: 20, perSide: false },
      seconds: 40,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
  ],
} as const satisfies RoutineData;
