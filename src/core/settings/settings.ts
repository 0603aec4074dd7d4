import * as v from "valibot";
import { lazily } from "../lib/lazily.ts";
import { type ClockTime, WEEKDAYS } from "../time/day-key.ts";
import { clockTimeSchema, type TimeRange, timeRangeSchema } from "../time/time-schemas.ts";
import { RUNNER, RUNNER_AS_DRAWN } from "./runner.ts";

const weekday = v.picklist(WEEKDAYS);
const minutes = (least: number, most: number) =>
  v.pipe(
    v.number(),
    v.integer(`expected a whole number of minutes`),
    v.minValue(least, `expected at least ${least} minutes`),
    v.maxValue(most, `expected at most ${most} minutes`),
  );
const dayRanges = v.pipe(v.array(timeRangeSchema), v.maxLength(6, "expected at most six ranges a day"));

/** Least and most minutes of every setting that counts minutes. The options page names them when it refuses one. */
export const MINUTE_LIMITS = {
  posture: [5, 240],
  hipFlexor: [10, 480],
  walk: [10, 480],
  warmUp: [5, 120],
  coolDown: [0, 60],
  spacing: [0, 60],
  stand: [5, 90],
  dailyLine: [60, 960],
  run: [5, 600],
} as const satisfies Record<string, readonly [least: number, most: number]>;
export type MinuteLimit = keyof typeof MINUTE_LIMITS;

/** A run that comes back every week, in local time. */
export const weeklyRunSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  weekday,
  at: clockTimeSchema,
  minutes: minutes(...MINUTE_LIMITS.run),
});
export type WeeklyRun = v.InferOutput<typeof weeklyRunSchema>;

export const AGE_BANDS = ["under-16", "16-65", "over-65"] as const;
const profileAnswer = v.nullable(v.picklist(["yes", "no", "unsure"]));
/** A question that came later: a profile stored before it has not answered it. */
const laterAnswer = v.optional(profileAnswer, null);

export const EQUIPMENT = ["band", "roller", "ball", "step", "mat", "bench"] as const;

/**
 * Every setting with its range, one flat table of groups. Parsed field by field (`parseSettings`): one bad field falls
 * back to its default and is reported, the others stay.
 */
export const settingsSchema = lazily(() => ({
  /** When sitting prompts may come, per weekday. Desk time is measured all day. */
  workingHours: v.object({
    mon: dayRanges,
    tue: dayRanges,
    wed: dayRanges,
    thu: dayRanges,
    fri: dayRanges,
    sat: dayRanges,
    sun: dayRanges,
  }),
  /** Nothing at all is shown in these hours. */
  quietHours: v.nullable(timeRangeSchema),
  posture: v.object({ on: v.boolean(), everyMinutes: minutes(...MINUTE_LIMITS.posture) }),
  hipFlexor: v.object({ on: v.boolean(), everyMinutes: minutes(...MINUTE_LIMITS.hipFlexor) }),
  walk: v.object({ on: v.boolean(), everyMinutes: minutes(...MINUTE_LIMITS.walk) }),
  warmUp: v.object({ on: v.boolean(), leadMinutes: minutes(...MINUTE_LIMITS.warmUp) }),
  coolDown: v.object({ on: v.boolean(), afterMinutes: minutes(...MINUTE_LIMITS.coolDown) }),
  strength: v.object({ on: v.boolean(), weekdays: v.array(weekday), at: clockTimeSchema }),
  checkIn: v.object({ on: v.boolean(), at: clockTimeSchema }),
  review: v.object({ on: v.boolean(), weekday, at: clockTimeSchema }),
  /** Least time between any two prompts; a warm-up never waits for it. */
  spacingMinutes: minutes(...MINUTE_LIMITS.spacing),
  /** "I lock my screen when I get up": then only a lock is leaving. */
  locksWhenLeaving: v.boolean(),
  /** "I often read or call away from the browser": longer quiet still counts as sitting. */
  readsAwayFromBrowser: v.boolean(),
  /** Sit-stand-move: a posture prompt after so long on one's feet. Null: off. */
  standMinutes: v.nullable(minutes(...MINUTE_LIMITS.stand)),
  /** The person's own line for a day's sitting: one quiet prompt where it is crossed. Null: none. */
  dailyLineMinutes: v.nullable(minutes(...MINUTE_LIMITS.dailyLine)),
  /** Stored as records of the diary, as is `profile`: see core/records/personal-settings.ts. */
  runPlan: v.pipe(v.array(weeklyRunSchema), v.maxLength(28, "expected at most 28 runs a week")),
  /** Where the person is: decides which routines fit. */
  place: v.object({ floor: v.boolean(), quiet: v.boolean(), equipment: v.array(v.picklist(EQUIPMENT)) }),
  /** What someone may tell about themselves, once, skippable. Null was never answered, which is not a no. */
  profile: v.object({
    ageBand: v.nullable(v.picklist(AGE_BANDS)),
    pregnant: profileAnswer,
    osteoporosis: profileAnswer,
    cancerHistory: profileAnswer,
    steroids: profileAnswer,
    immuneSuppressed: profileAnswer,
    bloodThinners: laterAnswer,
    injectsDrugs: laterAnswer,
    diabetesOrDialysis: laterAnswer,
    lowEnergy: laterAnswer,
    stressFracture: laterAnswer,
  }),
  /** Whether the page has asked for the profile: it asks once. */
  isProfileAsked: v.boolean(),
  /** What was said of a hole in the log of runs: the run before it, and whether nobody ran or nobody logged. Null: not asked. */
  logGap: v.nullable(
    v.object({ afterRunId: v.pipe(v.string(), v.maxLength(200)), was: v.picklist(["break", "unlogged"]) }),
  ),
  /** ISO 3166 region for emergency numbers, as the person chose it. Null: guessed from the browser's language. */
  region: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, "expected a region such as DE"))),
  /** How a guided routine speaks and sounds. `voiceName` null: the first that works without the network. */
  player: v.object({
    voice: v.boolean(),
    voiceName: v.nullable(v.pipe(v.string(), v.maxLength(200))),
    voiceRate: v.pipe(v.number(), v.minValue(0.5), v.maxValue(2)),
    sounds: v.boolean(),
    volume: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    quietInHours: v.boolean(),
  }),
  /** Exercises that are always done in their gentler way. */
  easierForGood: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(200)),
  /** Whether notifications may name the back and pain, where others may see the screen. */
  namesBack: v.boolean(),
  /** Whether the popup says so where no file of everything was saved for a month. */
  remindsToSave: v.boolean(),
  theme: v.picklist(["system", "light", "dark"]),
  /** How distances, times of day and weeks are written. `system`: as the browser's first language does (regional.ts). */
  units: v.picklist(["system", "km", "mi"]),
  clock: v.picklist(["system", "12h", "24h"]),
  weekStart: v.picklist(["system", "mon", "sat", "sun"]),
  /** Who the drawn runner is. */
  runner: v.object({
    skin: v.picklist(RUNNER.skin),
    hair: v.picklist(RUNNER.hair),
    cut: v.picklist(RUNNER.cut),
    build: v.picklist(RUNNER.build),
    kit: v.picklist(RUNNER.kit),
  }),
}));

type Schemas = ReturnType<typeof settingsSchema>;
export type Settings = { readonly [K in keyof Schemas]: v.InferOutput<Schemas[K]> };
export type SettingsKey = keyof Settings;

const workday: readonly TimeRange[] = [{ from: "09:00" as ClockTime, to: "18:00" as ClockTime }];

/** The numbers of `core/engine/RULES.md`. People can change every one. */
export const DEFAULT_SETTINGS: Settings = {
  workingHours: {
    mon: [...workday],
    tue: [...workday],
    wed: [...workday],
    thu: [...workday],
    fri: [...workday],
    sat: [],
    sun: [],
  },
  quietHours: null,
  posture: { on: true, everyMinutes: 30 },
  hipFlexor: { on: true, everyMinutes: 90 },
  walk: { on: true, everyMinutes: 120 },
  warmUp: { on: true, leadMinutes: 20 },
  coolDown: { on: true, afterMinutes: 5 },
  strength: { on: false, weekdays: ["tue", "fri"], at: "12:30" as ClockTime },
  checkIn: { on: true, at: "16:30" as ClockTime },
  review: { on: true, weekday: "sun", at: "18:00" as ClockTime },
  spacingMinutes: 10,
  locksWhenLeaving: false,
  readsAwayFromBrowser: false,
  standMinutes: null,
  dailyLineMinutes: null,
  runPlan: [],
  place: { floor: false, quiet: true, equipment: [] },
  profile: {
    ageBand: null,
    pregnant: null,
    osteoporosis: null,
    cancerHistory: null,
    steroids: null,
    immuneSuppressed: null,
    bloodThinners: null,
    injectsDrugs: null,
    diabetesOrDialysis: null,
    lowEnergy: null,
    stressFracture: null,
  },
  isProfileAsked: false,
  logGap: null,
  region: null,
  player: { voice: true, voiceName: null, voiceRate: 1, sounds: true, volume: 0.8, quietInHours: false },
  easierForGood: [],
  namesBack: false,
  remindsToSave: false,
  theme: "system",
  units: "system",
  clock: "system",
  weekStart: "system",
  runner: RUNNER_AS_DRAWN,
};

/** The settings of the kinds of prompts: the groups that have a switch. */
export type PromptSetting = PromptSettingWith<"on">;
/** Those of them that have a field. */
export type PromptSettingWith<Field extends string> = Field extends string
  ? {
      [K in SettingsKey]: Settings[K] extends { readonly on: boolean } & Readonly<Record<Field, unknown>> ? K : never;
    }[SettingsKey]
  : never;

/** Whether the setting of a kind of prompt has a field. */
export const hasPromptField = <Field extends string>(key: SettingsKey, field: Field): key is PromptSettingWith<Field> =>
  Object.keys(DEFAULT_SETTINGS[key] ?? {}).includes(field);

/** In the order of the settings above. */
export const PROMPT_SETTINGS: readonly PromptSetting[] = (Object.keys(DEFAULT_SETTINGS) as SettingsKey[]).filter(
  (key): key is PromptSetting => hasPromptField(key, "on"),
);
