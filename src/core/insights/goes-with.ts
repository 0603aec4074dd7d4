import { median, quantile, sampleCorrelation } from "simple-statistics";
import type { DayKey } from "../time/day-key.ts";
import { daysBetween } from "../time/local-day.ts";

/** A day's answer, and what is looked at beside it; null: not known. Whether it is of that day or the one before is the caller's. */
export type Pair = { readonly day: DayKey; readonly x: number | null; readonly pain: number | null };

/** One thing beside pain. `x` of 0 and 1 only: without and with. */
export type Series = { readonly factor: string; readonly pairs: readonly Pair[] };

export type GoesWith = {
  readonly factor: string;
  /** Days with both known. */
  readonly pairs: number;
  /** Where the days are parted: those above it are `more`. Null where the factor is with or without. */
  readonly above: number | null;
  readonly more: Side;
  readonly less: Side;
  /** Spearman's rank correlation, −1 to 1. */
  readonly rho: number;
  /** `more` − `less`, points. */
  readonly difference: number;
  /** The differences that chance alone made in 95 of 100 shuffles. */
  readonly byChance: readonly [low: number, high: number];
  /** How often chance alone made a correlation at least as strong, corrected for looking at several things (Holm). */
  readonly p: number;
  /** Not chance, by this much data, and large enough to be felt. Never that one makes the other. */
  readonly isClear: boolean;
};
type Side = { readonly days: number; readonly median: number };

export type Patterns = {
  readonly found: readonly GoesWith[];
  /** Factors with too few days to say anything. */
  readonly tooFew: readonly string[];
};

const LEAST_PAIRS = 10;
const LEAST_DAYS_A_SIDE = 3;
const LEVEL = 0.05;
/** Half a point nobody feels. */
const LEAST_DIFFERENCE = 1;
const DAYS_A_WEEK = 7;
const HIGHEST_PAIN = 10;
export const SHUFFLES = 999;

type AnsweredDay = { readonly day: DayKey; readonly x: number; readonly pain: number };

/**
 * What goes with pain. Chance is what remains when whole weeks of the factor are shuffled: the days of the week and what one
 * day hands to the next stay as they are, so that a Monday that is always bad, or a bad week, is no finding. Few weeks have few
 * orders, and say nothing by themselves.
 *
 * @param random 0 ≤ r < 1, seeded: the same records say the same
 */
export function whatGoesWith(series: readonly Series[], random: () => number, shuffles: number = SHUFFLES): Patterns {
  const tooFew: string[] = [];
  const compared: GoesWith[] = [];
  for (const one of series) {
    const known = one.pairs.flatMap(({ day, x, pain }) => (x === null || pain === null ? [] : [{ day, x, pain }]));
    const parted = part(known);
    if (parted === null) tooFew.push(one.factor);
    else compared.push(compare(one, known, parted, random, shuffles));
  }
  const corrected = holm(compared.map(({ p }) => p));
  const found = compared.map((one, index): GoesWith => {
    const p = corrected[index] ?? 1;
    return { ...one, p, isClear: p <= LEVEL && Math.abs(one.difference) >= LEAST_DIFFERENCE };
  });
  return { found, tooFew };
}

type Parted = { readonly above: number | null; readonly threshold: number };

/** At the middle value, or with against without; null where a side has too few days. */
function part(known: readonly AnsweredDay[]): Parted | null {
  if (known.length < LEAST_PAIRS) return null;
  const values = known.map(({ x }) => x);
  const isWithOrWithout = values.every((x) => x === 0 || x === 1);
  const threshold = isWithOrWithout ? 0 : median(values);
  const more = values.filter((x) => x > threshold).length;
  if (more < LEAST_DAYS_A_SIDE || values.length - more < LEAST_DAYS_A_SIDE) return null;
  if (known.every(({ pain }) => pain === known[0]?.pain)) return null;
  return { above: isWithOrWithout ? null : threshold, threshold };
}

function compare(
  { factor, pairs }: Series,
  known: readonly AnsweredDay[],
  { above, threshold }: Parted,
  random: () => number,
  shuffles: number,
): GoesWith {
  const sides = sidesOf(known, threshold);
  const rho = rankCorrelation(
    known.map(({ x }) => x),
    known.map(({ pain }) => pain),
  );
  const grid = inWeeks(pairs, threshold);
  const actual = Math.abs(chanceOf(grid, inOrder(grid.weeks)).rho) - 1e-9;
  let asStrong = 0;
  const differences: number[] = [];
  for (let shuffle = 0; shuffle < shuffles; shuffle += 1) {
    const { rho: byChance, difference } = chanceOf(grid, shuffled(grid.weeks, random));
    if (Math.abs(byChance) >= actual) asStrong += 1;
    differences.push(difference);
  }
  return {
    factor,
    pairs: known.length,
    above,
    ...sides,
    rho,
    difference: sides.more.median - sides.less.median,
    byChance: [quantile(differences, 0.025), quantile(differences, 0.975)],
    p: (asStrong + 1) / (shuffles + 1),
    isClear: false,
  };
}

function sidesOf(known: readonly AnsweredDay[], threshold: number): { readonly more: Side; readonly less: Side } {
  const pains = (isMore: boolean) => known.filter(({ x }) => x > threshold === isMore).map(({ pain }) => pain);
  const side = (of: readonly number[]): Side => ({ days: of.length, median: of.length === 0 ? 0 : median([...of]) });
  return { more: side(pains(true)), less: side(pains(false)) };
}

/** Days on a grid of whole weeks, as numbers that a thousand shuffles go through quickly. NaN where something isn't known. */
type Grid = {
  readonly weeks: number;
  readonly xRanks: Float64Array;
  readonly painRanks: Float64Array;
  readonly pain: Float64Array;
  readonly isMore: Uint8Array;
};

function inWeeks(pairs: readonly Pair[], threshold: number): Grid {
  const first = pairs[0]?.day;
  const places = pairs.map(({ day }) => (first === undefined ? 0 : daysBetween(first, day)));
  const weeks = Math.floor((places.at(-1) ?? 0) / DAYS_A_WEEK) + 1;
  const grid = () => new Float64Array(weeks * DAYS_A_WEEK).fill(Number.NaN);
  const rankedOf = (values: readonly (number | null)[]) => {
    const known = values.flatMap((value, index) => (value === null ? [] : [{ value, place: places[index] ?? 0 }]));
    const out = grid();
    for (const [index, rank] of ranks(known.map(({ value }) => value)).entries()) out[known[index]?.place ?? 0] = rank;
    return out;
  };
  const pain = grid();
  const isMore = new Uint8Array(weeks * DAYS_A_WEEK);
  for (const [index, pair] of pairs.entries()) {
    if (pair.pain !== null) pain[places[index] ?? 0] = pair.pain;
    if (pair.x !== null && pair.x > threshold) isMore[places[index] ?? 0] = 1;
  }
  const xRanks = rankedOf(pairs.map(({ x }) => x));
  return { weeks, xRanks, painRanks: rankedOf(pairs.map((pair) => pair.pain)), pain, isMore };
}

const inOrder = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

function shuffled(count: number, random: () => number): readonly number[] {
  const order = [...inOrder(count)];
  for (let left = count - 1; left > 0; left -= 1) {
    const other = Math.floor(random() * (left + 1));
    [order[left], order[other]] = [order[other] ?? 0, order[left] ?? 0];
  }
  return order;
}

/** The pain of each week beside the factor of another: correlation of ranks, and the difference of the medians. */
function chanceOf(
  { xRanks, painRanks, pain, isMore }: Grid,
  order: readonly number[],
): { readonly rho: number; readonly difference: number } {
  let [count, sumX, sumY, sumXX, sumYY, sumXY] = [0, 0, 0, 0, 0, 0];
  const answers = [new Uint16Array(HIGHEST_PAIN + 1), new Uint16Array(HIGHEST_PAIN + 1)] as const;
  for (let place = 0; place < pain.length; place += 1) {
    const from = (order[Math.floor(place / DAYS_A_WEEK)] ?? 0) * DAYS_A_WEEK + (place % DAYS_A_WEEK);
    const [x, y] = [xRanks[from] ?? Number.NaN, painRanks[place] ?? Number.NaN];
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    count += 1;
    sumX += x;
    sumY += y;
    sumXX += x * x;
    sumYY += y * y;
    sumXY += x * y;
    const side = answers[isMore[from] === 1 ? 1 : 0];
    const value = Math.round(pain[place] ?? 0);
    side[value] = (side[value] ?? 0) + 1;
  }
  const spread = Math.sqrt((count * sumXX - sumX * sumX) * (count * sumYY - sumY * sumY));
  return {
    rho: spread > 0 ? (count * sumXY - sumX * sumY) / spread : 0,
    difference: middleOf(answers[1]) - middleOf(answers[0]),
  };
}

/** The median of answers that are counted by their value. */
function middleOf(counts: Uint16Array): number {
  const all = counts.reduce((sum, one) => sum + one, 0);
  const at = (nth: number) => {
    let seen = 0;
    return Math.max(
      0,
      counts.findIndex((one) => (seen += one) > nth),
    );
  };
  return all === 0 ? 0 : (at(Math.floor((all - 1) / 2)) + at(Math.floor(all / 2))) / 2;
}

/** Spearman's: Pearson's correlation of ranks, in which equals share the middle of theirs. 0 where one side is constant. */
export function rankCorrelation(xs: readonly number[], ys: readonly number[]): number {
  if (xs.length < 2) return 0;
  const rho = sampleCorrelation(ranks(xs), ranks(ys));
  return Number.isFinite(rho) ? rho : 0;
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const out = Array.from({ length: values.length }, () => 0);
  for (let from = 0; from < order.length;) {
    let until = from + 1;
    while (until < order.length && values[order[until] ?? 0] === values[order[from] ?? 0]) until += 1;
    for (let place = from; place < until; place += 1) out[order[place] ?? 0] = (from + until + 1) / 2;
    from = until;
  }
  return out;
}

/** Holm's correction: each p as large as it must be for that many looks, in the order given. */
export function holm(ps: readonly number[]): readonly number[] {
  const order = ps.map((_, index) => index).sort((a, b) => (ps[a] ?? 0) - (ps[b] ?? 0));
  const out = Array.from({ length: ps.length }, () => 1);
  let least = 0;
  for (const [place, index] of order.entries()) {
    least = Math.max(least, Math.min(1, (ps[index] ?? 1) * (ps.length - place)));
    out[index] = least;
  }
  return out;
}
