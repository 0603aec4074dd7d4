/** Lowest rank first (engine rule 27); `review` ranks with `check-in`. */
export const PROMPT_KINDS = [
  "posture",
  "hip-flexor",
  "walk",
  "day-line",
  "strength",
  "check-in",
  "review",
  "cool-down",
  "warm-up",
] as const;
export type PromptKind = (typeof PROMPT_KINDS)[number];
