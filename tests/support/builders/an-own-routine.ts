import { type OwnRoutine, ownRoutineId, type OwnStep } from "@/src/core/own-routines/own-routine.ts";
import { nineAnd } from "./records.ts";

export function anOwnStep(fields: Partial<OwnStep> = {}): OwnStep {
  return {
    exerciseId: "glute-bridge",
    reps: 10,
    seconds: null,
    sides: "both",
    sets: 1,
    restSeconds: 0,
    ...fields,
  };
}

/** The physio's three: a bridge, a bird-dog, a side plank on the left alone. */
export function anOwnRoutine(fields: Partial<OwnRoutine> = {}): OwnRoutine {
  return {
    id: ownRoutineId("physio"),
    name: "Physio",
    steps: [
      anOwnStep({ sets: 3, restSeconds: 60 }),
      anOwnStep({ exerciseId: "bird-dog", reps: 8 }),
      anOwnStep({ exerciseId: "side-plank-knees", reps: null, seconds: 20, sides: "second" }),
    ],
    createdAt: nineAnd(0),
    updatedAt: nineAnd(0),
    deletedAt: null,
    ...fields,
  };
}
