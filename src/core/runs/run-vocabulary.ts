/**
 * Nearest to the watch first. `apple` is Apple Health, `polar` to `zepp` what those apps export of all activities, `garmin` and
 * `strava` their tables, `log` our own table of runs.
 */
export const IMPORT_FORMATS = [
  "fit",
  "tcx",
  "gpx",
  "apple",
  "polar",
  "huawei",
  "samsung",
  "zepp",
  "garmin",
  "strava",
  "log",
] as const;
/** What tells of an activity in one row or summary, and not as it was recorded. */
export const SUMMARIES: ReadonlySet<string> = new Set<ImportFormat>([
  "apple",
  "polar",
  "huawei",
  "samsung",
  "zepp",
  "garmin",
  "strava",
]);
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export const SURFACES = ["road", "trail", "track", "treadmill", "mixed"] as const;
export type Surface = (typeof SURFACES)[number];
