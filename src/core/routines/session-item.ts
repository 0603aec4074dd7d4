import * as v from "valibot";

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));

/** What was really done of one exercise in a guided routine: whole seconds of work. */
export const sessionItemSchema = v.object({
  exerciseId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  outcome: v.picklist(["done", "skipped", "easier"]),
  seconds: v.pipe(v.number(), v.finite(), v.minValue(0)),
  /** Sets that were done, where sets were counted. */
  sets: v.optional(count),
  /** Repetitions of each set as the person ticked them off; left out: as they were asked for. */
  reps: v.optional(count),
});
export type SessionItem = Readonly<v.InferOutput<typeof sessionItemSchema>>;
