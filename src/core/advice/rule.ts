import type { Evidence } from "./evidence.ts";
import type { Facts } from "./facts.ts";
import type { RuleId } from "./rule-ids.ts";

/** 0 carry on, 1 ease off, 2 pause running, 3 medical advice today, 4 emergency. */
export const LEVELS = [0, 1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];

/**
 * One rule. It can only raise the level; the highest floor wins (domain 4). `evidence` answers the answers that make it
 * fire, none where it does not.
 */
export type Rule = {
  readonly id: RuleId;
  readonly floor: Level;
  /** Ids in src/content/sources; empty where the threshold is our own caution. */
  readonly basis: readonly string[];
  /** What a reader of the basis has to know. */
  readonly basisNote?: string;
  /** "A clinician has already checked this" on all that fired takes the rule back. Never on level 4. */
  readonly liftedByCheck: boolean;
  readonly evidence: (facts: Facts) => readonly Evidence[];
};
