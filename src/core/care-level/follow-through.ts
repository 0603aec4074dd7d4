import type { Level } from "./level.ts";

/** What a level changes in what the product does by itself. What someone opens by hand passes `admit`. */
export type FollowThrough = {
  /** Posture, hip-flexor and walk prompts. */
  readonly exercisePrompts: boolean;
  /** Strength prompts: from level 1 on with a gentler routine. */
  readonly strengthPrompts: boolean;
  /** "Time to run", warm-up and cool-down prompts. */
  readonly runPrompts: boolean;
  /** Warm up walking instead of jogging. */
  readonly gentleWarmUp: boolean;
};

const BY_LEVEL: Readonly<Record<Level, FollowThrough>> = {
  0: { exercisePrompts: true, strengthPrompts: true, runPrompts: true, gentleWarmUp: false },
  1: { exercisePrompts: true, strengthPrompts: true, runPrompts: true, gentleWarmUp: true },
  2: { exercisePrompts: true, strengthPrompts: false, runPrompts: false, gentleWarmUp: true },
  3: { exercisePrompts: false, strengthPrompts: false, runPrompts: false, gentleWarmUp: true },
  4: { exercisePrompts: false, strengthPrompts: false, runPrompts: false, gentleWarmUp: true },
};

/** Quieter as it gets more serious. The check-in, the review and the banner stay at every level. */
export const followThrough = (level: Level): FollowThrough => BY_LEVEL[level];
