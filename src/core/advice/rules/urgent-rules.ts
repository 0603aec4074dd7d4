import type { AdviceInput } from "../advice-input.ts";
import type { Evidence } from "../evidence.ts";
import {
  allOf,
  BUTTOCK_ZONES,
  type Facts,
  flagsAmong,
  hasPain,
  LEG_ZONES,
  painAtLeast,
  qualitiesAmong,
  timingsAmong,
  when,
  zonesAmong,
} from "../facts.ts";
import type { Rule } from "../rule.ts";

const NUMB_OR_NERVE = ["numb", "pins", "burning", "electric"] as const;

/** Level 3: medical advice today. */
export const URGENT_RULES: readonly Rule[] = [
  {
    id: "S1",
    floor: 3,
    basis: ["ev:nhs-back-pain"],
    liftedByCheck: true,
    evidence: (facts) =>
      facts.quality.size > 0 && qualitiesAmong(facts, NUMB_OR_NERVE).length === 0 ? zonesAmong(facts, ["saddle"]) : [],
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
    basis: ["ev:ifompt-2020", "ev:nice-ng59"],
    liftedByCheck: true,
    evidence: (facts) =>
      hasPain(facts) ? yesAmong(facts.profile, ["cancerHistory", "steroids", "immuneSuppressed"]) : [],
  },
  {
    id: "U3",
    floor: 3,
    basis: ["ev:nhs-ces-norfolk", "ev:nice-ng59"],
    liftedByCheck: true,
    evidence: (facts) => [
      ...flagsAmong(facts, ["newLegWeakness", "footDrop"]),
      ...allOf(
        zonesAmong(facts, [...LEG_ZONES, "hipL", "hipR", "groinL", "groinR", ...BUTTOCK_ZONES]),
        qualitiesAmong(facts, ["weak"]),
      ),
    ],
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

function yesAmong(
  profile: AdviceInput["profile"],
  items: readonly (keyof AdviceInput["profile"])[],
): readonly Evidence[] {
  return items.filter((id) => profile[id] === "yes").map((id) => ({ kind: "profile", id }));
}

/** What makes a minor fall matter. "Not sure" counts as yes, and so does an age that nobody gave. */
function fragility({ profile }: Facts): readonly Evidence[] {
  const isAgeOpen = profile.over65 !== "yes" && profile.over65 !== "no" && profile.under16 !== "yes";
  return [
    ...when(profile.osteoporosis === "yes" || profile.osteoporosis === "unsure", {
      kind: "profile",
      id: "osteoporosis",
    }),
    ...when(profile.over65 === "yes", { kind: "profile", id: "over65" }),
    ...when(isAgeOpen, { kind: "unsure", about: "age" }),
  ];
}
