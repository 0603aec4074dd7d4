import * as v from "valibot";
import {
  FLAGS,
  FOLLOW_UPS,
  ONSETS,
  PROFILE_ITEMS,
  type ProfileItem,
  QUALITIES,
  SINCE_ANSWERS,
  TIMINGS,
  ZONES,
} from "../check-in/vocabulary.ts";
import { isRecord } from "../lib/is-record.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { RULE_IDS } from "./rule-ids.ts";

/** What someone says about themselves: null was never asked or not answered. */
export type ProfileAnswer = "yes" | "no" | "unsure" | null;
export type ProfileAnswers = Readonly<Record<ProfileItem, ProfileAnswer>>;

const wholeNumber = (least: number, most: number) =>
  v.pipe(
    v.number(`expected a whole number from ${least} to ${most}`),
    v.integer(`expected a whole number from ${least} to ${most}`),
    v.minValue(least, `expected a whole number from ${least} to ${most}`),
    v.maxValue(most, `expected a whole number from ${least} to ${most}`),
  );

const amount = (least: number, most: number) => {
  const message =
    most === Infinity ? `expected a number, ${least} or more` : `expected a number from ${least} to ${most}`;
  return v.pipe(v.number(message), v.minValue(least, message), v.maxValue(most, message), v.finite(message));
};

/** Left out and null both mean: not known. */
const known = <S extends v.GenericSchema>(schema: S) => v.nullish(schema, null);

const idsOf = <const T extends readonly string[]>(what: string, ids: T) =>
  v.nullish(
    v.array(
      v.picklist(ids, (issue) => `unknown ${what} ${issue.received}; known are ${ids.join(", ")}`),
      `expected a list of ${what} ids`,
    ),
    () => [],
  );

const yesNo = v.pipe(
  known(v.union([v.boolean(), v.literal("unsure")], 'expected true, false or "unsure"; left out means not known')),
  v.transform((said): ProfileAnswer => (typeof said === "boolean" ? (said ? "yes" : "no") : said)),
);

/** An object, and not a list, which is one too. */
const objectOf = <const E extends v.ObjectEntries>(entries: E, message: string) =>
  v.pipe(
    v.unknown(),
    v.check((value) => !Array.isArray(value), message),
    v.object(entries, message),
  );

const profileSchema = v.nullish(
  objectOf(v.entriesFromList(PROFILE_ITEMS, yesNo), "expected an object of profile items"),
  () => ({}),
);

const oneOf = <const T extends readonly string[]>(words: T) =>
  v.picklist(words, `expected one of ${words.map((word) => `"${word}"`).join(", ")}`);

const followUpEntries = {
  /** "Is it in the saddle area?" Only a "no" is a no. */
  saddleArea: v.nullish(v.picklist(FOLLOW_UPS.saddleArea, 'expected "yes", "no" or "unsure"'), "unsure"),
  /** "Is it ordinary training soreness that did not come with the back pain?" Only a clear yes is one; null: not asked. */
  ordinarySoreness: v.pipe(
    known(v.union([v.boolean(), v.literal("unsure")], "expected true or false")),
    v.transform((said) => (said === null ? null : said === true)),
  ),
  /** "Is it a sore muscle: sore to press, and not brought on by effort?" Null: not asked. */
  chestMuscle: yesNo,
  /** What the trouble passing water is like. Null: not asked. */
  urine: known(oneOf(FOLLOW_UPS.urine)),
  /** "Does it hurt to hop on that leg?" Null: not asked or not tried. */
  hop: yesNo,
};
const followUpSchema = v.nullish(objectOf(followUpEntries, "expected an object of follow-up answers"), () => ({}));

/**
 * Ids that may stand in `clinicianChecked`. A rule's id is known but silences nothing: a check is always of one flag,
 * zone or profile item (decision 0061).
 */
const CHECKABLE_IDS = [...ZONES, ...FLAGS, ...PROFILE_ITEMS] as const;
const checkId = v.union(
  [v.picklist(CHECKABLE_IDS), v.picklist(RULE_IDS)],
  (issue) => `unknown flag, zone or profile item ${issue.received}; known are ${CHECKABLE_IDS.join(", ")}`,
);

const fields = {
  /** Pain now, 0-10. */
  nrs: wholeNumber(0, 10),
  zones: idsOf("zone", ZONES),
  quality: idsOf("quality", QUALITIES),
  timing: idsOf("timing", TIMINGS),
  /** Signs answered with yes, and those of an emergency answered with "not sure". */
  flags: idsOf("flag", FLAGS),
  /** Other signs answered with "not sure". */
  flagsUnsure: idsOf("flag", FLAGS),
  /** Signs that were asked and clearly denied. A sign in none of the three is not known. */
  flagsDenied: idsOf("flag", FLAGS),
  profile: profileSchema,
  followUp: followUpSchema,
  clinicianChecked: v.nullish(v.array(checkId, "expected a list of flag, zone or profile item ids"), () => []),
  /** 0-23, local. */
  hour: known(wholeNumber(0, 23)),
  minutesToRun: known(amount(0, Infinity)),
  minutesSinceRun: known(amount(0, Infinity)),
  /** 0-10, of the last run. */
  runPain: known(wholeNumber(0, 10)),
  /** Points, the morning after against before the run. */
  nextDayDelta: known(amount(-10, 10)),
  /** Points: median of the last 3 answers minus the median of the 7 before. */
  delta7: known(amount(-10, 10)),
  /** When it began, as the person says it. */
  since: known(oneOf(SINCE_ANSWERS)),
  onset: known(oneOf(ONSETS)),
  /** Days of this episode. */
  daysSinceOnset: known(amount(0, Infinity)),
  /** Hours seated today. */
  sittingHours: known(amount(0, 24)),
  /** Longest bout today, minutes. */
  longestSitMin: known(amount(0, 24 * 60)),
  canUseFloor: v.nullish(v.boolean("expected true or false"), false),
};

const adviceInputSchema = objectOf(fields, "expected an object");

type Parsed = Omit<v.InferOutput<typeof adviceInputSchema>, "nrs">;

/**
 * What the advice rests on, everything spelt out: empty lists where nothing was marked, null where nothing is known.
 * `nrs` is null only where warning signs were answered without a number.
 */
export type AdviceInput = {
  readonly [K in keyof Parsed]: Parsed[K] extends readonly (infer T)[] ? readonly T[] : Parsed[K];
} & { readonly nrs: number | null };

/** One thing wrong with an input: where (`zones[1]`, empty for the whole) and what. */
export type InputFault = { readonly path: string; readonly message: string };

/** Reads an input from outside. Fields left out are unknown; anything wrong is refused with its place. Extra fields are ignored. */
export function parseAdviceInput(raw: unknown): Result<AdviceInput, readonly InputFault[]> {
  const parsed = v.safeParse(adviceInputSchema, raw);
  if (parsed.success) return ok(parsed.output);
  return fail(parsed.issues.map((issue) => ({ path: pathOf(issue), message: messageOf(issue) })));
}

function strays(value: unknown, names: object, prefix: string): readonly string[] {
  if (!isRecord(value)) return [];
  return Object.keys(value).flatMap((key) => (Object.hasOwn(names, key) ? [] : [`${prefix}${key}`]));
}

/** Paths of fields that are not part of an input: most likely misspelt, and therefore not known. */
export function unknownAdviceFields(raw: unknown): readonly string[] {
  const { profile, followUp }: Readonly<Record<string, unknown>> = isRecord(raw) ? raw : {};
  return [
    ...strays(raw, fields, ""),
    ...strays(profile, Object.fromEntries(PROFILE_ITEMS.map((id) => [id, true])), "profile."),
    ...strays(followUp, followUpEntries, "followUp."),
  ];
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? []).reduce<string>((path, { key }) => {
    if (typeof key === "number") return `${path}[${key}]`;
    return path === "" ? String(key) : `${path}.${String(key)}`;
  }, "");
}

function messageOf(issue: v.BaseIssue<unknown>): string {
  return issue.received === "undefined" && issue.path !== undefined ? "missing" : issue.message;
}
