import { useEffect, useState } from "preact/hooks";
import { findExercise } from "@/src/content/exercises/index.ts";
import { toRoutine } from "@/src/core/own-routines/to-routine.ts";
import type { Routine } from "@/src/core/routines/routine.ts";
import type { OwnDeps } from "./own-deps.ts";

/** The own routines as lists know them, as they are now; none while they can't be read. */
export function useOwnRoutines(deps: Pick<OwnDeps, "load" | "onChanged">): readonly Routine[] {
  const [routines, setRoutines] = useState<readonly Routine[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const read = () =>
      void deps.load().then(
        (own) => {
          if (isCurrent) setRoutines(own.map((routine) => toRoutine(routine, findExercise)));
        },
        () => {},
      );
    read();
    const stop = deps.onChanged(["routines"], read);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [deps]);
  return routines;
}
