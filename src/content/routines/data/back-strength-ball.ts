import type { RoutineData } from "@/src/core/routines/routine.ts";

export const backStrengthBall = {
  id: "back-strength-ball",
  intensity: "moderate",
  when: ["strength-day"],
  equipment: [
    { what: "ball", optional: false },
    { what: "mat", optional: false },
    { what: "wall", optional: true },
  ],
  targetSeconds: [220, 330],
  sources: ["seed:004"],
  items: [
    {
      kind: "exercise",
      exerciseId: "glute-bridge",
      dose: { mode: "reps", sets: 1, reps: 8, secPerRep: 5, perSide: false },
      seconds: 40,
      leadInSeconds: 3,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "locust-hold",
      dose: { mode: "hold", sets: 1, reps: 2, holdSec: 15, perSide: false },
      seconds: 30,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "ball-back-extension",
      dose: { mode: "reps", sets: 1, reps: 8, secPerRep: 5, perSide: false },
      seconds: 40,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "ball-reverse-leg-raise",
      dose: { mode: "reps", sets: 1, reps: 8, secPerRep: 4, perSide: false },
      seconds: 32,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "side-plank-knees",
      dose: { mode: "hold", sets: 1, reps: 1, holdSec: 15, perSide: true },
      seconds: 30,
      leadInSeconds: 4,
      sideSwitchSeconds: 3,
    },
    {
      kind: "exercise",
      exerciseId: "childs-pose",
      dose: { mode: "hold", sets: 1, reps: 1, holdSec: 30, perSide: false },
      seconds: 30,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
  ],
} as const satisfies RoutineData;
