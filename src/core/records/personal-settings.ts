import * as v from "valibot";
import { lazily } from "../lib/lazily.ts";
import { type Settings, settingsSchema, type WeeklyRun, weeklyRunSchema } from "../settings/settings.ts";

/**
 * The week's plan and the profile belong to the person and not to a browser: they are records, and everybody who reads the
 * settings finds them there as two of its fields.
 */
export const PERSONAL_SETTINGS = ["runPlan", "profile"] as const satisfies readonly (keyof Settings)[];
export type PersonalSettings = Pick<Settings, (typeof PERSONAL_SETTINGS)[number]>;

/** A run that comes back every week, and its place in the list. */
export const weeklyRunRecordSchema = v.object({
  ...weeklyRunSchema.entries,
  place: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
type WeeklyRunRecord = v.InferOutput<typeof weeklyRunRecordSchema>;

export const PROFILE_ID = "profile";
/** What the person told of themselves: one record. */
export const profileRecordSchema = lazily(() =>
  v.object({ id: v.literal(PROFILE_ID), ...settingsSchema().profile.entries }),
);
type ProfileRecord = v.InferOutput<ReturnType<typeof profileRecordSchema>>;

/** Settings with what the records say. `base` counts where there is no record. */
export function withPersonal(
  base: Settings,
  { weeklyRuns, profile }: { readonly weeklyRuns: readonly WeeklyRunRecord[]; readonly profile: ProfileRecord | null },
): Settings {
  const runPlan: readonly WeeklyRun[] = weeklyRuns
    .toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
    .map(({ id, weekday, at, minutes }) => ({ id, weekday, at, minutes }));
  return {
    ...base,
    runPlan: runPlan.length > 0 ? [...runPlan] : base.runPlan,
    profile: profile ? v.parse(settingsSchema().profile, profile) : base.profile,
  };
}

/** The rows that a new week's plan comes to: those that changed, and those that it no longer has, deleted. */
export function weeklyRunRows(before: readonly WeeklyRun[], after: readonly WeeklyRun[], at: number) {
  const placed = (plan: readonly WeeklyRun[]) => plan.map((run, place) => ({ ...run, place, deletedAt: null }));
  const known = new Map(placed(before).map((run) => [run.id, JSON.stringify(run)]));
  const kept = placed(after);
  const ids = new Set(kept.map(({ id }) => id));
  return [
    ...kept.filter((run) => known.get(run.id) !== JSON.stringify(run)),
    ...placed(before)
      .filter(({ id }) => !ids.has(id))
      .map((run) => ({ ...run, deletedAt: at })),
  ];
}

export const profileRow = (profile: Settings["profile"]): ProfileRecord => ({ id: PROFILE_ID, ...profile });
