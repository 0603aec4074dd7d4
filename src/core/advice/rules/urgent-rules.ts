import {
  allOf,
  flagsAmong,
  hasPain,
  NERVE_QUALITIES,
  painAtLeast,
  profileAmong,
  qualitiesAmong,
  timingsAmong,
  when,
  zonesAmong,
} from "../facts.ts";
import type { Rule } from "../rule.ts";
import { fragility, newWeakness } from "./readings.ts";

/** Level 3: medical advice today. */
export const URGENT_RULES: readonly Rule[] = [
  {
    id: "S1",
    floor: 3,
    basis: ["ev:nhs-back-pain"],
    liftedByCheck: true,
    evidence: (facts) =>
      facts.quality.size > 0 && qualitiesAmong(facts, NERVE_QUALITIES).length === 0
        ? zonesAmong(facts, ["saddle"])
        : [],
  },
  {
    id: "U1",
    floor: 3,
    basis: ["ev:nhs-back-pain"],
    liftedByCheck: true,
    evidence: (facts) => flagsAmong(facts, ["fever", "unwell", "weightLoss", "lumpOrShape"]),
  },
  {
    id: "U2",
    floor: 3,
    basis: ["ev:ifompt-2020", "ev:nice-ng59", "ev:nice-ng234"],
    liftedByCheck: true,
    evidence: (facts) => (hasPain(facts) ? profileAmong(facts, ["cancerHistory", "steroids", "immuneSuppressed"]) : []),
  },
  {
    id: "U3",
    floor: 3,
    basis: ["ev:nhs-ces-norfolk", "ev:nice-ng59"],
    liftedByCheck: true,
    evidence: newWeakness,
  },
  {
    id: "U4",
    floor: 3,
    basis: ["ev:nhs-back-pain"],
    liftedByCheck: true,
    evidence: (facts) => [
      ...flagsAmong(facts, ["nightNoRelief"]),
      ...allOf(timingsAmong(facts, ["constant"]), timingsAmong(facts, ["night"])),
    ],
  },
  {
    id: "U5",
    floor: 3,
    basis: ["ev:nhs-back-pain"],
    liftedByCheck: true,
    evidence: (facts) => timingsAmong(facts, ["coughSneeze"]),
  },
  {
    id: "U6",
    floor: 3,
    basis: ["ev:nhs-back-pain"],
    liftedByCheck: true,
    evidence: (facts) => zonesAmong(facts, ["upperBack"]),
  },
  {
    id: "U7",
    floor: 3,
    basis: [],
    basisNote: "Clinical caution; the threshold is our own.",
    liftedByCheck: true,
    evidence: (facts) => {
      const points = facts.nrs ?? 0;
      if (points >= 9) return [{ kind: "pain", points }];
      return painAtLeast(facts, 8)
        ? allOf(when(true, { kind: "pain", points }), timingsAmong(facts, ["constant"]))
        : [];
    },
  },
  {
    id: "U8",
    floor: 3,
    basis: ["ev:ifompt-2020"],
    basisNote: "With a minor fall an age that nobody gave counts as over 65.",
    liftedByCheck: true,
    evidence: (facts) => allOf(flagsAmong(facts, ["minorFall"]), fragility(facts)),
  },
];
