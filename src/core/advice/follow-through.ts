import type { PromptKind } from "../engine/state/prompt-kind.ts";
import type { EpochMs } from "../time/epoch-ms.ts";
import { dayKeyAt } from "../time/local-day.ts";
import type { Level } from "./rule.ts";

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

/** Whether a level lets a prompt of `kind` come. */
export function letsCome(level: Level, kind: PromptKind): boolean {
  if (kind === "check-in" || kind === "review") return true;
  const { exercisePrompts, runPrompts } = followThrough(level);
  return kind === "warm-up" || kind === "cool-down" ? runPrompts : exercisePrompts;
}

/** Whether a prompt of `kind` may be promised for `dueAt`: levels 0 to 2 end with their day, 3 and 4 do not. */
export function mayPromise(
  level: Level,
  kind: PromptKind,
  { at, dueAt, zone }: { readonly at: EpochMs; readonly dueAt: EpochMs; readonly zone: string },
): boolean {
  return letsCome(level, kind) || (level <= 2 && dayKeyAt(dueAt, zone) !== dayKeyAt(at, zone));
}
