import { describe, expect, test } from "vitest";
import { applySwaps, cautionsFor, screenRoutine, type ScreeningLibrary } from "@/src/core/advice/screen-routine.ts";
import type { Dose } from "@/src/core/exercises/dose.ts";
import type { Caution } from "@/src/core/exercises/exercise.ts";
import type { RoutineItem } from "@/src/core/routines/routine.ts";
import { inputOf } from "./input-of.ts";

const reps: Dose = { mode: "reps", sets: 1, reps: 5, secPerRep: 4, perSide: false };
const hold: Dose = { mode: "hold", sets: 1, reps: 1, holdSec: 30, perSide: true };

const EXERCISES: Record<string, { avoidIf: Caution[]; regressTo?: string; dose: Dose }> = {
  hard: { avoidIf: ["severe-pain", "twist-provokes"], regressTo: "middle", dose: reps },
  middle: { avoidIf: ["severe-pain"], regressTo: "soft", dose: reps },
  soft: { avoidIf: [], dose: hold },
  loop: { avoidIf: ["severe-pain"], regressTo: "pool", dose: reps },
  pool: { avoidIf: ["severe-pain"], regressTo: "loop", dose: reps },
  last: { avoidIf: ["severe-pain"], dose: reps },
};
const library: Pick<ScreeningLibrary, "exercise"> = { exercise: (id) => EXERCISES[id] ?? null };

const doing = (exerciseId: string): RoutineItem => ({
  kind: "exercise",
  exerciseId,
  dose: reps,
  seconds: 20,
  leadInSeconds: 4,
  sideSwitchSeconds: 0,
});
const rest: RoutineItem = { kind: "rest", seconds: 30 };

describe("screening a routine", () => {
  test("follows the easier exercises until one is safe", () => {
    expect(screenRoutine([doing("hard")], new Set(["severe-pain"]), library)).toEqual([
      { exerciseId: "hard", replaceWith: "soft" },
    ]);
    expect(screenRoutine([doing("hard")], new Set(["twist-provokes"]), library)).toEqual([
      { exerciseId: "hard", replaceWith: "middle" },
    ]);
  });

  test("leaves an exercise out where no easier one is safe, where the chain loops, and where it ends", () => {
    expect(screenRoutine([doing("loop"), doing("last")], new Set(["severe-pain"]), library)).toEqual([
      { exerciseId: "loop", replaceWith: null },
      { exerciseId: "last", replaceWith: null },
    ]);
  });

  test("names an exercise that comes twice once, and swaps both", () => {
    const swaps = screenRoutine([doing("middle"), rest, doing("middle")], new Set(["severe-pain"]), library);
    expect(swaps).toEqual([{ exerciseId: "middle", replaceWith: "soft" }]);
    expect(applySwaps([doing("middle"), rest, doing("middle")], swaps, library).map(idOf)).toEqual([
      "soft",
      "rest",
      "soft",
    ]);
  });

  test("drops rests that would begin or end the routine", () => {
    const swaps = [{ exerciseId: "last", replaceWith: null }];
    expect(applySwaps([doing("last"), rest, doing("soft"), rest, doing("last")], swaps, library).map(idOf)).toEqual([
      "soft",
    ]);
    expect(applySwaps([doing("last"), rest, doing("last")], swaps, library)).toEqual([]);
  });

  test("keeps the dose where the replacement is counted the same way, else takes its own", () => {
    const [same] = applySwaps([doing("hard")], [{ exerciseId: "hard", replaceWith: "middle" }], library);
    expect(same).toEqual({ ...doing("middle") });
    const [other] = applySwaps([doing("hard")], [{ exerciseId: "hard", replaceWith: "soft" }], library);
    expect(other).toMatchObject({ dose: hold, seconds: 60, sideSwitchSeconds: 3 });
  });
});

describe("what today's answers ask to leave out", () => {
  test.each<[object, Caution[]]>([
    [{ nrs: 7 }, ["severe-pain"]],
    [{ nrs: 2, zones: ["legBackL"] }, ["leg-symptoms"]],
    [{ nrs: 1, timing: ["bending"] }, ["flexion-sensitive"]],
    [{ nrs: 4, timing: ["sitting"] }, ["flexion-sensitive"]],
    [{ nrs: 3, timing: ["sitting"] }, []],
    [{ nrs: 1, timing: ["arching"] }, ["extension-sensitive"]],
    [{ nrs: 1, timing: ["twisting"] }, ["twist-provokes"]],
    [{ nrs: 1, flags: ["hopPain"], clinicianChecked: ["hopPain"] }, ["bone-stress-suspected"]],
    [{ profile: { osteoporosis: "unsure" } }, ["osteoporosis"]],
    [{ profile: { pregnant: true } }, ["pregnancy", "pregnancy-late"]],
    [{ nrs: 1 }, []],
  ])("%j: %j", (raw, expected) => {
    expect([...cautionsFor(inputOf(raw))]).toEqual(expected);
  });
});

const idOf = (item: RoutineItem) => (item.kind === "exercise" ? item.exerciseId : "rest");
