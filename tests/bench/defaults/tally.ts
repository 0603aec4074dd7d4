/** How often each value came, over many days. Values are whole numbers. */
export type Counts = ReadonlyMap<number, number>;
/** Of each figure of a day its counts. Plain enough to go from one process to another. */
export type Tally = ReadonlyMap<string, Counts>;

/** Adds one day's figures; `tally` is changed, because a million days would make a million copies. */
export function addDay(tally: Map<string, Map<number, number>>, figures: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(figures)) {
    const counts = tally.get(name) ?? new Map<number, number>();
    const whole = Math.round(value);
    counts.set(whole, (counts.get(whole) ?? 0) + 1);
    tally.set(name, counts);
  }
}

/** Of all processes together. */
export function joinTallies(tallies: readonly Tally[]): Tally {
  const joined = new Map<string, Map<number, number>>();
  for (const [name, counts] of tallies.flatMap((tally) => [...tally])) {
    const sum = joined.get(name) ?? new Map<number, number>();
    for (const [value, count] of counts) sum.set(value, (sum.get(value) ?? 0) + count);
    joined.set(name, sum);
  }
  return joined;
}

export type Summary = {
  readonly days: number;
  readonly mean: number;
  /** By how much the mean may be off, 95 % sure. */
  readonly error: number;
  /** Half of all days have at most that; nineteen of twenty; and the most of all. */
  readonly median: number;
  readonly high: number;
  readonly most: number;
  /** The share of days on which it was nothing. */
  readonly none: number;
};

export function summarise(counts: Counts): Summary {
  const sorted = [...counts].toSorted(([one], [other]) => one - other);
  const days = sorted.reduce((sum, [, count]) => sum + count, 0);
  const mean = sorted.reduce((sum, [value, count]) => sum + value * count, 0) / days;
  const variance = sorted.reduce((sum, [value, count]) => sum + count * (value - mean) ** 2, 0) / Math.max(1, days - 1);
  const quantile = (part: number): number => {
    let seen = 0;
    for (const [value, count] of sorted) {
      seen += count;
      if (seen >= part * days) return value;
    }
    return NaN;
  };
  return {
    days,
    mean,
    error: 1.96 * Math.sqrt(variance / days),
    median: quantile(0.5),
    high: quantile(0.95),
    most: sorted.at(-1)?.[0] ?? NaN,
    none: (counts.get(0) ?? 0) / days,
  };
}
