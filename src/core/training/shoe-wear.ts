import type { Run } from "../runs/run.ts";
import { type DistanceUnit, sumTold, tell, type Told } from "../runs/told.ts";
import type { Shoe } from "./shoes.ts";

/** 300 to 500 miles: what runners' tradition says, a habit and no law. */
export const SHOE_HABIT_METERS = { from: 482_803, to: 804_672 } as const;

export type ShoeWear = {
  readonly shoe: Shoe;
  readonly meters: number;
  /** As its runs are told, with what it had gone before. */
  readonly told: Told;
  readonly runs: number;
  /** Part of the person's own limit, both as told, 0 upwards. */
  readonly part: number;
  readonly stage: "fresh" | "within-habit" | "past-limit";
};

type Logged = Pick<ShoeWear, "meters" | "told" | "runs">;
const UNWORN: Logged = { meters: 0, told: tell(0), runs: 0 };

/**
 * How far every pair has gone: those in use first (the default before the others), then the retired.
 * @param units what they are told in, and judged by: a pair told as 800 of 800 km has reached its limit
 */
export function shoeWear(shoes: readonly Shoe[], runs: readonly Run[], units: DistanceUnit): readonly ShoeWear[] {
  const sums = new Map<string, Logged>();
  for (const run of runs) {
    if (run.deletedAt !== null || run.shoeId === null) continue;
    const sum = sums.get(run.shoeId) ?? UNWORN;
    const meters = run.distanceMeters ?? 0;
    const told = sumTold([sum.told, tell(meters)]);
    sums.set(run.shoeId, { meters: sum.meters + meters, told, runs: sum.runs + 1 });
  }
  return shoes
    .filter(({ deletedAt }) => deletedAt === null)
    .map((shoe) => wearOf(shoe, sums.get(shoe.id) ?? UNWORN, units))
    .sort((a, b) => rank(a.shoe) - rank(b.shoe) || a.shoe.createdAt - b.shoe.createdAt);
}

function wearOf(shoe: Shoe, logged: Logged, units: DistanceUnit): ShoeWear {
  const told = sumTold([tell(shoe.startMeters), logged.told]);
  const gone = told[units];
  const limit = tell(shoe.retireAtMeters)[units];
  const habit = tell(SHOE_HABIT_METERS.from)[units];
  const stage = gone >= limit ? "past-limit" : gone >= habit ? "within-habit" : "fresh";
  return { shoe, meters: shoe.startMeters + logged.meters, told, runs: logged.runs, part: gone / limit, stage };
}

function rank(shoe: Shoe): number {
  if (shoe.retiredAt !== null) return 2;
  return shoe.isDefault ? 0 : 1;
}

/** The pair that a new run gets: the default one, or the only one in use; null where neither. */
export function defaultShoe(shoes: readonly Shoe[]): Shoe | null {
  const inUse = shoes.filter(({ deletedAt, retiredAt }) => deletedAt === null && retiredAt === null);
  return inUse.find(({ isDefault }) => isDefault) ?? (inUse.length === 1 ? (inUse[0] ?? null) : null);
}
