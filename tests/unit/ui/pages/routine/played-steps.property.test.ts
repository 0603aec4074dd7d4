import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { exerciseData } from "@/src/content/exercises/data/index.ts";
import { exerciseById, findExercise } from "@/src/content/exercises/index.ts";
import { findRoutine, routines } from "@/src/content/routines/index.ts";
import { screeningLibrary } from "@/src/content/screening-library.ts";
import { clashes, cautionsFor } from "@/src/core/advice/screen-routine.ts";
import { screenedRoutine } from "@/src/core/advice/screened-routine.ts";
import { usualStep } from "@/src/core/own-routines/step-dose.ts";
import { toRoutine } from "@/src/core/own-routines/to-routine.ts";
import type { Routine } from "@/src/core/routines/routine.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import { createRoutineStore } from "@/src/ui/pages/routine/routine-store.ts";
import { rawCheckIn } from "@/tests/support/arbitraries/check-ins.ts";
import { inputOf } from "../../../core/advice/input-of.ts";
import { fakeRoutineDeps } from "./fake-routine-deps.ts";

vi.setConfig({ testTimeout: 60_000 });

const ids = exerciseData.map(({ id }) => id);
const ownRoutine = fc
  .uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 8 })
  .map((steps): Routine =>
    toRoutine(
      { id: "own:any", name: "Any", steps: steps.map((id) => usualStep(id, exerciseById(id).dose)) },
      findExercise,
    ),
  );
const ourRoutine = fc.constantFrom(...routines.map(({ id }) => id), "hip-flexor-standing+warmup-run").map((id) => {
  const routine = findRoutine(id);
  if (routine === null) throw new Error(id);
  return routine;
});

test("what the player plays, as it begins and made easier at every step, holds nothing that today rules out", () => {
  fc.assert(
    fc.property(
      fc.oneof(ourRoutine, ownRoutine),
      rawCheckIn(),
      fc.subarray(ids, { maxLength: 6 }),
      (original, raw, easierForGood) => {
        const cautions = cautionsFor(inputOf(raw));
        const { routine } = screenedRoutine(original, cautions, screeningLibrary);
        if (routine.items.length === 0) return;
        const store = createRoutineStore(
          { routine, use: "other", promptId: null },
          { ...DEFAULT_SETTINGS, easierForGood },
          fakeRoutineDeps(),
          cautions,
        );
        const clashing = () =>
          store.state.value.plan.filter(
            (item) => item.kind === "exercise" && clashes(item.exerciseId, cautions, screeningLibrary),
          );
        expect(clashing()).toEqual([]);
        store.start();
        for (let step = 0; step < routine.items.length; step += 1) {
          store.easier();
          store.easier();
          expect(clashing()).toEqual([]);
          store.press({ type: "next" });
        }
        store.dispose();
      },
    ),
    { numRuns: 300 },
  );
});
