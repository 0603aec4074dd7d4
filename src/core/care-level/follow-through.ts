import type { Level } from "./level.ts";

/** What a level changes in what the product does by itself. Opening something by hand always works. */
export type FollowThrough = {
  /** Posture, hip-flexor, walk and strength prompts. */
  readonly exercisePrompts: boolean;
  /** "Time to run", warm-up and cool-down prompts. */
  readonly runPrompts: boolean;
  /** Warm up walking instead of jogging. */
  readonly gentleWarmUp: boolean;
};

const BY_LEVEL: Readonly<Record<Level, FollowThrough>> = {
  0: { exercisePrompts: true, runPrompts: true, gentleWarmUp: false },
  1: { exercisePrompts: true, runPrompts: true, gentleWarmUp: true },
  2: { exercisePrompts: true, runPrompts: false, gentleWarmUp: true },
  3: { exercisePrompts: false, runPrompts: false, gentleWarmUp: true },
  4: { exercisePrompts: false, runPrompts: false, gentleWarmUp: true },
};

/** Quieter as it gets more serious. The check-in, the review and the banner stay at every level. */
export const followThrough = (level: Level): FollowThrough => BY_LEVEL[level];
