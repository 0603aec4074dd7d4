/** Below so many letters a word with one of them wrong is any other word. */
const SHORTEST = 4;
/** From so many letters on two slips are forgiven. */
const LONG = 8;

/**
 * The word that was meant by one with a slip of the keyboard: a letter too many, missing, wrong, or two of them swapped; two such
 * in a long word. The closest of the known ones, of equally close ones the first; null where none is close, or the word is short.
 */
export function nearestWord(word: string, known: readonly string[]): string | null {
  if (word.length < SHORTEST) return null;
  const allowed = word.length >= LONG ? 2 : 1;
  const close = known
    .filter((other) => other.length >= SHORTEST && Math.abs(other.length - word.length) <= allowed)
    .map((other) => ({ other, slips: slipsBetween(word, other) }))
    .filter(({ slips }) => slips <= allowed)
    .toSorted((a, b) => a.slips - b.slips);
  return close[0]?.other ?? null;
}

/** How many letters have to be put in, taken out, changed, or swapped with their neighbour (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (before[j - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
