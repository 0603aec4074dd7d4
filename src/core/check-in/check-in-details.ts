import * as v from "valibot";
import { lazily } from "../lib/lazily.ts";
import { instantSchema } from "../time/time-schemas.ts";
import { FLAGS, FOLLOW_UPS, ONSETS, QUALITIES, SINCE_ANSWERS, SUPPORTS, TIMINGS, ZONES } from "./vocabulary.ts";

const idsOf = <const T extends readonly string[]>(what: string, ids: T) =>
  v.pipe(
    v.array(v.picklist(ids, (issue) => `unknown ${what} ${issue.received}`)),
    v.maxLength(ids.length, `expected each ${what} once`),
  );

const LONGEST_NOTE = 2000;

/**
 * The answer to the list of warning signs. `signs` holds what is not a clear no; an empty one is "None of these".
 * Which "not sure" counts as yes: `flagsOf`.
 */
const warningSigns = lazily(() =>
  v.object({
    /** When the list was answered, epoch ms. */
    at: instantSchema,
    signs: v.record(
      v.picklist(FLAGS, (issue) => `unknown flag ${issue.received}`),
      v.picklist(["yes", "unsure"]),
    ),
    /** Which edition of the list was answered: a shorter one denies nothing that it did not ask. Left out: the first. */
    edition: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
);
export type WarningSigns = v.InferOutput<ReturnType<typeof warningSigns>>;

/** The edition that the page shows. */
export const WARNING_LIST_EDITION = 2;

/** "Your back against before yesterday's run." Ids are stored: never rename. */
export const NEXT_DAY_ANSWERS = ["better", "same", "bit-worse", "worse"] as const;
export type NextDayAnswer = (typeof NEXT_DAY_ANSWERS)[number];

/** What a check-in says beyond its number. A field that is left out was not answered, which is never a no. */
export const checkInDetailsSchema = lazily(() =>
  v.object({
    zones: v.exactOptional(idsOf("zone", ZONES)),
    quality: v.exactOptional(idsOf("quality", QUALITIES)),
    timing: v.exactOptional(idsOf("timing", TIMINGS)),
    warningSigns: v.exactOptional(warningSigns()),
    /** When it began, as the person says it. */
    since: v.exactOptional(v.picklist(SINCE_ANSWERS, (issue) => `unknown answer ${issue.received}`)),
    onset: v.exactOptional(v.picklist(ONSETS, (issue) => `unknown answer ${issue.received}`)),
    /** Asked where another answer makes it worth asking. */
    followUp: v.exactOptional(
      v.object({
        saddleArea: v.exactOptional(v.picklist(FOLLOW_UPS.saddleArea)),
        ordinarySoreness: v.exactOptional(v.picklist(FOLLOW_UPS.ordinarySoreness)),
        chestMuscle: v.exactOptional(v.picklist(FOLLOW_UPS.chestMuscle)),
        urine: v.exactOptional(v.picklist(FOLLOW_UPS.urine)),
        hop: v.exactOptional(v.picklist(FOLLOW_UPS.hop)),
      }),
    ),
    /** Highest pain during the last run, 0-10. */
    runPain: v.exactOptional(
      v.pipe(
        v.number(),
        v.integer("expected a whole number"),
        v.minValue(0, "expected 0 to 10"),
        v.maxValue(10, "expected 0 to 10"),
      ),
    ),
    /** The morning after a run or a strength session. Asked where earlier answers can't tell. */
    nextDay: v.exactOptional(v.picklist(NEXT_DAY_ANSWERS, (issue) => `unknown answer ${issue.received}`)),
    /** Hours slept last night. */
    sleepHours: v.exactOptional(
      v.pipe(v.number(), v.minValue(0, "expected 0 to 24"), v.maxValue(24, "expected 0 to 24")),
    ),
    supports: v.exactOptional(idsOf("support", SUPPORTS)),
    painkillers: v.exactOptional(v.boolean()),
    note: v.exactOptional(v.pipe(v.string(), v.maxLength(LONGEST_NOTE, `expected at most ${LONGEST_NOTE} characters`))),
  }),
);
export type CheckInDetails = v.InferOutput<ReturnType<typeof checkInDetailsSchema>>;

/** Whether a place, a kind or a time was given; an empty list was given too, as "nowhere any more". */
export const saysWhere = (details: CheckInDetails | undefined): boolean =>
  details?.zones !== undefined || details?.quality !== undefined || details?.timing !== undefined;

/** Whether it is an answer without a number too: a mark, or the list of warning signs. */
export const saysAnything = (details: CheckInDetails | undefined): boolean =>
  details?.warningSigns !== undefined || saysWhere(details);
