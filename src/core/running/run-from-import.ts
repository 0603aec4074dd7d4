import type { ImportReport, KnownRun } from "../imports/import-report.ts";
import type { ImportedRun } from "../imports/imported-run.ts";
import { formatOffset } from "../imports/iso-instant.ts";
import type { EpochMs } from "../time/epoch-ms.ts";
import type { Run } from "./run.ts";

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
