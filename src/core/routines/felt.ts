/** How a session was: the one tap after it. */
export const FELT = ["easy", "right", "hard", "hurt"] as const;
export type Felt = (typeof FELT)[number];
