import type { Caution } from "../exercises/exercise.ts";
import type { Routine, RoutineItem } from "../routines/routine.ts";
import { keepItems, type ScreeningLibrary, screenRoutine, type Swap } from "./screen-routine.ts";

/** A swap with the cautions of today that call for it. */
export type ExplainedSwap = Swap & { readonly because: readonly Caution[] };

/** A routine as it is played today, ours or an own one, and what is different from how it was written. */
export type ScreenedRoutine = { readonly routine: Routine; readonly swaps: readonly ExplainedSwap[] };

/**
 * What today's answers make of a routine: steps that they rule out are swapped for their gentler form or left out. The one
 * place through which everything that is played passes. `items` may come out empty: then nothing of it is for today.
 */
export function screenedRoutine(
  routine: Routine,
  cautions: ReadonlySet<Caution>,
  library: Pick<ScreeningLibrary, "exercise">,
): ScreenedRoutine {
  const swaps = screenRoutine(routine.items, cautions, library);
  if (swaps.length === 0) return { routine, swaps: [] };
  const kept = keepItems(routine.items, swaps, library);
  const items = kept.map(({ item }) => item);
  return {
    routine: {
      ...routine,
      items,
      seconds: items.reduce((sum, item) => sum + secondsOf(item), 0),
      text: { ...routine.text, notes: notesOf(routine, kept) },
    },
    swaps: swaps.map((swap) => ({ ...swap, because: becauseOf(swap, cautions, library) })),
  };
}

function becauseOf(
  { exerciseId }: Swap,
  cautions: ReadonlySet<Caution>,
  library: Pick<ScreeningLibrary, "exercise">,
): readonly Caution[] {
  return library.exercise(exerciseId)?.avoidIf.filter((caution) => cautions.has(caution)) ?? [];
}

const secondsOf = (item: RoutineItem): number =>
  item.kind === "rest" ? item.seconds : item.seconds + item.leadInSeconds + item.sideSwitchSeconds;

/** Notes follow their item; one on an exercise that was swapped says nothing of the other. */
function notesOf({ items, text }: Routine, kept: ReturnType<typeof keepItems>): Routine["text"]["notes"] {
  return Object.fromEntries(
    kept.flatMap(({ item, from }, index) => {
      const note = text.notes[String(from)];
      return note !== undefined && items[from] === item ? [[String(index), note]] : [];
    }),
  );
}
