/** What a finished routine counts as: decides which prompts it satisfies. */
export type RoutineUse = "posture" | "hip-flexor" | "walk" | "warm-up" | "cool-down" | "strength" | "other";

export type RoutineChoice = { readonly routineId: string; readonly use: RoutineUse };
