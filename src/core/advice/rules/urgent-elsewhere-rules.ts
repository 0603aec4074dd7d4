import { LEG_ZONES } from "../../check-in/vocabulary.ts";
import type { Evidence } from "../evidence.ts";
import {
  allOf,
  type Facts,
  flagsAmong,
  GIRDLE_ZONES,
  hasBothSides,
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
import { hopFails } from "./bone-stress.ts";
import { chestMuscle } from "./chest-muscle.ts";
import { mayBeSoreLegs, newPainThatBreaks, urineBurns } from "./readings.ts";

const TRUNK = ["lowL", "lowC", "lowR", "midBack", "flankL", "flankR"] as const;

/** Level 3: answers that guidance on other conditions lists, and answers that have to be asked about first. */
export const URGENT_ELSEWHERE_RULES: readonly Rule[] = [
  {
    id: "S2",
    floor: 3,
    basis: ["ev:nhs-back-pain"],
    basisNote: "Two sore legs after a run are asked about before they are judged.",
    liftedByCheck: false,
    evidence: (facts) =>
      mayBeSoreLegs(facts) ? [...zonesAmong(facts, LEG_ZONES), { kind: "unsure", about: "soreness" }] : [],
  },
  {
    id: "C1",
    floor: 3,
    basis: ["ev:nhs-chest-pain"],
    basisNote: "A mild sore chest is asked about before it is judged.",
    liftedByCheck: false,
    evidence: (facts) =>
      chestMuscle(facts) === "asked"
        ? [...zonesAmong(facts, ["chest"]), { kind: "unsure", about: "chest-muscle" }]
        : [],
  },
  {
    id: "N3",
    floor: 3,
    basis: ["ev:girft-ces-2023", "ev:nice-ng59"],
    liftedByCheck: true,
    evidence: (facts) =>
      hasBothSides(facts, GIRDLE_ZONES)
        ? allOf(zonesAmong(facts, GIRDLE_ZONES), qualitiesAmong(facts, NERVE_QUALITIES))
        : [],
  },
  {
    id: "B2",
    floor: 3,
    basis: ["ev:femoral-neck-2017"],
    liftedByCheck: true,
    evidence: (facts) =>
      allOf(zonesAmong(facts, ["groinL", "groinR", "hipL", "hipR"]), [
        ...hopFails(facts),
        ...allOf(timingsAmong(facts, ["impact", "duringRun"]), timingsAmong(facts, ["night"])),
      ]),
  },
  {
    id: "U9",
    floor: 3,
    basis: ["ev:nogg-2024", "ev:ifompt-2020"],
    liftedByCheck: true,
    evidence: (facts) => allOf(newPainThatBreaks(facts), profileAmong(facts, ["osteoporosis"])),
  },
  {
    id: "U10",
    floor: 3,
    basis: ["ev:nhs-aaa"],
    liftedByCheck: true,
    evidence: (facts) =>
      allOf(profileAmong(facts, ["over65"]), zonesAmong(facts, ["abdomen"]), zonesAmong(facts, TRUNK), [
        ...timingsAmong(facts, ["constant"]),
        ...when(painAtLeast(facts, 6), { kind: "pain", points: facts.nrs ?? 0 }),
      ]),
  },
  {
    id: "U11",
    floor: 3,
    basis: ["ev:nhs-dvt"],
    liftedByCheck: true,
    evidence: (facts) => flagsAmong(facts, ["swollenLeg"]),
  },
  {
    id: "U12",
    floor: 3,
    basis: ["ev:nhs-kidney-stones", "ev:exertional-rhabdo-2016"],
    liftedByCheck: true,
    evidence: (facts) => [...flagsAmong(facts, ["bloodInUrine"]), ...flankToGroin(facts)],
  },
  {
    id: "U13",
    floor: 3,
    basis: ["ev:ifompt-2020", "ev:nhs-decompression"],
    liftedByCheck: true,
    evidence: (facts) => when(hasPain(facts), ...flagsAmong(facts, ["recentProcedure"])),
  },
  {
    id: "U14",
    floor: 3,
    basis: ["ev:ifompt-2020"],
    liftedByCheck: true,
    evidence: (facts) =>
      when(
        hasPain(facts),
        ...profileAmong(facts, ["injectsDrugs"]),
        ...allOf(profileAmong(facts, ["diabetesOrDialysis"]), timingsAmong(facts, ["constant", "night"])),
      ),
  },
  {
    id: "U15",
    floor: 3,
    basis: ["ev:ifompt-2020"],
    basisNote: "That a knock counts for more on blood thinners is general practice; a clinician has yet to confirm it.",
    liftedByCheck: true,
    evidence: (facts) => allOf(profileAmong(facts, ["bloodThinners"]), flagsAmong(facts, ["minorFall"])),
  },
  {
    id: "U16",
    floor: 3,
    basis: ["ev:nhs-pregnancy-back"],
    liftedByCheck: false,
    evidence: (facts) =>
      allOf(profileAmong(facts, ["pregnant"]), zonesAmong(facts, ["abdomen"]), zonesAmong(facts, [...TRUNK, "sacrum"])),
  },
  {
    id: "U17",
    floor: 3,
    basis: ["ev:nhs-uti"],
    liftedByCheck: true,
    evidence: (facts) =>
      allOf(urineBurns(facts), [
        ...zonesAmong(facts, [...TRUNK, "abdomen"]),
        ...flagsAmong(facts, ["fever", "unwell"]),
      ]),
  },
  {
    id: "G3",
    floor: 3,
    basis: ["ev:aafp-slipped-epiphysis-2025"],
    liftedByCheck: true,
    evidence: (facts) =>
      allOf(profileAmong(facts, ["under16"]), zonesAmong(facts, ["groinL", "groinR", "hipL", "hipR"]), [
        ...hopFails(facts),
        ...timingsAmong(facts, ["duringRun", "afterRun", "impact", "constant", "night"]),
      ]),
  },
];

function flankToGroin(facts: Facts): readonly Evidence[] {
  const severe = when(painAtLeast(facts, 7), { kind: "pain", points: facts.nrs ?? 0 });
  return [
    ...allOf(severe, zonesAmong(facts, ["groinL"]), zonesAmong(facts, ["flankL", "lowL"])),
    ...allOf(severe, zonesAmong(facts, ["groinR"]), zonesAmong(facts, ["flankR", "lowR"])),
  ];
}
