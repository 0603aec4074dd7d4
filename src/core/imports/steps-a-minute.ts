/** Above this a mean can't be one leg's: some exporters (and apps) double it themselves. */
const MOST_STRIDES_A_MINUTE = 120;

/**
 * A mean cadence as devices write it, in steps a minute of both feet. FIT, TCX, GPX and Strava count one leg (strides);
 * a mean above 120 is already both. Null where there is none.
 */
export function stepsAMinute(mean: number | null): number | null {
  if (mean === null || !Number.isFinite(mean) || mean <= 0) return null;
  return mean > MOST_STRIDES_A_MINUTE ? mean : mean * 2;
}
