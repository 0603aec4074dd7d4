import type { Flag } from "../../check-in/vocabulary.ts";
import type { Evidence } from "../evidence.ts";
import { allOf, type Facts, flagsAmong, hasPain, painAtLeast, profileAmong, when } from "../facts.ts";
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
      ...allOf(flagsAmong(facts, ["minorFall"]), when(painAtLeast(facts, KNOCK_PAIN), ...mayTakeBloodThinners(facts))),
    ],
  },
];

const unsureAmong = (facts: Facts, ids: readonly Flag[]): readonly Evidence[] =>
  ids.filter((id) => facts.flagsUnsure.has(id)).map((id) => ({ kind: "unsure-flag", id }));

/** Not sure, or never asked. */
const mayTakeBloodThinners = (facts: Facts): readonly Evidence[] => [
  ...profileAmong(facts, ["bloodThinners"], "unsure"),
  ...when(facts.profile.bloodThinners === null, { kind: "unsure", about: "blood-thinners" }),
];
