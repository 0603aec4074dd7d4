/** Smaller ups and downs than this are the sensor's noise, not a hill. */
const STEP_METERS = 2;

export type Climb = { readonly add: (elevationMeters: number) => void; readonly gainMeters: () => number | null };

/** Metres climbed over a stream of elevations, counted in steps of two metres so that noise adds up to nothing. */
export function createClimb(): Climb {
  let reference: number | null = null;
  let gain = 0;
  return {
    add: (elevation) => {
      if (!Number.isFinite(elevation)) return;
      if (reference === null) reference = elevation;
      else if (elevation - reference >= STEP_METERS) {
        gain += elevation - reference;
        reference = elevation;
      } else if (reference - elevation >= STEP_METERS) reference = elevation;
    },
    gainMeters: () => (reference === null ? null : gain),
  };
}
