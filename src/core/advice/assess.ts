import type { Level } from "../care-level/level.ts";
import { asksWhere } from "../check-in/warning-list.ts";
import type { AdviceInput } from "./advice-input.ts";
import type { Evidence } from "./evidence.ts";
import { factsOf, uncheckedFactsOf } from "./facts.ts";
import type { RuleId } from "./rule-ids.ts";
import type { Rule } from "./rule.ts";
import { RULES } from "./rules/all-rules.ts";

export const BANNERS = ["none", "ease-off", "pause-running", "book-advice", "urgent-today", "emergency"] as const;
export type Banner = (typeof BANNERS)[number];

export const RUN_ADVICE = [
  "as-planned",
  "shorten-and-ease",
  "skip-today",
  "no-running-until-checked",
  "do-not-run",
] as const;
export type RunAdvice = (typeof RUN_ADVICE)[number];

/** A rule that fired, with the answers that made it fire and what it rests on. */
export type FiredRule = {
  readonly id: RuleId;
  readonly floor: Level;
  readonly evidence: readonly Evidence[];
  readonly basis: readonly string[];
  readonly liftedByCheck: boolean;
};

/** How careful to be. Needs no content: light enough for the worker. */
export type Assessment = {
  readonly level: Level;
  readonly banner: Banner;
  readonly run: RunAdvice;
  /** Most urgent first; `P0` and `P1` only where nothing else fired. */
  readonly fired: readonly FiredRule[];
  /** The answers alone are reason to show the list of warning signs now. */
  readonly askRedFlags: boolean;
  /** Exercise prompts are off. The check-in and the banner stay. */
  readonly remindersPaused: boolean;
};

/** Every rule over one input: rules only raise the level, the highest floor wins. */
export function assess(input: AdviceInput): Assessment {
  const fired = firedRules(input);
  const level = fired.reduce<Level>((highest, { floor }) => (floor > highest ? floor : highest), 0);
  const has = (...ids: readonly RuleId[]) => fired.some(({ id }) => ids.includes(id));
  return {
    level,
    banner: level < 3 && has(...BOOK_RULES) ? "book-advice" : BANNER_OF_LEVEL[level],
    run: level === 2 && has("B1", "G2", "G4") ? "no-running-until-checked" : RUN_OF_LEVEL[level],
    fired,
    askRedFlags: level < 4 && asksForWarningSigns(input),
    remindersPaused: level >= 3,
  };
}

/** What a level alone comes to, where the answers behind it can't be read. */
export const assessmentOfLevel = (level: Level): Assessment => ({
  level,
  banner: BANNER_OF_LEVEL[level],
  run: RUN_OF_LEVEL[level],
  fired: [],
  askRedFlags: false,
  remindersPaused: level >= 3,
});

/** Rules whose answers are worth an appointment, however mild the day is. */
const BOOK_RULES = ["N1", "B1", "T2", "X1", "G2", "G4", "W1", "I1"] as const satisfies readonly RuleId[];

const BANNER_OF_LEVEL = [
  "none",
  "ease-off",
  "pause-running",
  "urgent-today",
  "emergency",
] as const satisfies readonly Banner[];
const RUN_OF_LEVEL = [
  "as-planned",
  "shorten-and-ease",
  "skip-today",
  "do-not-run",
  "do-not-run",
] as const satisfies readonly RunAdvice[];

/** Reported only where nothing else fired. */
const QUIET_RULES: ReadonlySet<RuleId> = new Set(["P0", "P1"]);

function firedRules(input: AdviceInput): readonly FiredRule[] {
  const facts = factsOf(input);
  const unchecked = uncheckedFactsOf(input);
  const fired = RULES.map((rule) => fire(rule, rule.liftedByCheck ? unchecked : facts)).filter((rule) => rule !== null);
  const loud = fired.filter(({ id }) => !QUIET_RULES.has(id));
  return loud.length > 0 ? loud : fired;
}

function fire(
  { id, floor, basis, liftedByCheck, evidence }: Rule,
  facts: Parameters<Rule["evidence"]>[0],
): FiredRule | null {
  const found = evidence(facts);
  return found.length > 0 ? { id, floor, basis, liftedByCheck, evidence: found } : null;
}

/** A leg, chest, belly, upper-back or saddle zone, 7 or more, or up by 2: ask the whole list. */
const asksForWarningSigns = ({ nrs, zones, delta7 }: AdviceInput): boolean =>
  asksWhere(zones) || (nrs ?? 0) >= 7 || (delta7 ?? 0) >= 2;
