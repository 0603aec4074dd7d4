import { useEffect, useState } from "preact/hooks";
import { findExercise } from "@/src/content/exercises/index.ts";
import { toRoutine } from "@/src/core/own-routines/to-routine.ts";
import type { Routine } from "@/src/core/routines/routine.ts";
import type { OwnDeps } from "./own-deps.ts";

/**
 * The own routines as lists know them; none while they can't be read. Read again whenever `shown` changes: what is shown by
 * then may have changed them.
 */
export function useOwnRoutines(deps: Pick<OwnDeps, "load">, shown: string): readonly Routine[] {
  const [routines, setRoutines] = useState<readonly Routine[]>([]);
  useEffect(() => {
    let isCurrent = true;
    deps.load().then(
      (own) => {
        if (isCurrent) setRoutines(own.map((routine) => toRoutine(routine, findExercise)));
      },
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [deps, shown]);
  return routines;
}
