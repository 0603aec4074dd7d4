import type { RoutineData } from "@/src/core/routines/routine.ts";

export const walkBreak2 = {
  id: "walk-break-2",
  intensity: "gentle",
  when: ["sitting"],
  equipment: [],
  targetSeconds: [115, 135],
  sources: ["ev:hse-breaks", "ev:cornell-20-8-2"],
  items: [
    {
      kind: "exercise",
      exerciseId: "walk-break",
      dose: { mode: "time", sets: 1, timeSec: 120, perSide: false },
      seconds: 120,
      leadInSeconds: 3,
      sideSwitchSeconds: 0,
    },
  ],
} as const satisfies RoutineData;
