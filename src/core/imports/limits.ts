/**
 * What an import may cost. Everything is streamed in slices; only FIT and CSV are held whole, so memory is bounded by
 * the largest of these and not by what a file claims.
 */
const MEGABYTE = 1024 * 1024;

/** A FIT file of a 24-hour run with every sensor is about 8 MB. */
export const MAX_FIT_BYTES = 24 * MEGABYTE;
/** 20,000 activities in Strava's table are about 12 MB. */
export const MAX_CSV_BYTES = 32 * MEGABYTE;
/** A session of six hours in Polar's JSON is 8 MB; Huawei's file holds years with their ways. */
export const MAX_JSON_BYTES = 64 * MEGABYTE;
/** A GPX or TCX file with a point a second for 24 hours is about 40 MB. */
export const MAX_FILE_BYTES = 64 * MEGABYTE;
/** Ten years of a watch in Apple Health are about 3 GB of text, of which only the workouts are kept. */
export const MAX_HEALTH_BYTES = 8 * 1024 * MEGABYTE;

/** Slices pushed through the unpackers: deflate makes at most 1,032 bytes of one, so at most 17 MB come at once. */
export const SLICE_BYTES = 16 * 1024;
/** Text of workouts shrinks 5 to 40 times. What shrinks more than this, beyond the first megabytes, is a bomb. */
export const MAX_RATIO = 150;
export const RATIO_FREE_BYTES = 8 * MEGABYTE;
/** All that one archive may unpack to, of the files that are read. */
export const MAX_ARCHIVE_BYTES = 8 * 1024 * MEGABYTE;
export const MAX_ARCHIVE_FILES = 200_000;
/** Garmin puts zips into its zip; a member of those may be a .gz. */
export const MAX_DEPTH = 3;
/** Elements inside elements; a TCX has 8 levels. */
export const MAX_XML_DEPTH = 48;

/** Somebody who has run every day for a hundred years has 36,500 runs. */
export const MAX_ROWS = 50_000;
/** Strava's table has about 100 columns. */
export const MAX_COLUMNS = 500;
/** Notes are cut to 2,000 letters, and may have been quoted; nothing that we read is longer. */
export const MAX_CELL = 2100;
/** Cells with numbers and dates are short; a longer one is neither. */
export const MAX_VALUE = 80;
/** Activities of one file. */
export const MAX_ACTIVITIES = 50_000;
/** Refusals of one file that are told one by one; more are counted by their reason. */
export const MAX_TOLD = 1000;
