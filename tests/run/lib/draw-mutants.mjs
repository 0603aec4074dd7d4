/** A sample of the ways in which code can be broken, and what it says of all of them. Pure: the seed decides. */

/**
 * @typedef {{ fileName: string, mutatorName: string, replacement: string, location: { start: Place, end: Place } }} Mutant as Stryker tells it; its lines and columns count from 0
 * @typedef {{ line: number, column: number }} Place
 */

/**
 * `count` of them, the same ones for the same seed whatever their order in `all`; all where there are no more.
 * @param {readonly Mutant[]} all
 * @param {{ count: number, seed: number }} options
 * @returns {readonly Mutant[]}
 */
export function drawMutants(all, { count, seed }) {
  const next = createRandom(seed);
  return all
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
    .map((mutant) => ({ mutant, lot: next() }))
    .toSorted((one, other) => one.lot - other.lot)
    .slice(0, count)
    .map(({ mutant }) => mutant);
}

/** What tells a mutant from every other. A sandbox's folder before `src/` is no part of it. */
export function keyOf(/** @type {Mutant} */ { fileName, mutatorName, replacement, location: { start, end } }) {
  const file = fileName.replaceAll("\\", "/").replace(/^.*\/(?=src\/core\/)/, "");
  return [file, start.line, start.column, end.line, end.column, mutatorName, replacement].join(":");
}

/** For people: where it is, lines and columns from 1, and what it puts there. */
export function lineOf(/** @type {Mutant} */ { fileName, mutatorName, replacement, location: { start } }) {
  return `${fileName}:${start.line + 1}:${start.column + 1} ${mutatorName}: ${replacement.replaceAll(/\s+/g, " ")}`;
}

/**
 * The share noticed, and between which shares it lies for all mutants, with 95 % certainty (Wilson's interval, which stays
 * within 0 and 1 for few and for all).
 * @returns {{ share: number, low: number, high: number }}
 */
export function scoreOf(/** @type {{ noticed: number, tried: number }} */ { noticed, tried }) {
  if (tried === 0) return { share: 0, low: 0, high: 1 };
  const z = 1.96;
  const share = noticed / tried;
  const middle = share + (z * z) / (2 * tried);
  const half = z * Math.sqrt((share * (1 - share)) / tried + (z * z) / (4 * tried * tried));
  const width = 1 + (z * z) / tried;
  return { share, low: (middle - half) / width, high: (middle + half) / width };
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function createRandom(/** @type {number} */ seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
}
