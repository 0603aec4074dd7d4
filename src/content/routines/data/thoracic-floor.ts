import type { RoutineData } from "@/src/core/routines/routine.ts";

export const thoracicFloor = {
  id: "thoracic-floor",
  intensity: "gentle",
  when: ["mid-back-stiff", "evening"],
  equipment: [
    { what: "mat", optional: false },
    { what: "pillow", optional: false },
    { what: "roller", optional: false },
  ],
  targetSeconds: [200, 290],
  sources: ["seed:001", "seed:004"],
  items: [
    {
      kind: "exercise",
      exerciseId: "cat-cow",
      dose: { mode: "reps", sets: 1, reps: 8, secPerRep: 5, perSide: false },
      seconds: 40,
      leadInSeconds: 3,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "open-book",
      dose: { mode: "reps", sets: 1, reps: 6, secPerRep: 6, perSide: true },
      seconds: 72,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
    {
      kind: "exercise",
      exerciseId: "thread-the-needle",
      dose: { mode: "reps", sets: 1, reps: 4, secPerRep: 6, perSide: true },
      seconds: 48,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
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
