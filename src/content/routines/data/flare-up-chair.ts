import type { RoutineData } from "@/src/core/routines/routine.ts";

export const flareUpChair = {
  id: "flare-up-chair",
  intensity: "gentle",
  when: ["flare-up", "at-work"],
  equipment: [{ what: "chair", optional: false }],
  targetSeconds: [170, 260],
  sources: ["ev:nhs-back-pain"],
  items: [
    {
      kind: "exercise",
      exerciseId: "seated-tall-reset",
      dose: { mode: "reps", sets: 1, reps: 3, secPerRep: 6, perSide: false },
      seconds: 18,
      leadInSeconds: 3,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "seated-pelvic-tilt",
      dose: { mode: "reps", sets: 1, reps: 8, secPerRep: 3, perSide: false },
      seconds: 24,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "seated-march",
      dose: { mode: "reps", sets: 1, reps: 4, secPerRep: 2, perSide: true },
      seconds: 16,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
    {
      kind: "exercise",
      exerciseId: "walk-break",
      dose: { mode: "time", sets: 1, timeSec: 120, perSide: false },
      seconds: 120,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
  ],
} as const satisfies RoutineData;
