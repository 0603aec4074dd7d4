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

/** What is given up by drawing the page otherwise. The other steps are the style sheet's alone. */
const DRAWN = ["rows", "questions", "remedies", "reminder", "rest"] as const satisfies readonly GivenUp[];
export type Drawn = (typeof DRAWN)[number];

/** How far it has come with giving up. */
export type Room = {
  /** How many of `GIVEN_UP` are given up. */
  readonly steps: number;
  /** How high it came to rest with them, CSS px; null: it has not yet. */
  readonly restedAt: number | null;
  /** With how many it began, because they could not be taken back then. */
  readonly began: number;
};

export const ALL_ROOM: Room = { steps: 0, restedAt: null, began: 0 };

/** From the beginning: as much room again as can be. @param held steps that can't be taken back now. */
export function settleAnew({ steps }: Room, held = 0): Room {
  const began = Math.min(steps, held);
  return { steps: began, restedAt: null, began };
}

/**
 * One step on the way to what fits, given the height as it is now, CSS px: gives up one more, begins anew where less is held now
 * or where what was at rest has become lower, or gives back `room` itself where all is well.
 */
export function settleRoom(room: Room, height: number, held = 0): Room {
  const { steps, restedAt, began } = room;
  if (held < began) return settleAnew(room, held);
  if (height > MOST_HIGH && steps < GIVEN_UP.length) return { steps: steps + 1, restedAt: null, began };
  if (restedAt === null) return { steps, restedAt: height, began };
  return height < restedAt && held < steps ? settleAnew(room, held) : room;
}

/** How many are given up where `step` is. */
export const stepsUpTo = (step: GivenUp): number => GIVEN_UP.indexOf(step) + 1;

export const givenUp = ({ steps }: Room): readonly GivenUp[] => GIVEN_UP.slice(0, steps);

/** Those of the steps for which the page is drawn otherwise. */
export const drawnOf = (room: Room): readonly Drawn[] => DRAWN.filter((step) => givenUp(room).includes(step));

/**
 * Whether two reports say as many things of the same kinds, so that they need about the same room: only numbers, which are times
 * and amounts, differ.
 */
export function isSameShape(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one === "number") return typeof other === "number";
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  const [fields, others] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))];
  return fields.length === others.size && fields.every(([name, value]) => isSameShape(value, others.get(name)));
}
