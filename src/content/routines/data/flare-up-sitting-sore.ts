import type { RoutineData } from "@/src/core/routines/routine.ts";

export const flareUpSittingSore = {
  id: "flare-up-sitting-sore",
  intensity: "gentle",
  when: ["flare-up", "flexion-sensitive"],
  equipment: [{ what: "mat", optional: false }],
  targetSeconds: [270, 380],
  sources: ["ev:nhs-back-exercises", "ev:oae-standing-back-extension"],
  items: [
    {
      kind: "exercise",
      exerciseId: "prone-on-elbows",
      dose: { mode: "hold", sets: 1, reps: 3, holdSec: 15, perSide: false },
      seconds: 45,
      leadInSeconds: 3,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "supine-pelvic-tilt",
      dose: { mode: "reps", sets: 1, reps: 8, secPerRep: 4, perSide: false },
      seconds: 32,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "standing-back-bend",
      dose: { mode: "reps", sets: 1, reps: 4, secPerRep: 5, perSide: false },
      seconds: 20,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
    {
      kind: "exercise",
      exerciseId: "walk-break",
      dose: { mode: "time", sets: 1, timeSec: 180, perSide: false },
      seconds: 180,
      leadInSeconds: 4,
      sideSwitchSeconds: 0,
    },
  ],
} as const satisfies RoutineData;
