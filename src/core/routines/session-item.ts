import * as v from "valibot";

/** What was really done of one exercise in a guided routine: whole seconds of work. */
export const sessionItemSchema = v.object({
  exerciseId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  outcome: v.picklist(["done", "skipped", "easier"]),
  seconds: v.pipe(v.number(), v.finite(), v.minValue(0)),
});
export type SessionItem = Readonly<v.InferOutput<typeof sessionItemSchema>>;
