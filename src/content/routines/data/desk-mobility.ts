import type { RoutineData } from "@/src/core/routines/routine.ts";

export const deskMobility = {
  id: "desk-mobility",
  intensity: "gentle",
  when: ["sitting", "stiff"],
  equipment: [{ what: "chair", optional: false }],
  targetSeconds: [150, 220],
  sources: ["seed:001", "ev:mayo-back-15"],
  items: [
    {
      kind: "exercise",
      exerciseId: "seated-thoracic-extension",
      dose: { mode: "reps", sets: 1, reps: 4, secPerRep: 5, perSide: false },
      seconds: 20,
      leadInSeconds: 3,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "seated-rotation",
      dose: { mode: "reps", sets: 1, reps: 3, secPerRep: 4, perSide: true },
      seconds: 24,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
    {
      kind: "exercise",
      exerciseId: "seated-side-bend",
      dose: { mode: "reps", sets: 1, reps: 2, secPerRep: 5, perSide: true },
      seconds: 20,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
    {
      kind: "exercise",
      exerciseId: "seated-figure-four",
      dose: { mode: "hold", sets: 1, reps: 1, holdSec: 20, perSide: true },
      seconds: 40,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
    {
      kind: "exercise",
      exerciseId: "seated-hamstring-reach",
      dose: { mode: "hold", sets: 1, reps: 1, holdSec: 20, perSide: true },
      seconds: 40,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
  ],
} as const satisfies RoutineData;
