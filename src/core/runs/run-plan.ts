import * as v from "valibot";
import { lazily } from "../lib/lazily.ts";
import { clockTimeSchema, dayKeySchema, instantSchema } from "../time/time-schemas.ts";

const wallTime = lazily(() => v.nullable(v.object({ day: dayKeySchema, at: clockTimeSchema })));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/**
 * A single planned run, or the changed form of one run of the week's plan, then with that run's id. `isCancelled`: nobody
 * runs it, which for one of the week's plan is more than having no row: deleted, the row says nothing, and the week's plan
 * holds again. `meters`: the distance it is meant to have; null or absent where only its minutes are planned. `local`: the
 * wall time it was planned at, kept through flights. `begun`: "Run now" moved it to where it is, and `before` is what takes that
 * back: the row as it stood, null where there was none.
 */
export const runPlanSchema = lazily(() =>
  v.object({
    id,
    start: instantSchema,
    minutes: v.pipe(v.number(), v.finite(), v.minValue(0)),
    isCancelled: v.boolean(),
    meters: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0)))),
    local: v.optional(wallTime()),
    begun: v.optional(
      v.nullable(v.object({ before: v.nullable(v.object({ start: instantSchema, local: v.optional(wallTime()) })) })),
    ),
  }),
);
export type RunPlan = v.InferOutput<ReturnType<typeof runPlanSchema>>;
