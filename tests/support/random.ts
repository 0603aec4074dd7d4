/** A seeded source of chance: the same seed gives the same year on every machine. */
export type Random = {
  /** 0 ≤ x < `limit`. */
  readonly below: (limit: number) => number;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
  /** Log-normal with this median: many short ones, few long ones. */
  readonly skewed: (median: number) => number;
};

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  // Mulberry32: small, fast and even enough for days at a desk.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    below: (limit) => next() * limit,
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
    skewed: (median) => median * Math.exp(0.7 * normal()),
  };
}
