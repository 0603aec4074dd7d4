/** The window under the toolbar button may be this high, CSS px: Chromium's limit. What is higher scrolls. */
export const MOST_HIGH = 600;

/**
 * What the popup gives up, one after the other, where it would be higher than its window may be: what is missed least stands
 * first. Nothing is lost by it: what is folded opens with one press, what is out of sight is still read out.
 */
export const GIVEN_UP = [
  /** The second line of the quiet rows. */
  "reasons",
  /** A third of the track. */
  "picture",
  /** Space between the parts. */
  "space",
  /** A row each for the next run, the article and the other stretches: they share one. */
  "rows",
  /** All questions at once: one is asked after the other. */
  "questions",
  /** Space and size of a banner. */
  "banner",
  /** What to do about a trouble: it opens with a press. */
  "remedies",
  /** All but the first line of why the next prompt comes. */
  "why",
  /** The monthly reminder of a saved copy: it waits for room. */
  "reminder",
  /** Quiet rows, questions and all troubles but the gravest: one press shows them in the place of the rest. */
  "rest",
] as const;
export type GivenUp = (typeof GIVEN_UP)[number];

/** How many of `GIVEN_UP` are given up, and what each gave back when it was, CSS px. */
export type Room = {
  readonly steps: number;
  readonly gains: readonly number[];
  /** The height with one step fewer, while the last one is not measured yet. */
  readonly before: number | null;
};

export const ALL_ROOM: Room = { steps: 0, gains: [], before: null };

/**
 * One step on the way to what fits, given the height as it is now, CSS px: gives up one more, takes the last one back where its
 * gain is not needed any longer, or gives back `room` itself where all is well.
 */
export function settleRoom(room: Room, height: number): Room {
  const { steps, before } = room;
  const gains = before === null ? room.gains : [...room.gains.slice(0, steps - 1), before - height];
  if (height > MOST_HIGH) {
    if (steps === GIVEN_UP.length) return before === null ? room : { steps, gains, before: null };
    return { steps: steps + 1, gains, before: height };
  }
  const last = gains[steps - 1];
  if (last !== undefined && height + last <= MOST_HIGH) return { steps: steps - 1, gains, before: null };
  return before === null ? room : { steps, gains, before: null };
}

export const givenUp = ({ steps }: Room): readonly GivenUp[] => GIVEN_UP.slice(0, steps);
