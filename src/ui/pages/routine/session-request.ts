import { findExercise } from "@/src/content/exercises/index.ts";
import { usesOf } from "@/src/core/own-routines/counts-as-own.ts";
import { isOwnRoutineId } from "@/src/core/own-routines/own-routine.ts";
import { nextPlayerState, type PlayerState } from "@/src/core/player/player-state.ts";
import { sessionItems } from "@/src/core/player/session-result.ts";
import { programmeOfRoutine } from "@/src/core/programme/programme-routine.ts";
import type { Prescribed } from "@/src/core/routines/prescribed.ts";
import type { RoutineUse } from "@/src/core/routines/routine-use.ts";
import type { Routine } from "@/src/core/routines/routine.ts";
import type { SessionItem } from "@/src/core/routines/session-item.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { RequestOf } from "@/src/messaging/protocol.ts";

/** A routine as it was asked for: which, as what, and the prompt that led to it. */
export type RoutineRequest = {
  readonly routine: Routine;
  readonly use: RoutineUse;
  readonly promptId: string | null;
  /** A session of a programme: what it was meant to be. */
  readonly prescribed?: Prescribed | undefined;
};

type FinishRequest = RequestOf<"finish-routine">;

/** What is told of a routine as it stands: one under way is told as if it ended now. Null: nothing was done. */
export function sessionRequest(
  state: PlayerState,
  { routine, use, promptId, prescribed }: RoutineRequest,
  at: EpochMs,
): Omit<FinishRequest, "sessionId"> | null {
  const ended = nextPlayerState(state, { type: "finish" }, at);
  const { startedAt, endedAt, endedEarly } = ended;
  const items = sessionItems(ended);
  const done = items.filter(isDone);
  if (startedAt === null || endedAt === null || done.length === 0) return null;
  return {
    routineId: routine.id,
    use,
    promptId,
    startedAt,
    endedAt,
    items: [...items],
    endedEarly,
    ...(prescribed && { prescribed: { ...prescribed, steps: [...prescribed.steps] } }),
    ...(isBuilt(routine.id) && { contains: [...usesOf(done, findExercise)] }),
  };
}

const isDone = ({ outcome }: SessionItem): boolean => outcome !== "skipped";

/** Of own routines and programmes it is what was done that says what they count as. */
const isBuilt = (id: string): boolean => isOwnRoutineId(id) || programmeOfRoutine(id) !== null;
