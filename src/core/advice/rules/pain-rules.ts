import type { Evidence } from "../evidence.ts";
import { type Facts, painAtLeast, when } from "../facts.ts";
import type { Rule } from "../rule.ts";

const TRAFFIC_LIGHT = "ev:suffolk-traffic-light";

/** Points on the 0-10 scale that mean something (ev:ostelo-2008, ev:suzuki-2020). */
const MEANINGFUL_CHANGE = 2;

/** How much, how it changed, how long. P1 and P0 are reported only where nothing else fired. */
export const PAIN_RULES: readonly Rule[] = [
  { id: "P6", floor: 2, basis: [TRAFFIC_LIGHT], liftedByCheck: false, evidence: painFrom(6, 8) },
  { id: "P4", floor: 1, basis: [TRAFFIC_LIGHT], liftedByCheck: false, evidence: painFrom(4, 5) },
  {
    id: "T1",
    floor: 2,
    basis: ["ev:ostelo-2008", "ev:suzuki-2020"],
    liftedByCheck: false,
    evidence: (facts) =>
      when(painAtLeast(facts, 4) && (facts.delta7 ?? 0) >= MEANINGFUL_CHANGE, {
        kind: "rise",
        points: facts.delta7 ?? 0,
      }),
  },
  {
    id: "R1",
    floor: 1,
    basis: [TRAFFIC_LIGHT],
    liftedByCheck: false,
    evidence: ({ runPain, nextDayDelta }) => [
      ...when((runPain ?? 0) >= 6, { kind: "run-pain", points: runPain ?? 0 }),
      ...when((nextDayDelta ?? 0) >= MEANINGFUL_CHANGE, { kind: "next-day", points: nextDayDelta ?? 0 }),
    ],
  },
  {
    id: "T2",
    floor: 1,
    basis: ["seed:001", "ev:nhs-back-pain"],
    liftedByCheck: false,
    // Without a trend nobody can say that it improves, so it counts as not improving.
    evidence: (facts) =>
      when(painAtLeast(facts, 3) && (facts.daysSinceOnset ?? 0) >= 14 && (facts.delta7 ?? 0) > -MEANINGFUL_CHANGE, {
        kind: "days",
        days: facts.daysSinceOnset ?? 0,
      }),
  },
  { id: "P1", floor: 0, basis: [TRAFFIC_LIGHT], liftedByCheck: false, evidence: painFrom(1, 3) },
  { id: "P0", floor: 0, basis: [], liftedByCheck: false, evidence: painFrom(0, 0) },
];

function painFrom(least: number, most: number): (facts: Facts) => readonly Evidence[] {
  return ({ nrs }) => (nrs !== null && nrs >= least && nrs <= most ? [{ kind: "pain", points: nrs }] : []);
}
