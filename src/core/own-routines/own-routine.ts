import * as v from "valibot";
import { codePoints } from "../lib/code-points.ts";
import { lazily } from "../lib/lazily.ts";
import { instantSchema } from "../time/time-schemas.ts";

/** What a person may build, and what the file's schema says too (public/own-routines.schema.json). */
export const OWN_LIMITS = {
  /** Characters as JSON Schema counts them (code points): an emoji is one, not the two halves that JavaScript stores. */
  nameLength: 60,
  /** Steps of one routine. */
  steps: 40,
  /** Routines of one file, and of one save. */
  routines: 200,
  reps: { least: 1, most: 100 },
  seconds: { least: 1, most: 600 },
  sets: { least: 1, most: 10 },
  restSeconds: { least: 0, most: 300 },
} as const;

export type Limit = { readonly least: number; readonly most: number };

/** `first` is the side that is drawn, `second` the other one; an exercise that has no sides ignores it. */
export const OWN_SIDES = ["both", "first", "second"] as const;

/** Ids of own routines begin so; none of ours has a colon in its id. */
const OWN_PREFIX = "own:";

export const ownRoutineId = (unique: string): string => `${OWN_PREFIX}${unique}`;
export const isOwnRoutineId = (id: string): boolean => id.startsWith(OWN_PREFIX);

/** Whether a name keeps to `OWN_LIMITS.nameLength`. */
export function isNameShort(name: string): boolean {
  return codePoints(name).length <= OWN_LIMITS.nameLength;
}

const whole = ({ least, most }: Limit) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const ownStepSchema = lazily(() =>
  v.object({
    exerciseId: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
    /** How many times. Null: counted by time. */
    reps: v.nullable(whole(OWN_LIMITS.reps)),
    /** With `reps` how long each one lasts, alone how long it goes on. Both null: the exercise's usual dose. */
    seconds: v.nullable(whole(OWN_LIMITS.seconds)),
    sides: v.picklist(OWN_SIDES),
    sets: whole(OWN_LIMITS.sets),
    /** After each set, before the next exercise too; never at the very end. */
    restSeconds: whole(OWN_LIMITS.restSeconds),
  }),
);

/** A routine that someone built. Whether its exercises exist is asked where it is used: the library may change under it. */
export const ownRoutineSchema = lazily(() =>
  v.object({
    id: v.pipe(v.string(), v.regex(/^own:[\w-]{1,64}$/)),
    name: v.pipe(v.string(), v.minLength(1), v.check(isNameShort)),
    steps: v.pipe(v.array(ownStepSchema()), v.minLength(1), v.maxLength(OWN_LIMITS.steps)),
    createdAt: instantSchema,
    updatedAt: instantSchema,
    deletedAt: v.nullable(instantSchema),
  }),
);

export type OwnStep = Readonly<v.InferOutput<ReturnType<typeof ownStepSchema>>>;
export type OwnRoutine = v.InferOutput<ReturnType<typeof ownRoutineSchema>>;
/** What a person makes of it; the rest is bookkeeping. */
export type OwnContent = { readonly name: string; readonly steps: readonly OwnStep[] };
