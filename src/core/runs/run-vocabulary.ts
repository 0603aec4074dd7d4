/** Nearest to the watch first. `apple` is Apple Health, `garmin` and `strava` their tables, `log` our own table of runs. */
export const IMPORT_FORMATS = ["fit", "tcx", "gpx", "apple", "garmin", "strava", "log"] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export const SURFACES = ["road", "trail", "track", "treadmill", "mixed"] as const;
export type Surface = (typeof SURFACES)[number];
