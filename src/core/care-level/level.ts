/** How careful today's answers ask us to be: 0 carry on, 1 ease off, 2 pause running, 3 medical advice today, 4 emergency. */
export const LEVELS = [0, 1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];
