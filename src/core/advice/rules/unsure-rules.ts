import type { Flag, Zone } from "../../check-in/vocabulary.ts";
import type { Evidence } from "../evidence.ts";
import {
  allOf,
  type Facts,
  flagsAmong,
  hasPain,
  painAtLeast,
  profileAmong,
  timingsAmong,
  when,
  zonesAmong,
} from "../facts.ts";
import type { Rule } from "../rule.ts";
import { fragility, newPainThatBreaks } from "./readings.ts";

/** Signs that a yes makes urgent. */
const URGENT_SIGNS = [
  "fever",
  "unwell",
  "weightLoss",
  "lumpOrShape",
  "nightNoRelief",
  "footDrop",
  "newLegWeakness",
  "swollenLeg",
  "bloodInUrine",
  "recentProcedure",
] as const satisfies readonly Flag[];

const TRUNK = ["lowL", "lowC", "lowR", "midBack", "flankL", "flankR", "sacrum"] as const satisfies readonly Zone[];

/** From so much pain on a knock is worth asking for blood thinners. */
const KNOCK_PAIN = 4;

/** Level 2: "not sure", where a yes would be level 3, raises to the next lower level. Never to nothing. */
export const UNSURE_RULES: readonly Rule[] = [
  {
    id: "X1",
    floor: 2,
    basis: ["ev:ifompt-2020", "ev:nhs-back-pain"],
    basisNote: "What “not sure” counts for is our own caution.",
    liftedByCheck: true,
    evidence: (facts) => [
      ...unsureAmong(facts, URGENT_SIGNS),
      ...allOf(unsureAmong(facts, ["minorFall"]), fragility(facts)),
      ...when(
        hasPain(facts),
        ...profileAmong(facts, ["cancerHistory", "steroids", "immuneSuppressed", "injectsDrugs"], "unsure"),
      ),
      ...allOf(newPainThatBreaks(facts), profileAmong(facts, ["osteoporosis"], "unsure")),
      ...allOf(profileAmong(facts, ["diabetesOrDialysis"], "unsure"), timingsAmong(facts, ["constant", "night"])),
      ...allOf(profileAmong(facts, ["pregnant"], "unsure"), zonesAmong(facts, ["abdomen"]), zonesAmong(facts, TRUNK)),
      ...allOf(flagsAmong(facts, ["minorFall"]), profileAmong(facts, ["bloodThinners"], "unsure")),
      ...allOf(
        flagsAmong(facts, ["minorFall"]),
        when(painAtLeast(facts, KNOCK_PAIN) && facts.profile.bloodThinners === null, {
          kind: "unsure",
          about: "blood-thinners",
        }),
      ),
    ],
  },
];

const unsureAmong = (facts: Facts, ids: readonly Flag[]): readonly Evidence[] =>
  ids.filter((id) => facts.flagsUnsure.has(id)).map((id) => ({ kind: "unsure-flag", id }));
