import * as v from "valibot";
import { dayKeySchema, instantSchema } from "../../time/time-schemas.ts";
import { baseOf, countBefore } from "./prompt-id.ts";
import { PROMPT_KINDS } from "./prompt-kind.ts";

/** Why a prompt that is due is not shown (yet). In the order in which they are reported. */
export const HOLD_REASONS = [
  "paused",
  "quiet-hours",
  "outside-hours",
  "medical",
  "away",
  "meeting",
  "full-screen",
  "standing",
  "just-back",
  "spacing",
  "sound",
  "no-input",
] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** Why an occurrence ended without an answer. */
const EXPIRY_REASONS = [
  "absorbed",
  "no-answer",
  "rested",
  "hours-over",
  "day-over",
  "run-started",
  "abandoned",
  "run-cancelled",
  "run-moved",
  "paused",
  "switched-off",
  "not-delivered",
  "medical",
] as const;
export type ExpiryReason = (typeof EXPIRY_REASONS)[number];

/** Why a prompt fell due. */
const DUE_REASONS = ["sitting", "standing", "time", "run", "snooze", "test", "total"] as const;
export type DueReason = (typeof DUE_REASONS)[number];

const OCCURRENCE_STATES = ["planned", "due", "claimed", "shown", "done", "snoozed", "skipped", "expired"] as const;

/** One stretch during which a due prompt waited. `until` is null while it still waits. */
const heldSchema = v.object({
  because: v.picklist(HOLD_REASONS),
  from: instantSchema,
  until: v.nullable(instantSchema),
});

/**
 * One time that a prompt of some kind falls due, from plan to end: a row of the `prompts` store.
 * `id` is kind + local date + slot and is used as the notification's id, so that it can be shown once only (engine rule 37).
 */
export const occurrenceSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  kind: v.picklist(PROMPT_KINDS),
  /** The local date in its id. */
  day: dayKeySchema,
  state: v.picklist(OCCURRENCE_STATES),
  because: v.picklist(DUE_REASONS),
  dueAt: instantSchema,
  claimedAt: v.nullable(instantSchema),
  /** How often we tried to put it on the screen: two at most (Firefox can't tell us whether the first one was seen). */
  attempts: v.number(),
  shownAt: v.nullable(instantSchema),
  /** The person pressed start: no longer unanswered, not yet done. */
  startedAt: v.nullable(instantSchema),
  /** Its notification was taken down after its stay; badge and popup go on telling. */
  clearedAt: v.nullable(instantSchema),
  endedAt: v.nullable(instantSchema),
  /** Only where `state` is `expired`. */
  expiry: v.nullable(v.picklist(EXPIRY_REASONS)),
  held: v.pipe(v.array(heldSchema), v.readonly()),
  /** How many snoozes led here: 0 for a fresh one. */
  snoozes: v.number(),
  /** The run that a warm-up or cool-down belongs to. */
  runId: v.nullable(v.string()),
  /** The run's start (a warm-up expires there), else null. */
  runStart: v.nullable(instantSchema),
  /** Offer the 30-second version: the last two were ignored. */
  short: v.boolean(),
  /** A tab played when it came: its second button is "I'm in a call". */
  offersCall: v.optional(v.boolean(), false),
});
export type Occurrence = Readonly<v.InferOutput<typeof occurrenceSchema>>;

/** The same once more, as `<id>+n` and as if it had never been on the screen. */
export const onceMore = (
  occurrence: Occurrence,
  change: Pick<Occurrence, "dueAt"> & Partial<Occurrence>,
): Occurrence => ({
  ...occurrence,
  id: `${baseOf(occurrence.id)}+${countBefore(occurrence.id) + 1}`,
  state: "planned",
  claimedAt: null,
  attempts: 0,
  shownAt: null,
  startedAt: null,
  clearedAt: null,
  held: [],
  ...change,
});

/** A fresh occurrence that is due. */
export function dueOccurrence(
  fields: Pick<Occurrence, "id" | "kind" | "day" | "because" | "dueAt"> & Partial<Occurrence>,
): Occurrence {
  return {
    state: "due",
    claimedAt: null,
    attempts: 0,
    shownAt: null,
    startedAt: null,
    clearedAt: null,
    endedAt: null,
    expiry: null,
    held: [],
    snoozes: 0,
    runId: null,
    runStart: null,
    short: false,
    offersCall: false,
    ...fields,
  };
}
