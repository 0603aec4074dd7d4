import type { RoutineData } from "@/src/core/routines/routine.ts";

export const cooldownStanding = {
  id: "cooldown-standing",
  intensity: "gentle",
  when: ["after-run", "at-work"],
  equipment: [
    { what: "wall", optional: false },
    { what: "support", optional: false },
  ],
  targetSeconds: [220, 310],
  sources: ["seed:000", "seed:003"],
  items: [
    {
      kind: "exercise",
      exerciseId: "walk-break",
      dose: { mode: "time", sets: 1, timeSec: 60, perSide: false },
      seconds: 60,
      leadInSeconds: 3,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "calf-wall-stretch",
      dose: { mode: "hold", sets: 1, reps: 1, holdSec: 20, perSide: true },
      seconds: 40,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
    {
      kind: "exercise",
      exerciseId: "soleus-stretch",
      dose: { mode: "hold", sets: 1, reps: 1, holdSec: 20, perSide: true },
      seconds: 40,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
    {
      kind: "exercise",
      exerciseId: "standing-quad-stretch",
      dose: { mode: "hold", sets: 1, reps: 1, holdSec: 20, perSide: true },
      seconds: 40,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
    {
      kind: "exercise",
      exerciseId: "standing-hip-flexor",
      dose: { mode: "hold", sets: 1, reps: 1, holdSec: 30, perSide: true },
      seconds: 60,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
  ],
} as const satisfies RoutineData;
