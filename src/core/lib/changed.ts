/** `before` with `change`; `before` itself where that changes nothing, which is most of what an engine step asks. */
export function changed<Whole extends object>(before: Whole, change: Partial<Whole>): Whole {
  for (const key in change) if (before[key] !== change[key]) return { ...before, ...change };
  return before;
}
