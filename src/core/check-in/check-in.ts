import * as v from "valibot";
import { lazily } from "../lib/lazily.ts";
import { dayKeySchema, instantSchema, zoneSchema } from "../time/time-schemas.ts";
import { checkInDetailsSchema } from "./check-in-details.ts";

/** The 0-10 numeric rating scale: 0 no pain, 10 the worst I can imagine. */
export const painSchema = v.pipe(
  v.number(),
  v.integer("expected a whole number"),
  v.minValue(0, "expected 0 to 10"),
  v.maxValue(10, "expected 0 to 10"),
);

/**
 * One answer to "How is your back?". Several a day are fine: the day shows its highest. A day without a row was missed,
 * `skipped` was a choice, 0 is an answer: three different things.
 */
export const checkInSchema = lazily(() =>
  v.object({
    id: v.pipe(v.string(), v.minLength(1)),
    day: dayKeySchema,
    zone: zoneSchema,
    at: instantSchema,
    updatedAt: instantSchema,
    /** Null where `skipped`, and where warning signs were answered without a number. */
    pain: v.nullable(painSchema),
    skipped: v.boolean(),
    /** Everything beyond the number. Left out: only the number is known. */
    details: v.exactOptional(checkInDetailsSchema()),
  }),
);
export type CheckIn = v.InferOutput<ReturnType<typeof checkInSchema>>;
