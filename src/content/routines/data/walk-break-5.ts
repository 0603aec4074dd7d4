import type { RoutineData } from "@/src/core/routines/routine.ts";

export const walkBreak5 = {
  id: "walk-break-5",
  intensity: "gentle",
  when: ["sitting", "every-30-60-min"],
  equipment: [],
  targetSeconds: [295, 315],
  sources: ["ev:columbia-2023", "ev:hse-breaks", "ev:walkback-2024"],
  items: [
    {
      kind: "exercise",
      exerciseId: "walk-break",
      dose: { mode: "time", sets: 1, timeSec: 300, perSide: false },
      seconds: 300,
      leadInSeconds: 3,
      sideSwitchSeconds: 0,
    },
  ],
} as const satisfies RoutineData;
