import { LEG_ZONES } from "../../check-in/vocabulary.ts";
import type { Evidence } from "../evidence.ts";
import {
  allOf,
  daysOf,
  flagsAmong,
  GIRDLE_ZONES,
  hasPain,
  isOrdinarySoreness,
  NERVE_QUALITIES,
  painAtLeast,
  profileAmong,
  qualitiesAmong,
  timingsAmong,
  when,
  zonesAmong,
} from "../facts.ts";
import type { Rule } from "../rule.ts";
import { boneStressSigns } from "./bone-stress.ts";
import { chestMuscle } from "./chest-muscle.ts";
import { urineBurns } from "./readings.ts";

/** Bone, leg, sharp pain and who-is-this-for: signs that change today's running or what we may offer. */
export const RUNNING_RULES: readonly Rule[] = [
  {
    id: "B1",
    floor: 2,
    basis: ["ev:sacral-stress-2016", "ev:ioc-reds-2023"],
    // "Please do not run until a clinician has looked at this": the check is what ends it.
    liftedByCheck: true,
    evidence: (facts) => boneStressSigns(facts),
  },
  {
    id: "N1",
    floor: 2,
    basis: ["seed:001", "ev:nhs-back-pain", "ev:nice-ng59"],
    liftedByCheck: false,
    evidence: (facts) =>
      allOf(zonesAmong(facts, [...LEG_ZONES, ...GIRDLE_ZONES]), qualitiesAmong(facts, NERVE_QUALITIES)),
  },
  {
    id: "G2",
    floor: 2,
    basis: ["ev:young-athletes-back-2017"],
    liftedByCheck: true,
    evidence: (facts) =>
      hasPain(facts) ? allOf(profileAmong(facts, ["under16"]), timingsAmong(facts, ["arching"])) : [],
  },
  {
    id: "G4",
    floor: 2,
    basis: ["ev:aafp-slipped-epiphysis-2025", "ev:young-athletes-back-2017"],
    basisNote: "How long is long enough for an appointment is our own caution.",
    liftedByCheck: true,
    evidence: (facts) =>
      hasPain(facts)
        ? allOf(profileAmong(facts, ["under16"]), [
            ...zonesAmong(facts, ["groinL", "groinR", "hipL", "hipR"]),
            ...allOf(
              zonesAmong(facts, ["kneeL", "kneeR", "thighFrontL", "thighFrontR"]),
              timingsAmong(facts, ["duringRun", "afterRun", "impact"]),
            ),
            ...when(daysOf(facts) >= 14, { kind: "days", days: daysOf(facts) }),
          ])
        : [],
  },
  {
    id: "W1",
    floor: 2,
    basis: ["ev:nhs-uti", "ev:nhs-shingles"],
    liftedByCheck: true,
    evidence: (facts) => [...urineBurns(facts), ...flagsAmong(facts, ["rash"])],
  },
  {
    id: "Q2",
    floor: 2,
    basis: ["seed:001"],
    basisNote: "“Sharp, specific pain: stop and rest.” From which number on is our own caution.",
    liftedByCheck: false,
    evidence: (facts) =>
      allOf(qualitiesAmong(facts, ["sharp"]), [
        ...when(painAtLeast(facts, 4), { kind: "pain", points: facts.nrs ?? 0 }),
        ...timingsAmong(facts, ["duringRun", "impact"]),
      ]),
  },
  {
    id: "C2",
    floor: 1,
    basis: ["ev:nhs-chest-pain"],
    liftedByCheck: false,
    evidence: (facts) => (chestMuscle(facts) === "sore" ? [{ kind: "said", about: "chest-muscle" }] : []),
  },
  {
    id: "N2",
    floor: 1,
    basis: ["seed:001"],
    liftedByCheck: false,
    evidence: (facts) => {
      const isNerve = qualitiesAmong(facts, NERVE_QUALITIES).length > 0;
      return isNerve || isOrdinarySoreness(facts) ? [] : zonesAmong(facts, LEG_ZONES);
    },
  },
  {
    id: "Q1",
    floor: 1,
    basis: ["seed:001"],
    liftedByCheck: false,
    evidence: (facts) => (hasPain(facts) ? qualitiesAmong(facts, ["sharp"]) : []),
  },
  {
    id: "G1",
    floor: 1,
    basis: ["ev:nice-ng59"],
    basisNote: "The guideline is for people over 16, so we show general movement tips only.",
    liftedByCheck: false,
    evidence: (facts): readonly Evidence[] => (hasPain(facts) ? profileAmong(facts, ["under16", "pregnant"]) : []),
  },
];
