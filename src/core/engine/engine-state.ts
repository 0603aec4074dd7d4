import * as v from "valibot";
import { initialDeskTime } from "../desk-time/desk-time.ts";
import { EVIDENCE, SPAN_KINDS } from "../desk-time/span.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { occurrenceSchema } from "../prompts/occurrence.ts";
import { PROMPT_KINDS } from "../prompts/prompt-kind.ts";
import type { DayKey } from "../time/day-key.ts";
import type { EpochMs } from "../time/epoch-ms.ts";
import { dayKeyAt } from "../time/local-day.ts";

const instant = v.pipe(v.number(), v.finite());
const length = v.pipe(v.number(), v.finite(), v.minValue(0));
const day = v.pipe(
  v.string(),
  v.isoDate(),
  v.transform((text) => text as DayKey),
);

/** Lists are never changed in place. */
const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.readonly());

const clockName = v.picklist(["bout", "posture", "hipFlexor", "walk"]);
const openSpanSchema = v.object({ kind: v.picklist(SPAN_KINDS), start: instant, because: v.picklist(EVIDENCE) });
const deskTimeSchema = v.object({
  open: openSpanSchema,
  lastWake: instant,
  latest: instant,
  backstop: instant,
  jump: v.nullable(v.object({ from: instant, to: instant, over: openSpanSchema })),
  quiet: v.nullable(v.object({ began: instant, plainSince: instant })),
  sound: v.nullable(v.object({ since: instant, lastHeard: instant, beganWithSomeone: v.boolean() })),
  standingSince: v.nullable(instant),
  isStillStandingAsked: v.boolean(),
  returned: v.nullable(v.object({ at: instant, after: length })),
  clocks: v.object({ bout: length, posture: length, hipFlexor: length, walk: length, rest: length, feet: length }),
  resets: list(v.object({ clock: clockName, at: instant })),
});

/** One look as the call rule remembers it: was anyone there, did a tab play? */
const pastLookSchema = v.object({ at: instant, active: v.boolean() });
export type PastLook = Readonly<v.InferOutput<typeof pastLookSchema>>;

const callSoundSchema = v.object({
  /** Looks of the last ten minutes, oldest first. */
  looks: list(pastLookSchema),
  /** The first look in a row that held; null while the sound is not used as in a call. */
  heldSince: v.nullable(instant),
});

const promptStateSchema = v.object({
  /** Occurrences that have not ended, oldest first. */
  active: list(occurrenceSchema),
  /** Last used slot of the sitting kinds per local date; never reused, also when a date comes twice after a flight. */
  slots: list(v.object({ day, kind: v.picklist(PROMPT_KINDS), last: v.number() })),
  /** Ids of daily and run occurrences that have ended or were satisfied beforehand, oldest first. */
  ended: list(v.string()),
  /** Those of them that nobody was there for, the last few: if only a wrong clock passed them over, they still come. */
  missed: v.optional(list(v.string()), []),
  lastShownAt: v.nullable(instant),
  /** Sitting prompts in a row without an answer. */
  ignored: v.number(),
  pausedUntil: v.nullable(instant),
  meetingUntil: v.nullable(instant),
  callSound: callSoundSchema,
  /** The last run that is known to have ended: until it is used, the first bout after it is shorter. */
  afterRun: v.optional(v.nullable(v.object({ endedAt: instant, isUsed: v.boolean() })), null),
});

/** The one row from which the engine goes on after anything: plain JSON, and as small after a year as after a day. */
export const engineStateSchema = v.object({
  version: v.literal(1),
  startedAt: instant,
  zone: v.string(),
  day,
  desk: deskTimeSchema,
  prompts: promptStateSchema,
  /** What the badge shows, so that it is only touched when it changes. */
  badge: v.string(),
});
export type EngineState = Readonly<v.InferOutput<typeof engineStateSchema>>;
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
      lastShownAt: null,
      ignored: 0,
      pausedUntil: null,
      meetingUntil: null,
      callSound: { looks: [], heldSince: null },
      afterRun: null,
    },
    badge: "",
  };
}

/** Reads a stored state. The error names the first field that does not fit. */
export function parseEngineState(raw: unknown): Result<EngineState> {
  const parsed = v.safeParse(engineStateSchema, raw);
  if (parsed.success) return ok(parsed.output);
  const issue = parsed.issues[0];
  return fail(`${v.getDotPath(issue) ?? "state"}: ${issue.message}`);
}
