import type { OwnStep } from "../own-routines/own-routine.ts";
import type { Felt } from "../routines/felt.ts";
import type { SessionItem } from "../routines/session-item.ts";
import { type LadderId, type Progress, progressOf } from "./ladders.ts";

/** The id under which the start test is played and stored. */
export const START_TEST_ID = "programme-test";

type Row = {
  readonly ladder: LadderId;
  readonly exerciseId: string;
  readonly reps: number | null;
  readonly seconds: number | null;
  /** The rung to begin on where it was done as it stands, and where it was made easier; left out: the first. */
  readonly done: number;
  readonly eased: number;
};

/** Two minutes of what the ladders are made of. Who does it all begins in the middle; the tap at its end moves that by one. */
export const START_TEST: readonly Row[] = [
  { ladder: "front", exerciseId: "plank-knees", reps: null, seconds: 15, done: 2, eased: 0 },
  { ladder: "side", exerciseId: "side-plank-knees", reps: null, seconds: 8, done: 1, eased: 0 },
  { ladder: "bridge", exerciseId: "single-leg-bridge", reps: 2, seconds: null, done: 3, eased: 1 },
  { ladder: "hip-side", exerciseId: "side-lying-leg-raise", reps: 3, seconds: null, done: 3, eased: 1 },
  { ladder: "row", exerciseId: "bag-row", reps: 3, seconds: null, done: 2, eased: 0 },
];

export const START_TEST_STEPS: readonly OwnStep[] = START_TEST.map(({ exerciseId, reps, seconds }) => ({
  exerciseId,
  reps,
  seconds,
  sides: "both",
  sets: 1,
  restSeconds: 0,
}));

/** Rungs that the tap after the test adds to every ladder. After "it hurt" everything begins on the first. */
const BY_FELT: Readonly<Record<Felt, number>> = { easy: 1, right: 0, hard: -1, hurt: -100 };

/** Where a programme begins after the test. What was not tested, or swapped for another exercise, begins on its easy rung. */
export function placeByTest(items: readonly SessionItem[], felt: Felt | null): Progress {
  const shift = felt === null ? 0 : BY_FELT[felt];
  return progressOf(({ id }) => {
    const row = START_TEST.find(({ ladder }) => ladder === id);
    const item = items.find(({ exerciseId }) => exerciseId === row?.exerciseId);
    const isSwapped = item === undefined && items.length > 0;
    if (row === undefined || (item === undefined && !isSwapped) || item?.outcome === "skipped") return 0;
    return (item?.outcome === "done" ? row.done : row.eased) + shift;
  });
}

/** Where it begins without a test: on the first rung of everything. */
export const FIRST_RUNGS: Progress = progressOf(() => 0);
