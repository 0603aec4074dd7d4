import type { RoutineData } from "@/src/core/routines/routine.ts";

export const thoracicChair = {
  id: "thoracic-chair",
  intensity: "gentle",
  when: ["sitting", "mid-back-stiff"],
  equipment: [{ what: "chair", optional: false }],
  targetSeconds: [85, 130],
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
      dose: { mode: "reps", sets: 1, reps: 4, secPerRep: 4, perSide: true },
      seconds: 32,
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
      exerciseId: "shoulder-blade-squeeze",
      dose: { mode: "reps", sets: 1, reps: 4, secPerRep: 4, perSide: false },
      seconds: 16,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
  ],
} as const satisfies RoutineData;
