import { LEG_ZONES, type Zone } from "../../check-in/vocabulary.ts";
import { allOf, flagsAmong, hasBothLegs, isOrdinarySoreness, qualitiesAmong, when, zonesAmong } from "../facts.ts";
import type { Rule } from "../rule.ts";
import { chestMuscle } from "./chest-muscle.ts";
import { mayBeSoreLegs } from "./readings.ts";

/** Where a numb patch is asked for the saddle area. */
export const SADDLE_NEIGHBOURS = [
  "buttL",
  "buttR",
  "groinL",
  "groinR",
  "thighInnerL",
  "thighInnerR",
  "sacrum",
] as const satisfies readonly Zone[];

/** Level 4: warning signs of a nerve, heart, vessel or injury emergency. No mark of a clinician lifts them. */
export const EMERGENCY_RULES: readonly Rule[] = [
  {
    id: "E1",
    floor: 4,
    basis: ["ev:nhs-back-pain", "ev:nhs-ces-norfolk", "ev:girft-ces-2023", "ev:ifompt-2020"],
    liftedByCheck: false,
    evidence: (facts) => [
      // Said to burn and not to fail, it is W1 and U17.
      ...(facts.followUp.urine === "burns" ? [] : flagsAmong(facts, ["bladder"])),
      ...flagsAmong(facts, ["bowel", "saddleNumb", "sexualFunction", "bothLegs", "legControl"]),
    ],
  },
  {
    id: "E2",
    floor: 4,
    basis: ["ev:nhs-back-pain"],
    liftedByCheck: false,
    evidence: (facts) =>
      allOf(
        zonesAmong(facts, ["saddle"]),
        facts.quality.size === 0
          ? [{ kind: "unsure", about: "quality" }]
          : qualitiesAmong(facts, ["numb", "pins", "burning", "electric"]),
      ),
  },
  {
    id: "E3",
    floor: 4,
    basis: ["ev:nhs-back-pain", "ev:nhs-chest-pain"],
    basisNote:
      "The source names chest pain and a serious accident; tearing pain with faintness is general emergency practice.",
    liftedByCheck: false,
    evidence: (facts) => [
      ...flagsAmong(facts, ["chestPain", "majorAccident", "faintTearing"]),
      ...(chestMuscle(facts) === null ? zonesAmong(facts, ["chest"]) : []),
    ],
  },
  {
    id: "E4",
    floor: 4,
    basis: ["ev:nhs-back-pain"],
    liftedByCheck: false,
    evidence: (facts) =>
      hasBothLegs(facts) && !isOrdinarySoreness(facts) && !mayBeSoreLegs(facts) ? zonesAmong(facts, LEG_ZONES) : [],
  },
  {
    id: "E5",
    floor: 4,
    basis: ["ev:nhs-back-pain"],
    liftedByCheck: false,
    evidence: (facts) => {
      if (facts.followUp.saddleArea === "no") return [];
      const signs = allOf(zonesAmong(facts, SADDLE_NEIGHBOURS), qualitiesAmong(facts, ["numb", "pins"]));
      const isOpen = signs.length > 0 && facts.followUp.saddleArea === "unsure";
      return [...signs, ...when(isOpen, { kind: "unsure", about: "saddle-area" })];
    },
  },
];
