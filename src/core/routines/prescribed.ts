import * as v from "valibot";
import { lazily } from "../lib/lazily.ts";
import { dayKeySchema } from "../time/time-schemas.ts";

const count = lazily(() => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)));

const prescribedStepSchema = lazily(() =>
  v.object({
    /** Null: told by somebody else. */
    ladder: v.nullable(v.pipe(v.string(), v.maxLength(40))),
    rung: v.nullable(count()),
    exerciseId: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
    sets: count(),
    reps: v.nullable(count()),
    seconds: v.nullable(count()),
  }),
);
export type PrescribedStep = Readonly<v.InferOutput<ReturnType<typeof prescribedStepSchema>>>;

/** What a session of a programme was meant to be, before today's answers left anything out. Kept with what was done of it. */
export const prescribedSchema = lazily(() =>
  v.object({
    programmeId: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
    /** The day it was done for. */
    day: dayKeySchema,
    isLight: v.boolean(),
    steps: v.pipe(v.array(prescribedStepSchema()), v.minLength(1), v.maxLength(40)),
  }),
);
export type Prescribed = Readonly<v.InferOutput<ReturnType<typeof prescribedSchema>>>;
