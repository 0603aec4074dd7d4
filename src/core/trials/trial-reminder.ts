import type { TrialToday } from "./trial-weeks.ts";
import type { TrialChange } from "./trial.ts";

/** Which words remind of a trial. `unnamed`: what it is stays unsaid on a screen that others may see. */
export type TrialReminder = TrialChange | "unnamed" | "without";

/** @param namesBack whether the person lets prompts name the back: a belt is about it */
export function trialReminder(
  { change, arm }: Pick<TrialToday, "change" | "arm">,
  { namesBack }: { readonly namesBack: boolean },
): TrialReminder {
  if (arm === "without") return "without";
  return change === "noBelt" && !namesBack ? "unnamed" : change;
}
