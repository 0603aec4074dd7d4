import { blendFrames, easeInOut, frameOfKey, mirrorFrame } from "./blend-frames.ts";
import { holdPlanted } from "./hold-planted.ts";
import type { Illustration, Keyframe } from "./illustration.ts";
import { keepAboveFloor } from "./keep-above-floor.ts";
import { type Frame, planeOf } from "./skeleton.ts";
import { stepOver } from "./step-over.ts";

/** A frame and where in the loop it is. */
export type FigureMoment = {
  readonly frame: Frame;
  /** The keyframe it moves into or stays in. */
  readonly key: number;
  /** Held long enough to breathe: nothing moves that an arrow could show. */
  readonly isBreathing: boolean;
};

const BREATH_MS = 3000;
const SHORTEST_BREATHING_HOLD_MS = 2000;

/** Length of one loop in ms. */
export const loopMs = (illustration: Illustration): number =>
  illustration.keyframes.reduce((total, keyframe) => total + keyframe.moveMs + keyframe.holdMs, 0);

/** The body `ms` into its loop (any number: it loops), planted joints held, nothing under the floor. */
export function momentAt(
  illustration: Illustration,
  ms: number,
  options: { readonly mirror?: boolean } = {},
): FigureMoment {
  const whole = loopMs(illustration);
  let left = ((ms % whole) + whole) % whole;
  const { keyframes } = illustration;
  for (const [key, to] of keyframes.entries()) {
    if (left < to.moveMs) {
      const from = keyframes.at(key - 1) ?? to;
      const share = left / to.moveMs;
      const frame = moveFrame(illustration, from, to, share);
      return settle(illustration, { frame, key, isBreathing: false }, options);
    }
    left -= to.moveMs;
    if (left < to.holdMs) {
      const frame = { ...frameOfKey(to), breath: breathAt(left, to.holdMs) };
      return settle(illustration, { frame, key, isBreathing: to.holdMs >= SHORTEST_BREATHING_HOLD_MS }, options);
    }
    left -= to.holdMs;
  }
  return momentOfKey(illustration, 0, options);
}

/** The body in one key pose. An index that doesn't exist is the first one. */
export function momentOfKey(
  illustration: Illustration,
  key: number,
  options: { readonly mirror?: boolean } = {},
): FigureMoment {
  const keyframe = illustration.keyframes[key] ?? illustration.keyframes[0];
  if (keyframe === undefined) throw new Error("An illustration needs a keyframe");
  return settle(illustration, { frame: frameOfKey(keyframe), key, isBreathing: false }, options);
}

function moveFrame(illustration: Illustration, from: Keyframe, to: Keyframe, share: number): Frame {
  const start = frameOfKey(from);
  const end = frameOfKey(to);
  const view = planeOf(illustration.view);
  const eased = easeInOut(share);
  const frame =
    to.planted.length === 0
      ? blendFrames(start, end, eased)
      : holdPlanted(start, end, eased, { planted: to.planted, view });
  return to.stepsOver === undefined ? frame : stepOver(frame, { start, end, to }, { share, view });
}

/** Grounds first and mirrors after: left and right weigh the same, so both sides stand alike. */
function settle(
  illustration: Illustration,
  moment: FigureMoment,
  options: { readonly mirror?: boolean },
): FigureMoment {
  const grounded = keepAboveFloor(moment.frame, illustration, moment.key);
  const isMirrored = options.mirror === true;
  return { ...moment, frame: isMirrored ? mirrorFrame(grounded, planeOf(illustration.view)) : grounded };
}

/** Ribs in a long hold, −1 to 1, starting and ending at 0. */
function breathAt(ms: number, holdMs: number): number {
  if (holdMs < SHORTEST_BREATHING_HOLD_MS) return 0;
  const breaths = Math.max(1, Math.round(holdMs / BREATH_MS));
  return Math.sin((ms / holdMs) * Math.PI * 2 * breaths);
}
