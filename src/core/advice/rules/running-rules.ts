import type { Evidence } from "../evidence.ts";
import {
  allOf,
  BUTTOCK_ZONES,
  type Facts,
  flagsAmong,
  hasPain,
  isOrdinarySoreness,
  LEG_ZONES,
  qualitiesAmong,
  timingsAmong,
  when,
  zonesAmong,
} from "../facts.ts";
import type { Rule } from "../rule.ts";

/** Bone, leg and who-is-this-for: signs that change today's running or what we may offer. */
export const RUNNING_RULES: readonly Rule[] = [
  {
    id: "B1",
    floor: 2,
    basis: ["ev:sacral-stress-2016"],
    // "Please do not run until a clinician has looked at this": the check is what ends it.
    liftedByCheck: true,
    evidence: (facts) => boneStressSigns(facts),
  },
  {
    id: "N1",
    floor: 2,
    basis: ["seed:001", "ev:nhs-back-pain"],
    liftedByCheck: false,
    evidence: (facts) => [
      ...legNerveSigns(facts),
      ...allOf(zonesAmong(facts, BUTTOCK_ZONES), qualitiesAmong(facts, ["numb", "pins"])),
    ],
  },
  {
    id: "N2",
    floor: 1,
    basis: ["seed:001"],
    liftedByCheck: false,
    evidence: (facts) =>
      legNerveSigns(facts).length > 0 || isOrdinarySoreness(facts) ? [] : zonesAmong(facts, LEG_ZONES),
  },
  {
    id: "G1",
    floor: 1,
    basis: ["ev:nice-ng59"],
    basisNote: "The guideline is for people over 16, so we show general movement tips only.",
    liftedByCheck: false,
    evidence: (facts) =>
      hasPain(facts)
        ? [
            ...when(facts.profile.under16 === "yes", { kind: "profile", id: "under16" }),
            ...when(facts.profile.pregnant === "yes", { kind: "profile", id: "pregnant" }),
          ]
        : [],
  },
];

/** Pain on hopping, or pain on impact in one spot or in sacrum, groin or hip. */
export function boneStressSigns(facts: Facts): readonly Evidence[] {
  return [
    ...flagsAmong(facts, ["hopPain"]),
    ...allOf(timingsAmong(facts, ["impact"]), [
      ...qualitiesAmong(facts, ["focal"]),
      ...zonesAmong(facts, ["sacrum", "groinL", "groinR", "hipL", "hipR"]),
    ]),
  ];
}

function legNerveSigns(facts: Facts): readonly Evidence[] {
  return allOf(zonesAmong(facts, LEG_ZONES), qualitiesAmong(facts, ["numb", "pins", "electric", "burning"]));
}
