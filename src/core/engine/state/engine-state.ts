import * as v from "valibot";
import { LEVELS } from "../../care-level/level.ts";
import { type DeskTime, initialDeskTime } from "../../desk-time/desk-time.ts";
import { EVIDENCE, SPAN_KINDS, spanSchema } from "../../desk-time/span.ts";
import { lazily } from "../../lib/lazily.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { DayKey } from "../../time/day-key.ts";
import type { EpochMs } from "../../time/epoch-ms.ts";
import { dayKeyAt } from "../../time/local-day.ts";
import { dayKeySchema, instantSchema } from "../../time/time-schemas.ts";
import { occurrenceSchema } from "./occurrence.ts";
import { baseOf, countBefore } from "./prompt-id.ts";
import { PROMPT_KINDS } from "./prompt-kind.ts";

const length = v.pipe(v.number(), v.finite(), v.minValue(0));

/** Lists are never changed in place. */
const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.readonly());

const clockName = v.picklist(["bout", "posture", "hipFlexor", "walk"]);
const openSpanSchema = v.object({ kind: v.picklist(SPAN_KINDS), start: instantSchema, because: v.picklist(EVIDENCE) });
const clockResetSchema = v.object({ clock: clockName, at: instantSchema });
const gapSchema = v.object({ from: instantSchema, to: instantSchema });
const deskTimeObject = lazily(() =>
  v.object({
    open: openSpanSchema,
    lastWake: instantSchema,
    latest: instantSchema,
    backstop: instantSchema,
    gaps: v.optional(list(gapSchema), []),
    filling: v.optional(list(spanSchema), []),
    /** The first versions kept one gap alone, and the span over it. */
    jump: v.optional(v.nullable(v.object({ ...gapSchema.entries, over: openSpanSchema })), null),
    quiet: v.nullable(v.object({ began: instantSchema, plainSince: instantSchema })),
    sound: v.nullable(v.object({ since: instantSchema, lastHeard: instantSchema, beganWithSomeone: v.boolean() })),
    standingSince: v.nullable(instantSchema),
    isStillStandingAsked: v.boolean(),
    returned: v.nullable(v.object({ at: instantSchema, after: length })),
    clocks: v.object({
      bout: length,
      posture: length,
      hipFlexor: length,
      walk: length,
      rest: length,
      feet: length,
      present: v.optional(length, 0),
    }),
    resets: list(clockResetSchema),
    lastResets: v.optional(list(clockResetSchema), []),
    touchedAt: v.optional(instantSchema, 0),
  }),
);
const deskTimeSchema = lazily(() =>
  v.pipe(
    deskTimeObject(),
    v.transform(({ jump, ...desk }): DeskTime => {
      if (jump === null) return desk;
      const { from, to, over } = jump;
      const isClosed = over.start < desk.open.start;
      return {
        ...desk,
        gaps: [{ from, to }],
        filling: isClosed ? [{ ...over, end: Math.min(to, desk.open.start) }] : [],
      };
    }),
  ),
);

/** One look as the call rule remembers it: was anyone there, did a tab play? */
const pastSignalsSchema = v.object({ at: instantSchema, active: v.boolean() });
export type PastSignals = Readonly<v.InferOutput<typeof pastSignalsSchema>>;

const callSoundSchema = v.object({
  /** Looks of the last ten minutes, oldest first. */
  looks: list(pastSignalsSchema),
  /** The first look in a row that held; null while the sound is not used as in a call. */
  heldSince: v.nullable(instantSchema),
});

/** One that is over: `id` without `+n`, of which `count` ids were used; `runStart`: the start for which it ended. */
const endedPromptObject = v.object({
  id: v.string(),
  day: dayKeySchema,
  count: v.number(),
  runStart: v.nullable(instantSchema),
  isCancelled: v.boolean(),
});
export type EndedPrompt = Readonly<v.InferOutput<typeof endedPromptObject>>;

/** The first versions kept the id alone. */
const endedPromptSchema = v.union([
  endedPromptObject,
  v.pipe(
    v.string(),
    v.transform((id): EndedPrompt => ({
      id: baseOf(id),
      day: (id.split(":")[1] ?? "") as DayKey,
      count: countBefore(id) + 1,
      runStart: null,
      isCancelled: false,
    })),
  ),
]);

const promptStateSchema = lazily(() =>
  v.object({
    /** Occurrences that have not ended, oldest first. */
    active: list(occurrenceSchema),
    /** Last used slot of the sitting kinds per local date; never reused, also when a date comes twice after a flight. */
    slots: list(v.object({ day: dayKeySchema, kind: v.picklist(PROMPT_KINDS), last: v.number() })),
    /** Daily and run occurrences that have ended or were satisfied beforehand and could come again, oldest first. */
    ended: list(endedPromptSchema),
    /** Those of them that nobody was there for, the last few: if only a wrong clock passed them over, they still come. */
    missed: v.optional(list(v.string()), []),
    /** Planned runs in sight, and since when we know of them at that start. */
    knownRuns: v.optional(list(v.object({ id: v.string(), start: instantSchema, since: instantSchema })), []),
    /** What the person wants of each kind that comes at a time or by a run (`key`), and since when. */
    rules: v.optional(list(v.object({ kind: v.picklist(PROMPT_KINDS), key: v.string(), since: instantSchema })), []),
    lastShownAt: v.nullable(instantSchema),
    /** Sitting prompts in a row without an answer. */
    ignored: v.number(),
    pausedUntil: v.nullable(instantSchema),
    meetingUntil: v.nullable(instantSchema),
    /** "Count me in": quiet counts as sitting till then, and prompts come without an input. */
    countInUntil: v.optional(v.nullable(instantSchema), null),
    /** The planned run through which someone sat: did it take place? */
    askedRun: v.optional(
      v.nullable(v.object({ id: v.string(), start: instantSchema, minutes: v.number(), day: dayKeySchema })),
      null,
    ),
    callSound: callSoundSchema,
    /** Since when a window of ours has been full screen at every look. */
    fullScreenSince: v.optional(v.nullable(instantSchema), null),
    /** The last run that is known to have ended: until it is used, the first bout after it is shorter. */
    afterRun: v.optional(v.nullable(v.object({ endedAt: instantSchema, isUsed: v.boolean() })), null),
  }),
);

/** The one row from which the engine goes on after anything: plain JSON, and as small after a year as after a day. */
const engineStateSchema = lazily(() =>
  v.object({
    version: v.literal(1),
    startedAt: instantSchema,
    zone: v.string(),
    day: dayKeySchema,
    desk: deskTimeSchema(),
    prompts: promptStateSchema(),
    /** The level of the advice as it was last known; null: none that could outlive a read that fails. */
    level: v.optional(v.nullable(v.object({ level: v.picklist(LEVELS), day: dayKeySchema })), null),
    /** The day (till 04:00) on which an exercise made it worse or it spread down a leg: no more suggestions on it. */
    worseOn: v.optional(v.nullable(dayKeySchema), null),
  }),
);
export type EngineState = Readonly<v.InferOutput<ReturnType<typeof engineStateSchema>>>;
export type PromptState = EngineState["prompts"];

/** A new life: nothing known, nothing due. */
export function initialState(at: EpochMs, zone: string): EngineState {
  return {
    version: 1,
    startedAt: at,
    zone,
    day: dayKeyAt(at, zone),
    desk: initialDeskTime(at),
    prompts: {
      active: [],
      slots: [],
      ended: [],
      missed: [],
      knownRuns: [],
      rules: [],
      lastShownAt: null,
      ignored: 0,
      pausedUntil: null,
      meetingUntil: null,
      countInUntil: null,
      askedRun: null,
      callSound: { looks: [], heldSince: null },
      fullScreenSince: null,
      afterRun: null,
    },
    level: null,
    worseOn: null,
  };
}

/** Reads a stored state. The error names the first field that does not fit. */
export function parseEngineState(raw: unknown): Result<EngineState> {
  const parsed = v.safeParse(engineStateSchema(), raw);
  if (parsed.success) return ok(parsed.output);
  const issue = parsed.issues[0];
  return fail(`${v.getDotPath(issue) ?? "state"}: ${issue.message}`);
}
