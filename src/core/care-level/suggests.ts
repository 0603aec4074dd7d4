/**
 * What may be suggested by itself: exercise; tips to move and no routine (under 16 or pregnant, ev:nice-ng59); nothing more
 * today, because an exercise made it worse or it spread down a leg.
 */
export type Suggests = "exercise" | "tips" | "nothing";

/** What a page may suggest. `unknown`: today's answers could not be read and no level was kept: ask, and promote nothing. */
export type SuggestsHere = Suggests | "unknown";
