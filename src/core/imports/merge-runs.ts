import { OPTIONAL_MEASURES } from "../runs/measures.ts";
import { IMPORT_FORMATS } from "../runs/run-vocabulary.ts";
import type { ImportedRun } from "./imported-run.ts";
import { isCorrected, isRow } from "./same-run.ts";

const NUMBERS = [...OPTIONAL_MEASURES, "effort"] as const;

/**
 * One record out of two of the same run: the richer one, with what it lacks from the other. Equally rich, the format
 * nearer to the watch wins (FIT, TCX, GPX, Strava's table). Commutative.
 */
export function mergeRuns(a: ImportedRun, b: ImportedRun): ImportedRun {
  const [richer, poorer] = compareRichness(a, b) >= 0 ? [a, b] : [b, a];
  const merged = { ...richer };
  for (const key of NUMBERS) merged[key] = richer[key] ?? poorer[key];
  return {
    ...merged,
    offsetMinutes: richer.offsetMinutes ?? poorer.offsetMinutes,
    surface: richer.surface ?? poorer.surface,
    gear: richer.gear ?? poorer.gear,
    own: richer.own ?? poorer.own,
  };
}

/**
 * The same for records of one import, where a table's row may have been corrected by hand: then its start, time and distance
 * count, and the recording adds what only it knows. Commutative.
 */
export function mergeSources(a: ImportedRun, b: ImportedRun): ImportedRun {
  const merged = mergeRuns(a, b);
  const [row, recording] = isRow(a) ? [a, b] : [b, a];
  if (!isRow(row) || isRow(recording) || recording.source === "log" || !isCorrected(row, recording)) return merged;
  return {
    ...merged,
    start: row.start,
    durationSeconds: row.durationSeconds,
    movingSeconds:
      row.movingSeconds ?? (merged.movingSeconds === null ? null : Math.min(merged.movingSeconds, row.durationSeconds)),
    distanceMeters: row.distanceMeters ?? merged.distanceMeters,
  };
}

function compareRichness(a: ImportedRun, b: ImportedRun): number {
  const byFields = known(a) - known(b);
  if (byFields !== 0) return byFields;
  const byFormat = IMPORT_FORMATS.indexOf(b.source) - IMPORT_FORMATS.indexOf(a.source);
  if (byFormat !== 0) return byFormat;
  const byTime =
    a.start - b.start || a.durationSeconds - b.durationSeconds || (a.distanceMeters ?? 0) - (b.distanceMeters ?? 0);
  return byTime || JSON.stringify(a).localeCompare(JSON.stringify(b));
}

/** Running dynamics come only from a recording, so a table's extra columns don't outweigh them. */
function known(run: ImportedRun): number {
  return (
    NUMBERS.filter((key) => run[key] !== null).length +
    (run.source !== "apple" && (isRow(run) || run.source === "log") ? 0 : 3)
  );
}
