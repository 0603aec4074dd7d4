import * as v from "valibot";
import { lazily } from "../lib/lazily.ts";
import { instantSchema } from "../time/time-schemas.ts";

const meters = lazily(() => v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(10_000_000)));

/** One pair of shoes. */
export const shoeFields = lazily(() => ({
  name: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, "expected a name"),
    v.maxLength(60, "expected at most 60 characters"),
  ),
  /** Metres in them before the log knew them. */
  startMeters: meters(),
  /** When to think of new ones. */
  retireAtMeters: v.pipe(meters(), v.minValue(50_000, "expected at least 50 km")),
}));
export const shoeSchema = lazily(() =>
  v.object({
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    ...shoeFields(),
    /** The pair that a new run gets. One pair at most has it. */
    isDefault: v.boolean(),
    retiredAt: v.nullable(instantSchema),
    createdAt: instantSchema,
    updatedAt: instantSchema,
    deletedAt: v.nullable(instantSchema),
  }),
);
export type Shoe = v.InferOutput<ReturnType<typeof shoeSchema>>;

/** All pairs with this one as the default and no other. */
export function withDefaultShoe(shoes: readonly Shoe[], id: string, now: number): readonly Shoe[] {
  return shoes.map((shoe) =>
    shoe.isDefault === (shoe.id === id) ? shoe : { ...shoe, isDefault: shoe.id === id, updatedAt: now },
  );
}
