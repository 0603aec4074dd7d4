import type { Felt } from "../routines/felt.ts";
import { LADDERS, type LadderId, type Progress, progressOf } from "./ladders.ts";
import { type ProgrammeSession, stepsDone } from "./programme-session.ts";

/** `part`: something of the exercise was left out, cut short or made easier. */
type Did = "whole" | "part";
type Move = { readonly felt: Felt | "untold"; readonly did: Did; readonly first: number; readonly again: number };

/**
 * What a session changes on each ladder, in rungs. `again`: the session before it felt the same on the same rung. Never
 * more than one up; two down only where it hurt and was cut short. The traffic light of pain is ev:suffolk-traffic-light,
 * pacing ev:gstt-exercises; the numbers are moderate choices of ours.
 */
export const MOVES: readonly Move[] = [
  { felt: "easy", did: "whole", first: 1, again: 1 },
  { felt: "easy", did: "part", first: 0, again: 0 },
  { felt: "right", did: "whole", first: 0, again: 1 },
  { felt: "right", did: "part", first: 0, again: 0 },
  { felt: "hard", did: "whole", first: 0, again: -1 },
  { felt: "hard", did: "part", first: -1, again: -1 },
  { felt: "hurt", did: "whole", first: -1, again: -1 },
  { felt: "hurt", did: "part", first: -2, again: -2 },
  { felt: "untold", did: "whole", first: 0, again: 0 },
  { felt: "untold", did: "part", first: 0, again: 0 },
];

/**
 * Where the last session leaves somebody. A light one never moves anything up: it was not the dose.
 * @param sessions of one programme, oldest first
 * @param start where the programme began
 */
export function progressAfter(sessions: readonly ProgrammeSession[], start: Progress): Progress {
  const last = sessions.at(-1);
  if (last === undefined) return start;
  const before = sessions.at(-2);
  const done = stepsDone(last);
  return progressOf(({ id }) => {
    const rung = rungIn(last, id) ?? start[id];
    const did: Did = done.some(({ step, isWhole }) => step.ladder === id && isWhole) ? "whole" : "part";
    const isAgain =
      before !== undefined && before.felt === last.felt && !before.prescribed.isLight && rungIn(before, id) === rung;
    const row = MOVES.find((move) => move.felt === (last.felt ?? "untold") && move.did === did);
    const move = row === undefined ? 0 : isAgain ? row.again : row.first;
    return rung + (last.prescribed.isLight ? Math.min(0, move) : move);
  });
}

function rungIn({ prescribed }: ProgrammeSession, ladder: LadderId): number | null {
  return prescribed.steps.find((step) => step.ladder === ladder)?.rung ?? null;
}

/** Whether every ladder is at its top: nothing harder is left in the table. */
export const isAtTop = (progress: Progress): boolean =>
  LADDERS.every(({ id, rungs }) => progress[id] >= rungs.length - 1);
