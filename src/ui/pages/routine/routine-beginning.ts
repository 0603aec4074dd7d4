import { exerciseById, findExercise } from "@/src/content/exercises/index.ts";
import { clashes, saferThan } from "@/src/core/advice/screen-routine.ts";
import type { Caution } from "@/src/core/exercises/exercise.ts";
import { makeEasierForGood } from "@/src/core/player/easier-for-good.ts";
import { type ExerciseFacts, planOf, type Swap } from "@/src/core/player/plan.ts";
import { nextPlayerState, type PlayerState, startingState } from "@/src/core/player/player-state.ts";
import type { Routine } from "@/src/core/routines/routine.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { RoutineDeps } from "./routine-deps.ts";
import { parseSession, restoreSession, type SavedSession } from "./saved-session.ts";

function factsOf(exerciseId: string): ExerciseFacts {
  const { illustration, position } = exerciseById(exerciseId);
  return { sides: illustration.sides, position };
}

/** A gentler exercise that today allows; null: only the words get easier. */
export const gentler = (exerciseId: string, cautions: ReadonlySet<Caution>): string | null =>
  saferThan(exerciseId, cautions, { exercise: findExercise });

export function swapTo(exerciseId: string | null): Swap | null {
  return exerciseId === null ? null : { exerciseId, dose: exerciseById(exerciseId).dose, ...factsOf(exerciseId) };
}

export function savedFor(routine: Routine, deps: RoutineDeps): SavedSession | null {
  const saved = parseSession(deps.memory.read());
  return saved?.routineId === routine.id ? saved : null;
}

/** What a routine begins with: what is easier for good, and what today rules out. */
type Beginning = {
  readonly easier: readonly string[];
  readonly cautions: ReadonlySet<Caution>;
  readonly now: EpochMs;
};

export function freshState(routine: Routine, { easier, cautions, now }: Beginning): PlayerState {
  const state = startingState(planOf(routine, factsOf), now);
  return makeEasierForGood(state, new Set(easier), (id) => swapTo(gentler(id, cautions)));
}

export function initialState(routine: Routine, saved: SavedSession | null, beginning: Beginning): PlayerState {
  const fresh = freshState(routine, beginning);
  if (saved === null) return fresh;
  const { cautions, now } = beginning;
  const isRuledOut = (id: string | null) => id !== null && clashes(id, cautions, { exercise: findExercise });
  const swapped = saved.items.reduce(
    (state, { exerciseId }, index) => (isRuledOut(exerciseId) ? state : replaySwap(state, index, exerciseId)),
    fresh,
  );
  return restoreSession({ ...swapped, index: 0 }, saved, now) ?? fresh;
}

/** Makes a swap again that had been made before the reload. */
function replaySwap(state: PlayerState, index: number, exerciseId: string | null): PlayerState {
  const planned = state.plan[index];
  if (planned?.kind !== "exercise" || exerciseId === null || planned.exerciseId === exerciseId) return state;
  if (findExercise(exerciseId) === null) return state;
  const first = state.segments.findIndex((segment) => segment.item === index);
  return nextPlayerState({ ...state, index: first }, { type: "easier", swap: swapTo(exerciseId) }, state.at);
}
