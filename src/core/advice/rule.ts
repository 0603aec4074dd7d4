import type { Level } from "../care-level/level.ts";
import type { Evidence } from "./evidence.ts";
import type { Facts } from "./facts.ts";
import type { RuleId } from "./rule-ids.ts";

/**
 * One rule. It can only raise the level; the highest floor wins (decision 0060). `evidence` answers the answers that make it
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
