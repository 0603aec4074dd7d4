import * as v from "valibot";
import { painSchema } from "../check-in/check-in.ts";
import type { ImportReport, KnownRun } from "../imports/import-report.ts";
import { IMPORT_FORMATS, type ImportedRun, SURFACES } from "../imports/imported-run.ts";
import { formatOffset } from "../imports/iso-instant.ts";
import type { DayKey } from "../time/day-key.ts";
import type { EpochMs } from "../time/epoch-ms.ts";
import { dayKeyAt } from "../time/local-day.ts";

export const RUN_KINDS = ["easy", "steady", "long", "fast"] as const;

/** What some people wear or carry. Neutral: nothing here is advised. */
export const SUPPORTS = ["belt", "insoles", "tape", "compression", "poles"] as const;

const instant = v.pipe(v.number(), v.finite());
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const measure = (least: number, most: number) =>
  v.nullable(v.pipe(v.number(), v.finite(), v.minValue(least), v.maxValue(most)));
const seconds = v.pipe(
  v.number(),
  v.finite(),
  v.minValue(1, "expected at least a second"),
  v.maxValue(7 * 24 * 3600, "expected at most a week"),
);

/**
 * What a run is: the numbers of a file or of the person's own entry, and what only the person knows. No positions.
 * Null: not known. Distances in metres, cadence in steps a minute of both feet.
 */
export const runFields = {
  start: instant,
  /** The zone in force, IANA or an offset such as `+02:00`: makes the local day. */
  zone: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  durationSeconds: seconds,
  movingSeconds: v.nullable(seconds),
  distanceMeters: measure(0, 1_000_000),
  cadence: measure(60, 300),
  verticalOscillationMm: measure(0, 1000),
  groundContactMs: measure(0, 2000),
  strideMeters: measure(0, 10),
  elevationGainMeters: measure(0, 50_000),
  averageHeartRate: measure(20, 300),
  kind: v.nullable(v.picklist(RUN_KINDS)),
  /** How hard it felt, 0 rest to 10 as hard as can be. */
  effort: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))),
  /** The back's pain while running, 0-10. */
  pain: v.nullable(painSchema),
  shoeId: v.nullable(id),
  surface: v.nullable(v.picklist(SURFACES)),
  supports: v.pipe(v.array(v.picklist(SUPPORTS)), v.maxLength(SUPPORTS.length)),
  note: v.pipe(v.string(), v.maxLength(2000, "expected at most 2,000 characters")),
} as const;

export const runSchema = v.object({
  id,
  ...runFields,
  /** Where the numbers came from, first to last. */
  sources: v.array(v.picklist([...IMPORT_FORMATS, "hand"])),
  /** The planned run that this was, if any. */
  plannedRunId: v.nullable(id),
  createdAt: instant,
  updatedAt: instant,
  /** Deleted runs stay for undo and for merging with other machines. */
  deletedAt: v.nullable(instant),
});
export type Run = v.InferOutput<typeof runSchema>;

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

type Birth = {
  readonly id: string;
  readonly now: EpochMs;
  /** Where a file gives no offset. */ readonly zone: string;
  readonly shoeId: string | null;
};

/** A file's run as a record of the log. */
export function runFromImport(imported: ImportedRun, { id: runId, now, zone, shoeId }: Birth): Run {
  return {
    id: runId,
    ...numbersOf(imported),
    zone: imported.offsetMinutes === null ? zone : zoneFor(imported.start, imported.offsetMinutes, zone),
    kind: null,
    effort: imported.effort === null ? null : Math.round(imported.effort),
    pain: null,
    shoeId,
    surface: imported.surface,
    supports: [],
    note: "",
    sources: [imported.source],
    plannedRunId: null,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
}

/** The person's own zone where it had that offset then (it knows summer time), else the bare offset. */
function zoneFor(at: EpochMs, offsetMinutes: number, zone: string): string {
  const own = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9;
  return own === offsetMinutes ? zone : formatOffset(offsetMinutes);
}

/** A stored run with what an import knew more. What the person wrote stays. */
export function enrichRun(run: Run, imported: ImportedRun, now: EpochMs): Run {
  const effort = imported.effort === null ? null : Math.round(imported.effort);
  const sources = run.sources.includes(imported.source) ? run.sources : [...run.sources, imported.source];
  return {
    ...run,
    ...numbersOf(imported),
    effort: run.effort ?? effort,
    surface: run.surface ?? imported.surface,
    sources,
    updatedAt: now,
  };
}

type Numbers = Pick<
  ImportedRun,
  | "start"
  | "durationSeconds"
  | "movingSeconds"
  | "distanceMeters"
  | "cadence"
  | "verticalOscillationMm"
  | "groundContactMs"
  | "strideMeters"
  | "elevationGainMeters"
  | "averageHeartRate"
>;

function numbersOf(imported: Numbers): Numbers {
  return {
    start: imported.start,
    durationSeconds: Math.max(1, imported.durationSeconds),
    movingSeconds: imported.movingSeconds === null ? null : Math.max(1, imported.movingSeconds),
    distanceMeters: imported.distanceMeters,
    cadence: imported.cadence,
    verticalOscillationMm: imported.verticalOscillationMm,
    groundContactMs: imported.groundContactMs,
    strideMeters: imported.strideMeters,
    elevationGainMeters: imported.elevationGainMeters,
    averageHeartRate: imported.averageHeartRate,
  };
}

/** A logged run as an import compares it. Runs written by hand are told apart by their times alone. */
export function asKnownRun(run: Run): KnownRun {
  const source = run.sources.find((name) => name !== "hand") ?? "strava";
  return {
    id: run.id,
    ...numbersOf(run),
    offsetMinutes: null,
    source,
    effort: run.effort,
    surface: run.surface,
    gear: null,
  };
}

/** What an import would add to the log, counted for the person to confirm. */
export function summariseImport(report: ImportReport) {
  const { files } = report;
  const refused = files.flatMap((file) => file.refused);
  const count = (isCounted: (code: string) => boolean) =>
    refused.filter(({ code }) => isCounted(code)).reduce((sum, each) => sum + each.count, 0);
  return {
    newRuns: files.reduce((sum, { runs }) => sum + runs.length, 0),
    alreadyThere: files.reduce((sum, { duplicates }) => sum + duplicates.length, 0),
    enriched: report.enriched.length,
    unsure: files.reduce((sum, { unsure }) => sum + unsure.length, 0),
    notRuns: count((code) => code === "not-a-run"),
    refused: count((code) => code !== "not-a-run"),
  };
}
