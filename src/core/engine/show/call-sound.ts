import type { SoundRun } from "../../desk-time/sound-run.ts";
import { type EpochMs, MINUTE, SECOND } from "../../time/epoch-ms.ts";
import type { PastSignals, PromptState } from "../state/engine-state.ts";

/** Ten minutes and what an alarm may be late: three ticks, of which a call with a touch every few minutes meets one. */
const WINDOW = 10 * MINUTE + 30 * SECOND;
const ALWAYS_HOLDS = 10 * MINUTE;
const LONGEST_HOLD = 90 * MINUTE;
const FEWEST_SIGNALS = 2;
/** Wakes come in bunches (a tick, a prompt falling due): what they see within one minute is one look. */
const SAME_SIGNALS_WITHIN = 50 * SECOND;

type CallSound = PromptState["callSound"];

/**
 * Remembers one more look and whether the sound in a tab is used as in a call: it plays, and fewer than half of the looks
 * of the last ten minutes found input in the last minute. Music while typing is not a call; a call without a word is one.
 */
export function nextCallSound(
  before: CallSound,
  { at, active, sound }: { at: EpochMs; active: boolean; sound: SoundRun | null },
): CallSound {
  const looks = addSignals(
    before.looks.filter((signals) => signals.at >= at - WINDOW && signals.at < at),
    { at, active },
  );
  const isCall = sound !== null && isUsedAsCall(looks, { at, sound });
  return { looks, heldSince: isCall ? (before.heldSince ?? at) : null };
}

function addSignals(looks: CallSound["looks"], signals: PastSignals): CallSound["looks"] {
  const last = looks.at(-1);
  return last && signals.at - last.at < SAME_SIGNALS_WITHIN ? looks : [...looks, signals];
}

function isUsedAsCall(looks: CallSound["looks"], { at, sound }: { at: EpochMs; sound: SoundRun }): boolean {
  if (at - sound.since < ALWAYS_HOLDS) return true;
  const active = looks.filter((signals) => signals.active).length;
  return looks.length >= FEWEST_SIGNALS && active * 2 < looks.length;
}

/** Whether the sound holds prompts at `at`: at most 90 min in a row, from the first look that held. */
export function holdsBySound({ heldSince }: CallSound, at: EpochMs): boolean {
  return heldSince !== null && at - heldSince < LONGEST_HOLD;
}

/** Whether the window has been full screen for longer than that holds prompts: as long as a call at the most. */
export const isFullScreenTooLong = ({ fullScreenSince }: PromptState, at: EpochMs): boolean =>
  fullScreenSince !== null && at - fullScreenSince >= LONGEST_HOLD;
