import * as v from "valibot";
import { painSchema } from "../check-in/check-in.ts";
import { lazily } from "../lib/lazily.ts";
import type { DayKey } from "../time/day-key.ts";
import type { EpochMs } from "../time/epoch-ms.ts";
import { dayKeyAt } from "../time/local-day.ts";
import { instantSchema, zoneSchema } from "../time/time-schemas.ts";
import { mapSideMeasures, MEASURES, type Range } from "./measures.ts";
import { IMPORT_FORMATS, SURFACES } from "./run-vocabulary.ts";

export const RUN_KINDS = ["easy", "steady", "long", "fast"] as const;

/** What some people wear or carry. Neutral: nothing here is advised. */
export const SUPPORTS = ["belt", "insoles", "tape", "compression", "poles"] as const;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const measure = ([least, most]: Range) =>
  v.nullable(v.pipe(v.number(), v.finite(), v.minValue(least), v.maxValue(most)));
const [shortest, longest] = MEASURES.durationSeconds.stored;
const seconds = lazily(() =>
  v.pipe(
    v.number(),
    v.finite(),
    v.minValue(shortest, "expected at least a second"),
    v.maxValue(longest, "expected at most a week"),
  ),
);

/**
 * What a run is: the numbers of a file or of the person's own entry, and what only the person knows. No positions.
 * Null: not known.
 */
export const runFields = lazily(() => ({
  start: instantSchema,
  /** The zone in force, IANA or an offset such as `+02:00`: makes the local day. */
  zone: zoneSchema,
  durationSeconds: seconds(),
  movingSeconds: v.nullable(seconds()),
  distanceMeters: measure(MEASURES.distanceMeters.stored),
  ...mapSideMeasures((name) => measure(MEASURES[name].stored)),
  kind: v.nullable(v.picklist(RUN_KINDS)),
  /** How hard it felt, 0 rest to 10 as hard as can be. */
  effort: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))),
  /** The back's pain while running, 0-10. */
  pain: v.nullable(painSchema),
  shoeId: v.nullable(id),
  surface: v.nullable(v.picklist(SURFACES)),
  supports: v.pipe(v.array(v.picklist(SUPPORTS)), v.maxLength(SUPPORTS.length)),
  note: v.pipe(v.string(), v.maxLength(2000, "expected at most 2,000 characters")),
}));

const sources = lazily(() => v.array(v.picklist([...IMPORT_FORMATS, "hand"])));
/** A recording that was joined with others into one run: enough to know its file by when it comes again. */
const partSchema = lazily(() =>
  v.object({
    start: instantSchema,
    durationSeconds: seconds(),
    movingSeconds: v.nullable(seconds()),
    distanceMeters: measure(MEASURES.distanceMeters.stored),
    sources: sources(),
  }),
);
export type RunPart = v.InferOutput<ReturnType<typeof partSchema>>;

export const runSchema = lazily(() =>
  v.object({
    id,
    ...runFields(),
    /** Where the numbers came from, first to last. */
    sources: sources(),
    /** Of a run that was joined by hand, earliest first; left out by any other. */
    parts: v.optional(v.pipe(v.array(partSchema()), v.maxLength(500))),
    /** The planned run that this was, if any. */
    plannedRunId: v.nullable(id),
    createdAt: instantSchema,
    updatedAt: instantSchema,
    /** Deleted runs stay for undo and for merging with other machines. */
    deletedAt: v.nullable(instantSchema),
  }),
);
export type Run = v.InferOutput<ReturnType<typeof runSchema>>;

/** The local day on which a run began. */
export function runDay(run: Pick<Run, "start" | "zone">): DayKey {
  return dayKeyAt(run.start, run.zone);
}

export function runEnd(run: Pick<Run, "start" | "durationSeconds">): EpochMs {
  return run.start + run.durationSeconds * 1000;
}

/** Metres a second while moving; null without a distance. */
export function runSpeed(run: Pick<Run, "distanceMeters" | "movingSeconds" | "durationSeconds">): number | null {
  if (run.distanceMeters === null || run.distanceMeters === 0) return null;
  return run.distanceMeters / (run.movingSeconds ?? run.durationSeconds);
}
