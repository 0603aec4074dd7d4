/** Smaller ups and downs than this are the sensor's noise, not a hill. */
const LEAST_METERS = 2;

export type Climb = { readonly add: (elevationMeters: number) => void; readonly gainMeters: () => number | null };

/**
 * Metres climbed over a stream of elevations: every rise from a low point to the next high one, if it is at least two
 * metres, so that noise adds up to nothing and a hill counts whole.
 */
export function createClimb(): Climb {
  let low: number | null = null;
  let high = 0;
  let isRising = false;
  let gain = 0;
  return {
    add: (elevation) => {
      if (!Number.isFinite(elevation)) return;
      if (low === null) [low, high] = [elevation, elevation];
      else if (isRising) {
        high = Math.max(high, elevation);
        if (high - elevation < LEAST_METERS) return;
        gain += high - low;
        low = elevation;
        isRising = false;
      } else {
        low = Math.min(low, elevation);
        if (elevation - low < LEAST_METERS) return;
        high = elevation;
        isRising = true;
      }
    },
    gainMeters: () => (low === null ? null : isRising ? gain + high - low : gain),
  };
}
