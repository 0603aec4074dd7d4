import * as v from "valibot";
import { DAY, type EpochMs } from "../time/epoch-ms.ts";
import { dayKeySchema, instantSchema, zoneSchema } from "../time/time-schemas.ts";
import { painSchema } from "./check-in.ts";

/** "Did your back change your running this week?" */
export const RUNNING_CHANGES = ["no", "a-bit", "a-lot", "stopped"] as const;

/** The three items of the PEG, in its order (ev:peg-2009). The wording on the screen is the published one. */
export const PEG_ITEMS = ["average", "enjoyment", "activity"] as const;

/** What is answered once a week. Every item may be left open; the score needs all three. */
export const weeklyAnswersSchema = v.object({
  average: v.nullable(painSchema),
  enjoyment: v.nullable(painSchema),
  activity: v.nullable(painSchema),
  running: v.nullable(v.picklist(RUNNING_CHANGES)),
});
export type WeeklyAnswers = v.InferOutput<typeof weeklyAnswersSchema>;

/** One stored week. */
export const weeklyRecordSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  day: dayKeySchema,
  zone: zoneSchema,
  at: instantSchema,
  updatedAt: instantSchema,
  ...weeklyAnswersSchema.entries,
});
export type WeeklyRecord = v.InferOutput<typeof weeklyRecordSchema>;

/** Mean of the three items, 0-10, or null while one is open. Thirds are kept: round where it is shown. */
export function pegScore({ average, enjoyment, activity }: WeeklyAnswers): number | null {
  if (average === null || enjoyment === null || activity === null) return null;
  return (average + enjoyment + activity) / 3;
}

/** Whether a score changed by 30 % or more against an earlier one, the usual bar for the PEG. Null where it can't be said. */
export function pegChange(before: number, after: number): "higher" | "lower" | "steady" | null {
  if (before === 0) return null;
  const change = (after - before) / before;
  return change >= 0.3 ? "higher" : change <= -0.3 ? "lower" : "steady";
}

/** The newest of the weeks, in whatever order they come; null without one. */
export function latestWeek(weeks: readonly WeeklyRecord[]): WeeklyRecord | null {
  return weeks.reduce<WeeklyRecord | null>((latest, week) => (latest && latest.at > week.at ? latest : week), null);
}

/** Whether the weekly questions are due: never answered, or six days ago or more, so that the weekday may wander a little. */
export function weeklyAnswersDue(lastAt: EpochMs | null, now: EpochMs): boolean {
  return lastAt === null || now - lastAt >= 6 * DAY;
}
