import * as v from "valibot";
import { parseAdviceInput } from "@/src/core/advice/advice-input.ts";
import { PROMPT_KINDS } from "@/src/core/engine/state/prompt-kind.ts";
import type { ClockTime } from "@/src/core/time/day-key.ts";
import { HOUR, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { isDay, isZone } from "@/src/core/time/time-schemas.ts";

/** What a person can do from one entry to the next; every other entry leaves the body as it was. */
export const BODIES = [
  "type",
  "read",
  "watch",
  "listen",
  "call",
  "present",
  "leave",
  "lock",
  "sleep",
  "stand",
  "sit",
  "close",
  "open",
  "away-with-sound",
  "lock-lid",
  "type-in-full-screen",
] as const;
export type Body = (typeof BODIES)[number];

/** Entries that something happens at, whatever the body does. `end` closes the day. */
const HAPPENINGS = [
  "kill-worker",
  "clock",
  "zone",
  "press",
  "plan-run",
  "move-run",
  "cancel-run",
  "log-run",
  "answer",
  "correct",
  "undo-correct",
  "set",
  "count-in",
  "end",
] as const;
export const ENTRY_NAMES = [...BODIES, ...HAPPENINGS] as const;

export const BUTTONS = ["pause", "meeting", "end-meeting", "start", "done", "snooze", "skip"] as const;
/** Where the next step is cut short: before it is stored, before it shows anything, before `shown` is stored. */
export const KILL_POINTS = ["store", "show", "shown"] as const;
export type KillPoint = (typeof KILL_POINTS)[number];
/** What can be said of a stretch of the past. */
export const CORRECTIONS = ["sitting", "standing", "away"] as const;
export const RESPONSES = ["done", "ignore", "snooze", "skip"] as const;
export type Response = (typeof RESPONSES)[number];

const elapsed = v.pipe(v.string(), v.regex(/^\d{1,3}:[0-5]\d(:[0-5]\d)?$/), v.transform(toElapsedMs));
const wallTime = v.pipe(
  v.string(),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  v.transform((text) => text as ClockTime),
);
const zone = v.pipe(v.string(), v.check(isZone));
const duration = v.pipe(v.string(), v.check(isDuration), v.transform(toMs));
const minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24 * 60));
const promptKind = v.picklist(PROMPT_KINDS);
const at = elapsed;
const runId = v.optional(v.pipe(v.string(), v.minLength(1)));
const days = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(7));
const pain = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10));

const press = v.variant("button", [
  v.object({ at, do: v.literal("press"), button: v.literal("pause"), minutes }),
  v.object({ at, do: v.literal("press"), button: v.literal("meeting"), minutes }),
  v.object({ at, do: v.literal("press"), button: v.literal("end-meeting") }),
  v.object({ at, do: v.literal("press"), button: v.literal("start"), kind: v.optional(promptKind) }),
  v.object({ at, do: v.literal("press"), button: v.literal("done"), kind: v.optional(promptKind) }),
  v.object({ at, do: v.literal("press"), button: v.literal("skip"), kind: v.optional(promptKind) }),
  v.object({
    at,
    do: v.literal("press"),
    button: v.literal("snooze"),
    kind: v.optional(promptKind),
    minutes: v.optional(minutes, 10),
  }),
]);

/** In the shape that `lab advise` takes. */
const checkIn = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const parsed = parseAdviceInput(dataset.value);
    if (parsed.ok) return parsed.value;
    for (const { path, message } of parsed.error) addIssue({ message: path === "" ? message : `${path}: ${message}` });
    return NEVER;
  }),
);

const entrySchema = v.variant("do", [
  v.object({ at, do: v.picklist(BODIES) }),
  v.object({ at, do: v.literal("kill-worker"), before: v.optional(v.picklist(KILL_POINTS)) }),
  v.object({ at, do: v.literal("clock"), by: duration }),
  v.object({ at, do: v.literal("zone"), zone }),
  press,
  v.object({ at, do: v.literal("plan-run"), start: wallTime, minutes }),
  // Without an `id` the run planned last, or the week's first.
  v.object({ at, do: v.literal("move-run"), id: runId, start: wallTime, days: v.optional(days, 0) }),
  v.object({ at, do: v.literal("cancel-run"), id: runId }),
  v.object({ at, do: v.literal("log-run"), id: runId, minutes }),
  v.object({ at, do: v.literal("answer"), pain: v.optional(pain), checkIn: v.optional(checkIn) }),
  v.object({ at, do: v.literal("correct"), kind: v.picklist(CORRECTIONS), from: elapsed, to: elapsed }),
  v.object({ at, do: v.literal("undo-correct") }),
  v.object({ at, do: v.literal("set"), settings: v.record(v.string(), v.unknown()) }),
  v.object({ at, do: v.literal("count-in"), minutes: v.optional(minutes) }),
  v.object({ at, do: v.literal("end") }),
]);

export const dayScriptSchema = v.object({
  zone,
  date: v.pipe(v.string(), v.check(isDay)),
  settings: v.optional(v.unknown()),
  responds: v.optional(v.picklist(RESPONSES), "ignore"),
  /** For people: what the day is about. */
  note: v.optional(v.string()),
  day: v.pipe(v.array(entrySchema), v.minLength(1)),
});

/** The truth about a person's day. `at` and `by` are ms; `at` counts from local midnight of `date` in the first zone. */
export type DayScript = v.InferOutput<typeof dayScriptSchema>;
export type DayEntry = DayScript["day"][number];
export type PressEntry = Extract<DayEntry, { do: "press" }>;

export function isBodyEntry(entry: DayEntry): entry is Extract<DayEntry, { do: Body }> {
  return (BODIES as readonly string[]).includes(entry.do);
}

function toElapsedMs(text: string): number {
  const [hours = 0, mins = 0, seconds = 0] = text.split(":").map(Number);
  return hours * HOUR + mins * MINUTE + seconds * SECOND;
}

function isDuration(text: string): boolean {
  try {
    toMs(text);
    return true;
  } catch {
    return false;
  }
}

/** Days count 24 h. Throws on years, months and weeks: a clock isn't set by those. */
function toMs(text: string): number {
  return Temporal.Duration.from(text).total({ unit: "millisecond" });
}
