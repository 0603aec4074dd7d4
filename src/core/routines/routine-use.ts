/** What a finished routine counts as: decides which prompts it satisfies. */
export const ROUTINE_USES = ["posture", "hip-flexor", "walk", "warm-up", "cool-down", "strength", "other"] as const;
export type RoutineUse = (typeof ROUTINE_USES)[number];

export type RoutineChoice = { readonly routineId: string; readonly use: RoutineUse };
