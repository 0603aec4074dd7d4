import type { RoutineData } from "@/src/core/routines/routine.ts";

export const morningUnstick = {
  id: "morning-unstick",
  intensity: "gentle",
  when: ["morning-stiff"],
  equipment: [
    { what: "mat", optional: false },
    { what: "chair", optional: false },
  ],
  targetSeconds: [120, 190],
  sources: ["ev:nhs-back-exercises", "ev:mayo-back-15"],
  items: [
    {
      kind: "exercise",
      exerciseId: "supine-pelvic-tilt",
      dose: { mode: "reps", sets: 1, reps: 8, secPerRep: 4, perSide: false },
      seconds: 32,
      leadInSeconds: 3,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "knee-rocks",
      dose: { mode: "reps", sets: 1, reps: 8, secPerRep: 4, perSide: false },
      seconds: 32,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "cat-cow",
      dose: { mode: "reps", sets: 1, reps: 6, secPerRep: 5, perSide: false },
      seconds: 30,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "sit-to-stand",
      dose: { mode: "reps", sets: 1, reps: 5, secPerRep: 4, perSide: false },
      seconds: 20,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
  ],
} as const satisfies RoutineData;
