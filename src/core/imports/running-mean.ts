/** A mean over a stream of readings; nothing is kept but two numbers. */
export type RunningMean = {
  readonly add: (value: number, weight?: number) => void;
  readonly value: () => number | null;
};

/** Readings that are not above zero or not finite (a sensor that slept) are left out. */
export function createRunningMean(): RunningMean {
  let sum = 0;
  let weights = 0;
  return {
    add: (value, weight = 1) => {
      if (!Number.isFinite(value) || value <= 0 || !Number.isFinite(weight) || weight <= 0) return;
      sum += value * weight;
      weights += weight;
    },
    value: () => (weights === 0 ? null : sum / weights),
  };
}
