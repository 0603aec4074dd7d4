import type { RoutineData } from "@/src/core/routines/routine.ts";

export const hipFlexorStanding = {
  id: "hip-flexor-standing",
  intensity: "gentle",
  when: ["sitting", "front-of-hip-tight"],
  equipment: [{ what: "support", optional: false }],
  targetSeconds: [100, 150],
  sources: ["seed:001", "seed:002", "ev:ingram-2024", "ev:konrad-2021"],
  items: [
    {
      kind: "exercise",
      exerciseId: "standing-hip-flexor",
      dose: { mode: "hold", sets: 1, reps: 1, holdSec: 40, perSide: true },
      seconds: 80,
      leadInSeconds: 3,
      sideSwitchSeconds: 3,
    },
    {
      kind: "exercise",
      exerciseId: "standing-glute-squeeze",
      dose: { mode: "reps", sets: 1, reps: 4, secPerRep: 5, perSide: false },
      seconds: 20,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
  ],
} as const satisfies RoutineData;
