import {
  allOf,
  flagsAmong,
  hasBothLegs,
  isOrdinarySoreness,
  LEG_ZONES,
  qualitiesAmong,
  when,
  zonesAmong,
} from "../facts.ts";
import type { Rule } from "../rule.ts";

/** Level 4: warning signs of a nerve, heart, vessel or injury emergency. No mark of a clinician lifts them. */
export const EMERGENCY_RULES: readonly Rule[] = [
  {
    id: "E1",
    floor: 4,
    basis: ["ev:nhs-back-pain", "ev:nhs-ces-norfolk", "ev:ifompt-2020"],
    liftedByCheck: false,
    evidence: (facts) =>
      flagsAmong(facts, ["bladder", "bowel", "saddleNumb", "sexualFunction", "bothLegs", "legControl"]),
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
    basis: ["ev:nhs-back-pain"],
    basisNote:
      "The source names chest pain and a serious accident; tearing pain with faintness is general emergency practice.",
    liftedByCheck: false,
    evidence: (facts) => [
      ...flagsAmong(facts, ["chestPain", "majorAccident", "faintTearing"]),
      ...zonesAmong(facts, ["chest"]),
    ],
  },
  {
    id: "E4",
    floor: 4,
    basis: ["ev:nhs-back-pain"],
    liftedByCheck: false,
    evidence: (facts) => (hasBothLegs(facts) && !isOrdinarySoreness(facts) ? zonesAmong(facts, LEG_ZONES) : []),
  },
  {
    id: "E5",
    floor: 4,
    basis: ["ev:nhs-back-pain"],
    liftedByCheck: false,
    evidence: (facts) => {
      if (facts.followUp.saddleArea === "no") return [];
      const signs = allOf(
        zonesAmong(facts, ["buttL", "buttR", "groinL", "groinR", "sacrum"]),
        qualitiesAmong(facts, ["numb", "pins"]),
      );
      const isOpen = signs.length > 0 && facts.followUp.saddleArea === "unsure";
      return [...signs, ...when(isOpen, { kind: "unsure", about: "saddle-area" })];
    },
  },
];
