import * as v from "valibot";

/**
 * Which database this is, and how many commits it has taken. Kept in the database and beside it: one that was made anew has
 * another id, one that lost its end has fewer commits.
 */
const lifeSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  seq: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type Life = Readonly<v.InferOutput<typeof lifeSchema>>;

export const LIFE_KEY = "life";

/** As it lies in the database's store of words. */
export const lifeText = ({ id, seq }: Life): string => `${id} ${seq}`;

/** Null where there is none, or none can be made of it. */
export function lifeOfText(text: string | undefined): Life | null {
  const [id, seq] = text?.split(" ") ?? [];
  return parseLife({ id, seq: Number(seq) });
}

export function parseLife(raw: unknown): Life | null {
  const parsed = v.safeParse(lifeSchema, raw);
  return parsed.success ? parsed.output : null;
}

/** Whether `known` has seen commits that `found` has not: null, another database, or one that lost its end. */
export const isBehind = (found: Life | null, known: Life): boolean => found?.id !== known.id || found.seq < known.seq;
