import { type EpochMs, MINUTE } from "../time/epoch-ms.ts";

/** Sound in a tab, heard at every look since `since`. Looks are all we have: it may have begun a tick earlier. */
export type SoundRun = {
  readonly since: EpochMs;
  readonly lastHeard: EpochMs;
  /** Someone was there when it was first heard: music left on in an empty room says nothing. */
  readonly beganWithSomeone: boolean;
};

const LONGEST_QUIET = 60 * MINUTE;
const LONGEST_RUN = 75 * MINUTE;

export function nextSoundRun(
  run: SoundRun | null,
  { at, audible, isSomeoneThere }: { at: EpochMs; audible: boolean; isSomeoneThere: boolean },
): SoundRun | null {
  if (!audible) return null;
  return run ? { ...run, lastHeard: at } : { since: at, lastHeard: at, beganWithSomeone: isSomeoneThere };
}

/** Whether a tab plays that has not played on and on: it may be a call. */
export const mayBeCall = (run: SoundRun | null, at: EpochMs): boolean => run !== null && at - run.since < LONGEST_RUN;

/**
 * Until when quiet with this sound counts as sitting: 60 min of quiet, 75 min of unbroken sound, whichever ends first.
 * Null if the sound excuses nothing.
 */
export function soundExcuseUntil(run: SoundRun | null, quietBegan: EpochMs): EpochMs | null {
  if (!run?.beganWithSomeone) return null;
  return Math.min(quietBegan + LONGEST_QUIET, run.since + LONGEST_RUN);
}
