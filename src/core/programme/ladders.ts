import type { OwnStep } from "../own-routines/own-routine.ts";

/** What the starting articles' strengthening is for. */
export const TRACKS = ["core", "glutes", "upper-back", "hip-flexors"] as const;
export type Track = (typeof TRACKS)[number];

/** One rung: a variant with its dose. Repetitions keep the exercise's own pace; with sides, each side does it. */
export type Rung = {
  readonly exerciseId: string;
  readonly sets: number;
  readonly reps: number | null;
  /** How long one set is held; null: it is counted. */
  readonly seconds: number | null;
};

export const LADDER_IDS = ["front", "side", "bridge", "hip-side", "row", "hip-flexor"] as const;
export type LadderId = (typeof LADDER_IDS)[number];

export type Ladder = {
  readonly id: LadderId;
  readonly track: Track;
  /** Easiest first. From one rung to the next either the dose grows a little or a harder variant begins with less of it. */
  readonly rungs: readonly Rung[];
  readonly sources: readonly string[];
};

const held = (exerciseId: string, sets: number, seconds: number): Rung => ({ exerciseId, sets, reps: null, seconds });
const counted = (exerciseId: string, sets: number, reps: number): Rung => ({ exerciseId, sets, reps, seconds: null });

/**
 * The programme's table: what is done, how much of it, and what comes next. The exercises are those that the starting
 * articles name. Doses are moderate choices of ours inside the ranges that the sources give (5 to 15 slow repetitions,
 * holds of 15 to 60 s; stretching levels off near four minutes a session, ev:ingram-2024). Leg and back work cut runners'
 * pain alike (ev:cai-2017), so that glutes and core have equal room. No clinician has reviewed it.
 */
export const LADDERS: readonly Ladder[] = [
  {
    id: "front",
    track: "core",
    rungs: [
      held("desk-plank", 2, 15),
      held("desk-plank", 2, 20),
      held("plank-knees", 2, 15),
      held("plank-knees", 2, 20),
      held("plank-knees", 3, 20),
      held("plank", 2, 15),
      held("plank", 2, 20),
      held("plank", 2, 25),
      held("plank", 3, 25),
      held("plank", 3, 30),
    ],
    sources: ["seed:000", "seed:001", "seed:003", "seed:004", "ev:nhs-back-exercises", "ev:cai-2017"],
  },
  {
    id: "side",
    track: "core",
    rungs: [
      held("side-plank-knees", 1, 15),
      held("side-plank-knees", 2, 15),
      held("side-plank-knees", 2, 20),
      held("side-plank", 2, 10),
      held("side-plank", 2, 15),
      held("side-plank", 2, 20),
      held("side-plank", 2, 25),
      held("side-plank", 2, 30),
    ],
    sources: ["seed:001", "seed:004", "ev:cai-2017"],
  },
  {
    id: "bridge",
    track: "glutes",
    rungs: [
      counted("glute-bridge", 2, 8),
      counted("glute-bridge", 2, 10),
      counted("glute-bridge", 3, 10),
      counted("single-leg-bridge", 2, 5),
      counted("single-leg-bridge", 2, 6),
      counted("single-leg-bridge", 2, 8),
      counted("single-leg-bridge", 2, 10),
    ],
    sources: ["seed:000", "seed:001", "seed:004", "ev:mayo-back-15", "ev:cai-2017"],
  },
  {
    id: "hip-side",
    track: "glutes",
    rungs: [
      counted("clamshell", 1, 12),
      counted("clamshell", 2, 10),
      counted("clamshell", 2, 12),
      counted("side-lying-leg-raise", 2, 8),
      counted("side-lying-leg-raise", 2, 10),
      counted("side-lying-leg-raise", 2, 12),
      counted("side-lying-leg-raise", 2, 15),
    ],
    sources: ["seed:000", "seed:001", "seed:002", "ev:whitney-2022"],
  },
  {
    id: "row",
    track: "upper-back",
    rungs: [
      counted("shoulder-blade-squeeze", 2, 8),
      counted("shoulder-blade-squeeze", 2, 12),
      counted("bag-row", 2, 6),
      counted("bag-row", 2, 8),
      counted("bag-row", 2, 10),
      counted("bag-row", 2, 12),
      counted("bag-row", 3, 10),
    ],
    sources: ["seed:001", "ev:mayo-back-15"],
  },
  {
    id: "hip-flexor",
    track: "hip-flexors",
    rungs: [
      held("standing-hip-flexor", 1, 30),
      held("standing-hip-flexor", 1, 40),
      held("kneeling-hip-flexor", 1, 45),
      held("kneeling-hip-flexor", 1, 60),
      held("kneeling-hip-flexor", 2, 45),
      held("kneeling-hip-flexor", 2, 60),
    ],
    sources: ["seed:001", "seed:002", "ev:konrad-2021", "ev:ingram-2024", "ev:hatefi-2021"],
  },
];

/** Where somebody stands: the rung of each ladder, from 0. */
export type Progress = Readonly<Record<LadderId, number>>;

/** A progress made of each ladder's own rung, none beyond its ends. */
export function progressOf(rungOf: (ladder: Ladder) => number): Progress {
  return Object.fromEntries(LADDERS.map((ladder) => [ladder.id, onLadder(ladder, rungOf(ladder))])) as Progress;
}

const onLadder = ({ rungs }: Ladder, rung: number): number => Math.max(0, Math.min(rungs.length - 1, Math.trunc(rung)));

export const rungOf = (ladder: Ladder, progress: Progress): Rung =>
  ladder.rungs[onLadder(ladder, progress[ladder.id])] ?? FIRST_OF_ALL;

/** No ladder is empty; the types can't know it. */
const FIRST_OF_ALL: Rung = counted("glute-bridge", 1, 8);

/** Between sets, and before the next exercise. */
const REST_SECONDS = 20;

/** A rung as a step that builder and player know. */
export const stepOfRung = ({ exerciseId, sets, reps, seconds }: Rung): OwnStep => ({
  exerciseId,
  sets,
  reps,
  seconds,
  sides: "both",
  restSeconds: REST_SECONDS,
});
