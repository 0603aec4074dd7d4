import type { RoutineData } from "@/src/core/routines/routine.ts";

export const rollerMidBack = {
  id: "roller-mid-back",
  intensity: "gentle",
  when: ["mid-back-stiff", "evening"],
  equipment: [{ what: "roller", optional: false }],
  targetSeconds: [75, 120],
  sources: ["seed:001", "seed:004"],
  items: [
    {
      kind: "exercise",
      exerciseId: "roller-mid-back",
      dose: { mode: "time", sets: 1, timeSec: 45, perSide: false },
      seconds: 45,
      leadInSeconds: 3,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "roller-thoracic-extension",
      dose: { mode: "reps", sets: 1, reps: 6, secPerRep: 5, perSide: false },
      seconds: 30,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
  ],
} as const satisfies RoutineData;
