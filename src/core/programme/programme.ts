import * as v from "valibot";
import { lazily } from "../lib/lazily.ts";
import { WEEKDAYS } from "../time/day-key.ts";
import { dayKeySchema, instantSchema } from "../time/time-schemas.ts";

/** `ladder`: ours, which moves by the table. `told`: what a physiotherapist gave, which stays as it was told. */
export const PROGRAMME_KINDS = ["ladder", "told"] as const;
export const PAUSE_REASONS = ["illness", "break"] as const;

export const PROGRAMME_LIMITS = {
  weeks: { least: 6, most: 12 },
  /** Sessions a week on our own ladders. */
  days: { least: 2, most: 3 },
  pauses: 100,
  races: 20,
} as const;

const rung = lazily(() => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)));

/** What a person chooses of a programme. */
export const programmeFields = lazily(() => ({
  kind: v.picklist(PROGRAMME_KINDS),
  startedOn: dayKeySchema,
  /** How long it goes on. Null: until it is ended, for one that somebody else gave. */
  weeks: v.nullable(
    v.pipe(v.number(), v.integer(), v.minValue(PROGRAMME_LIMITS.weeks.least), v.maxValue(PROGRAMME_LIMITS.weeks.most)),
  ),
  weekdays: v.pipe(v.array(v.picklist(WEEKDAYS)), v.minLength(1), v.maxLength(7)),
  /** Where it begins, by ladder. A told one has none. */
  start: v.record(v.pipe(v.string(), v.maxLength(40)), rung()),
  /** The own routine that holds what was told; null on our ladders. */
  routineId: v.nullable(v.pipe(v.string(), v.regex(/^own:[\w-]{1,64}$/))),
}));

/** Days without sessions that the person asked for. `until` is the last of them; null: until they say so. */
const pauseSchema = lazily(() =>
  v.object({
    from: dayKeySchema,
    until: v.nullable(dayKeySchema),
    because: v.picklist(PAUSE_REASONS),
  }),
);

/** A strengthening programme. At most one has no `endedOn`. */
export const programmeSchema = lazily(() =>
  v.object({
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
    ...programmeFields(),
    pauses: v.pipe(v.array(pauseSchema()), v.maxLength(PROGRAMME_LIMITS.pauses)),
    races: v.pipe(v.array(dayKeySchema), v.maxLength(PROGRAMME_LIMITS.races)),
    endedOn: v.nullable(dayKeySchema),
    createdAt: instantSchema,
  }),
);
export type Programme = Readonly<v.InferOutput<ReturnType<typeof programmeSchema>>>;
