import * as v from "valibot";
import { dayKeySchema, instantSchema } from "../time/time-schemas.ts";

/** What can be tried out: one change at a time, or nobody could tell what made the difference. */
export const TRIAL_CHANGES = ["walks", "noBelt", "longWarmUp", "standingHour"] as const;
/** What counts, decided before the first week: the average of the days' pain, or the days at four and above. */
export const TRIAL_OUTCOMES = ["pain", "badDays"] as const;
export const ARMS = ["with", "without"] as const;
/** Lengths on offer. Chance alone explains too much in fewer weeks, and few people keep to more. */
export const TRIAL_WEEKS = [4, 8, 12] as const;

export type TrialChange = (typeof TRIAL_CHANGES)[number];
export type TrialOutcome = (typeof TRIAL_OUTCOMES)[number];
export type Arm = (typeof ARMS)[number];

/** What a person chooses before it begins. */
export const trialFields = {
  change: v.picklist(TRIAL_CHANGES),
  outcome: v.picklist(TRIAL_OUTCOMES),
};

/** One change tried out on oneself, in weeks with it and without it. At most one goes on at a time. */
export const trialSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  ...trialFields,
  firstDay: dayKeySchema,
  /** What each week is, in pairs of one with and one without, whose order was drawn by lot. */
  weeks: v.pipe(
    v.array(v.picklist(ARMS)),
    v.minLength(2),
    v.maxLength(52),
    v.check((weeks) => weeks.length % 2 === 0 && weeks.every((arm, at) => at % 2 === 0 || arm !== weeks[at - 1])),
  ),
  /** The day on which it was stopped before its end; null: it was not. */
  stoppedOn: v.nullable(dayKeySchema),
  createdAt: instantSchema,
});
export type Trial = Readonly<v.InferOutput<typeof trialSchema>>;
