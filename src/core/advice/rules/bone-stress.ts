import type { Evidence } from "../evidence.ts";
import {
  allOf,
  type Facts,
  flagsAmong,
  profileAmong,
  qualitiesAmong,
  timingsAmong,
  when,
  zonesAmong,
} from "../facts.ts";

/** Hopping on that leg hurts: as a sign of the list, or as the answer to the question. */
export const hopFails = (facts: Facts): readonly Evidence[] => [
  ...flagsAmong(facts, ["hopPain"]),
  ...when(facts.followUp.hop === "yes", { kind: "said", about: "hop" }),
];

/** One exact spot, or a hip or groin, that hurts in or after runs: worth trying a hop. */
export const asksHop = (facts: Facts): boolean =>
  hurtsInRuns(facts) && (facts.quality.has("focal") || HIPS.some((id) => facts.zones.has(id)));

/** In or after runs, or on landing. */
export const hurtsInRuns = ({ timing }: Pick<Facts, "timing">): boolean =>
  timing.has("duringRun") || timing.has("afterRun") || timing.has("impact");

const HIPS = ["groinL", "groinR", "hipL", "hipR"] as const;

/**
 * Pain on hopping; on impact in one spot or in sacrum, groin or hip; in one spot in or after runs while nobody has said
 * that a hop is fine; where runs hurt a bone that carries, with an earlier stress fracture or little energy.
 */
export function boneStressSigns(facts: Facts): readonly Evidence[] {
  const inRuns = timingsAmong(facts, ["duringRun", "afterRun"]);
  return [
    ...hopFails(facts),
    ...allOf(timingsAmong(facts, ["impact"]), [
      ...qualitiesAmong(facts, ["focal"]),
      ...zonesAmong(facts, ["sacrum", "groinL", "groinR", "hipL", "hipR"]),
    ]),
    ...(facts.followUp.hop === "no" ? [] : allOf(inRuns, qualitiesAmong(facts, ["focal"]))),
    ...allOf(
      timingsAmong(facts, ["duringRun", "afterRun", "impact"]),
      zonesAmong(facts, CARRYING_ZONES),
      profileAmong(facts, ["lowEnergy", "stressFracture"]),
    ),
  ];
}

const CARRYING_ZONES = [
  "sacrum",
  "groinL",
  "groinR",
  "hipL",
  "hipR",
  "thighFrontL",
  "thighFrontR",
  "legBelowKneeL",
  "legBelowKneeR",
  "footL",
  "footR",
] as const;
