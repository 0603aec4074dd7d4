const BETWEEN = "+";

/** The id of some routines done as one, in this order: `hip-flexor-standing+warmup-run`. */
export const joinRoutineIds = (ids: readonly string[]): string => ids.join(BETWEEN);

/** The routines that an id stands for: itself, or the parts of a joined one. */
export const splitRoutineId = (id: string): readonly string[] => id.split(BETWEEN);
