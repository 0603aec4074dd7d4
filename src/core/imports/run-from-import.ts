import { mapSideMeasures, type Measures, MEASURES, measuresOf } from "../runs/measures.ts";
import type { Run } from "../runs/run.ts";
import type { EpochMs } from "../time/epoch-ms.ts";
import type { ImportReport, KnownRun } from "./import-report.ts";
import type { ImportedRun } from "./imported-run.ts";
import { formatOffset } from "./iso-instant.ts";

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
    zone: imported.own?.zone ?? zoneFor(imported, zone),
    kind: imported.own?.kind ?? null,
    effort: imported.effort === null ? null : Math.round(imported.effort),
    pain: imported.own?.pain ?? null,
    shoeId,
    surface: imported.surface,
    supports: imported.own?.supports ?? [],
    note: imported.own?.note ?? "",
    sources: sourcesOf(imported),
    plannedRunId: null,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
}

/** The person's own zone where it had that offset then (it knows summer time), else the bare offset. */
function zoneFor({ start, offsetMinutes }: ImportedRun, zone: string): string {
  if (offsetMinutes === null) return zone;
  const own = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9;
  return own === offsetMinutes ? zone : formatOffset(offsetMinutes);
}

/** Where the numbers came from first; our own table only passes on what it was told. */
function sourcesOf({ source, own }: ImportedRun): Run["sources"] {
  return [...new Set([...(own?.sources ?? []), ...(source === "log" ? [] : [source])])];
}

/** A stored run with what an import knew more. What the person wrote stays. */
export function enrichRun(run: Run, imported: ImportedRun, { now, shoeId }: Pick<Birth, "now" | "shoeId">): Run {
  const effort = imported.effort === null ? null : Math.round(imported.effort);
  const sources = [...new Set([...run.sources, ...sourcesOf(imported)])];
  return {
    ...run,
    ...numbersOf(imported),
    effort: run.effort ?? effort,
    surface: run.surface ?? imported.surface,
    shoeId: run.shoeId ?? shoeId,
    sources,
    updatedAt: now,
  };
}

type Numbers = Measures & Pick<ImportedRun, "start">;

function numbersOf(imported: Numbers): Numbers {
  const [shortest] = MEASURES.durationSeconds.stored;
  return {
    start: imported.start,
    ...measuresOf(imported),
    durationSeconds: Math.max(shortest, imported.durationSeconds),
    movingSeconds: imported.movingSeconds === null ? null : Math.max(shortest, imported.movingSeconds),
  };
}

/** A logged run as an import compares it. Runs written by hand are told apart by their times alone. `gear`: its shoes' name. */
export function asKnownRun(run: Run, gear: string | null): KnownRun {
  const source = run.sources.find((name) => name !== "hand") ?? "strava";
  return {
    id: run.id,
    ...numbersOf(run),
    offsetMinutes: null,
    source,
    effort: run.effort,
    surface: run.surface,
    gear,
    own: null,
  };
}

/** The same for a run that was joined by hand: each part by itself, so that their files are known when they come again. */
export function asKnownRuns(run: Run, gear: string | null): readonly KnownRun[] {
  const whole = asKnownRun(run, gear);
  const parts = (run.parts ?? []).map((part) => ({
    ...asKnownRun({ ...run, ...mapSideMeasures(() => null), ...part }, gear),
    id: null,
  }));
  return [whole, ...parts];
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
    notRuns: count((code) => code === "not-a-run"),
    refused: count((code) => code !== "not-a-run"),
  };
}
