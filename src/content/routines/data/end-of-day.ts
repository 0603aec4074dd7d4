import type { RoutineData } from "@/src/core/routines/routine.ts";

export const endOfDay = {
  id: "end-of-day",
  intensity: "gentle",
  when: ["evening"],
  equipment: [
    { what: "chair", optional: false },
    { what: "mat", optional: false },
    { what: "pillow", optional: false },
  ],
  targetSeconds: [330, 430],
  sources: ["seed:001", "seed:002", "seed:004"],
  items: [
    {
      kind: "exercise",
      exerciseId: "constructive-rest",
      dose: { mode: "time", sets: 1, timeSec: 60, perSide: false },
      seconds: 60,
      leadInSeconds: 3,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "open-book",
      dose: { mode: "reps", sets: 1, reps: 4, secPerRep: 6, perSide: true },
      seconds: 48,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
    {
      kind: "exercise",
      exerciseId: "kneeling-hip-flexor",
      dose: { mode: "hold", sets: 1, reps: 1, holdSec: 60, perSide: true },
      seconds: 120,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
    {
      kind: "exercise",
      exerciseId: "supine-figure-four",
      dose: { mode: "hold", sets: 1, reps: 1, holdSec: 30, perSide: true },
      seconds: 60,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
    {
      kind: "exercise",
      exerciseId: "childs-pose",
      dose: { mode: "hold", sets: 1, reps: 1, holdSec: 30, perSide: false },
      seconds: 30,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
  ],
} as const satisfies RoutineData;
