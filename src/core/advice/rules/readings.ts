import { LEG_ZONES } from "../../check-in/vocabulary.ts";
import type { Evidence } from "../evidence.ts";
import {
  allOf,
  type Facts,
  feelsSoreOnly,
  flagsAmong,
  GIRDLE_ZONES,
  hasBothLegs,
  hasPain,
  isAfterRun,
  isNew,
  painAtLeast,
  qualitiesAmong,
  when,
  zonesAmong,
} from "../facts.ts";

/** Two legs, sore kinds at most, after a run, and nobody has said whether it is ordinary soreness. */
export const mayBeSoreLegs = (facts: Facts): boolean =>
  hasBothLegs(facts) && facts.followUp.ordinarySoreness === null && feelsSoreOnly(facts) && isAfterRun(facts);

/** A leg that is newly weak, or a foot that drops: as a sign of the list, or as the kind of what is marked. */
export const newWeakness = (facts: Facts): readonly Evidence[] => [
  ...flagsAmong(facts, ["newLegWeakness", "footDrop"]),
  ...allOf(zonesAmong(facts, [...LEG_ZONES, ...WEAK_ZONES]), qualitiesAmong(facts, ["weak"])),
];

const WEAK_ZONES = GIRDLE_ZONES.filter((id) => id !== "sacrum");

/** Burning or frequent urine: as a sign of its own, or as what the trouble passing water is like. */
export const urineBurns = (facts: Facts): readonly Evidence[] => [
  ...flagsAmong(facts, ["urineBurning"]),
  ...allOf(
    flagsAmong(facts, ["bladder"]),
    when(facts.followUp.urine === "burns", { kind: "said", about: "urine-burns" }),
  ),
];

/** New pain of 5 or more, or any new pain in the mid back. */
export const newPainThatBreaks = (facts: Facts): readonly Evidence[] =>
  isNew(facts) && hasPain(facts)
    ? [...when(painAtLeast(facts, 5), { kind: "pain", points: facts.nrs ?? 0 }), ...zonesAmong(facts, ["midBack"])]
    : [];

/** What makes a minor fall matter. "Not sure" counts as yes, and so does an age that nobody gave. */
export function fragility({ profile }: Facts): readonly Evidence[] {
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
