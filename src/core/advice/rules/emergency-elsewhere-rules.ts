import { LEG_ZONES } from "../../check-in/vocabulary.ts";
import type { Evidence } from "../evidence.ts";
import {
  allOf,
  type Facts,
  flagsAmong,
  isOpen,
  painAtLeast,
  profileAmong,
  qualitiesAmong,
  timingsAmong,
  when,
  zonesAmong,
} from "../facts.ts";
import type { Rule } from "../rule.ts";
import { newWeakness } from "./readings.ts";

/** Level 4: what a back can be mistaken for. Heart, lungs, vessels, heat, pregnancy. No mark of a clinician lifts them. */
export const EMERGENCY_ELSEWHERE_RULES: readonly Rule[] = [
  {
    id: "E6",
    floor: 4,
    basis: ["ev:hse-aortic-dissection", "ev:nhs-aaa"],
    basisNote: "What counts as severe, and that sharp pain nobody calls gradual counts as sudden, is our own caution.",
    liftedByCheck: false,
    evidence: (facts) => suddenSeverePain(facts),
  },
  {
    id: "E7",
    floor: 4,
    basis: ["ev:nhs-pulmonary-embolism", "ev:nhs-fainting"],
    liftedByCheck: false,
    evidence: (facts) => [
      ...flagsAmong(facts, ["breathless", "faintOnEffort"]),
      ...allOf(
        zonesAmong(facts, ["upperBack", "chest"]),
        timingsAmong(facts, ["coughSneeze"]),
        when(isOpen(facts, "breathless"), { kind: "unsure", about: "breathless" }),
      ),
    ],
  },
  {
    id: "E8",
    floor: 4,
    basis: ["ev:nice-cks-limb"],
    basisNote: "That a very painful, numb lower leg is asked for cold and colour is our own caution.",
    liftedByCheck: false,
    evidence: (facts) => [
      ...flagsAmong(facts, ["coldLeg"]),
      ...allOf(
        when(painAtLeast(facts, 8) && facts.onset !== "gradual", { kind: "pain", points: facts.nrs ?? 0 }),
        zonesAmong(facts, ["legBelowKneeL", "legBelowKneeR", "footL", "footR"]),
        qualitiesAmong(facts, ["numb", "pins"]),
        when(isOpen(facts, "coldLeg"), { kind: "unsure", about: "cold-leg" }),
      ),
    ],
  },
  {
    id: "E9",
    floor: 4,
    basis: ["ev:nhs-heat"],
    liftedByCheck: false,
    evidence: (facts) => [
      ...flagsAmong(facts, ["confused"]),
      ...allOf(
        flagsAmong(facts, ["unwell"]),
        when(facts.minutesSinceRun !== null && facts.minutesSinceRun <= HEAT_MINUTES, {
          kind: "said",
          about: "after-run",
        }),
        when(isOpen(facts, "confused"), { kind: "unsure", about: "confused" }),
      ),
    ],
  },
  {
    id: "E10",
    floor: 4,
    basis: ["ev:nhs-pregnancy-back"],
    liftedByCheck: false,
    evidence: (facts) => flagsAmong(facts, ["pregnancySigns"]),
  },
  {
    id: "E11",
    floor: 4,
    basis: ["ev:nice-ng234"],
    basisNote:
      "The guideline asks for contact at once where a leg fails as well; that this is an emergency call is our reading.",
    liftedByCheck: false,
    evidence: (facts) => allOf(profileAmong(facts, ["cancerHistory"]), newWeakness(facts)),
  },
  {
    id: "E12",
    floor: 4,
    basis: ["ev:nhs-compartment"],
    basisNote: "From which number on is our own caution.",
    liftedByCheck: false,
    evidence: (facts) =>
      allOf(
        when(painAtLeast(facts, 8), { kind: "pain", points: facts.nrs ?? 0 }),
        [...when(facts.onset === "sudden", { kind: "said", about: "sudden" }), ...flagsAmong(facts, ["minorFall"])],
        zonesAmong(facts, LEG_ZONES),
        qualitiesAmong(facts, ["tight", "numb", "pins", "weak"]),
      ),
  },
];

/** So long after a run feeling unwell is asked for overheating. */
const HEAT_MINUTES = 180;

function suddenSeverePain(facts: Facts): readonly Evidence[] {
  const strength = (least: number) => when(painAtLeast(facts, least), { kind: "pain", points: facts.nrs ?? 0 });
  const sudden = when(facts.onset === "sudden", { kind: "said", about: "sudden" });
  return [
    ...allOf(
      strength(9),
      facts.onset === "gradual" ? [] : [...sudden, ...qualitiesAmong(facts, ["sharp"])],
      zonesAmong(facts, ["upperBack", "midBack", "chest", "abdomen"]),
    ),
    ...allOf(strength(8), sudden, zonesAmong(facts, ["upperBack", "chest", "abdomen"])),
    ...allOf(
      strength(7),
      sudden,
      zonesAmong(facts, ["abdomen"]),
      zonesAmong(facts, ["midBack", "lowL", "lowC", "lowR", "flankL", "flankR"]),
      profileAmong(facts, ["over65"]),
    ),
  ];
}
