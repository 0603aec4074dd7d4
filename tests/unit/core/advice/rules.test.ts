import { describe, expect, test } from "vitest";
import { findSource } from "@/src/content/sources.ts";
import { assess } from "@/src/core/advice/assess.ts";
import { RULE_IDS } from "@/src/core/advice/rule-ids.ts";
import { RULES } from "@/src/core/advice/rules/all-rules.ts";
import { inputOf } from "./input-of.ts";

const firedBy = (raw: object) => assess(inputOf(raw)).fired.map(({ id }) => id);

describe("the rule table", () => {
  test("has every rule once, most urgent first", () => {
    expect(RULES.map(({ id }) => id)).toEqual(RULE_IDS);
  });

  test("names only sources that exist, and says so where a threshold is our own", () => {
    const basis = RULES.flatMap((rule) => rule.basis);
    expect(basis.filter((id) => findSource(id) === null)).toEqual([]);
    expect(RULES.filter((rule) => rule.basis.length === 0).map(({ id }) => id)).toEqual(["U7", "P0"]);
  });

  test("lets no check by a clinician lift an emergency", () => {
    expect(RULES.filter(({ floor, liftedByCheck }) => floor === 4 && liftedByCheck)).toEqual([]);
  });
});

describe("each rule fires on its own signs and not beside them", () => {
  test.each<[string, object, string[]]>([
    ["both-leg symptoms", { nrs: 1, flags: ["bothLegs"] }, ["E1"]],
    ["saddle zone, burning", { nrs: 1, zones: ["saddle"], quality: ["burning"] }, ["E2"]],
    ["saddle zone, no quality given", { nrs: 1, zones: ["saddle"] }, ["E2"]],
    ["saddle zone, ache", { nrs: 1, zones: ["saddle"], quality: ["ache"] }, ["S1"]],
    ["chest zone", { nrs: 1, zones: ["chest"] }, ["E3"]],
    ["both legs marked", { nrs: 1, zones: ["legBackL", "legBelowKneeR"] }, ["E4", "N2"]],
    [
      "both legs, ordinary soreness",
      { nrs: 1, zones: ["legBackL", "legBackR"], quality: ["ache"], followUp: { ordinarySoreness: true } },
      ["P1"],
    ],
    [
      "both legs, said to be ordinary, but no quality given",
      { nrs: 1, zones: ["legBackL", "legBackR"], followUp: { ordinarySoreness: true } },
      ["E4", "N2"],
    ],
    [
      "both legs, said to be ordinary, but sharp too",
      { nrs: 1, zones: ["legBackL", "legBackR"], quality: ["ache", "sharp"], followUp: { ordinarySoreness: true } },
      ["E4", "N2"],
    ],
    [
      "both legs, said to be ordinary, with a foot that drops",
      {
        nrs: 1,
        zones: ["legBackL", "legBackR"],
        quality: ["ache"],
        flags: ["footDrop"],
        followUp: { ordinarySoreness: true },
      },
      ["E4", "U3", "N2"],
    ],
    ["numb groin, saddle not asked", { nrs: 1, zones: ["groinL"], quality: ["numb"] }, ["E5"]],
    [
      "numb sacrum, not the saddle",
      { nrs: 1, zones: ["sacrum"], quality: ["pins"], followUp: { saddleArea: "no" } },
      ["P1"],
    ],
    [
      "numb buttock, not the saddle",
      { nrs: 1, zones: ["buttL"], quality: ["numb"], followUp: { saddleArea: "no" } },
      ["N1"],
    ],
    ["feeling unwell", { nrs: 0, flags: ["unwell"] }, ["U1"]],
    ["cancer history with pain", { nrs: 1, profile: { cancerHistory: true } }, ["U2"]],
    ["cancer history without pain", { nrs: 0, profile: { cancerHistory: true } }, ["P0"]],
    ["weak buttock", { nrs: 1, zones: ["buttL"], quality: ["weak"] }, ["U3"]],
    ["weak low back", { nrs: 1, zones: ["lowC"], quality: ["weak"] }, ["P1"]],
    ["weak leg", { nrs: 1, zones: ["legBackL"], quality: ["weak"] }, ["U3", "N2"]],
    ["constant and at night", { nrs: 1, timing: ["constant", "night"] }, ["U4"]],
    ["at night only", { nrs: 1, timing: ["night"] }, ["P1"]],
    ["cough or sneeze", { nrs: 1, timing: ["coughSneeze"] }, ["U5"]],
    ["between the shoulder blades", { nrs: 1, zones: ["upperBack"] }, ["U6"]],
    ["9 of 10", { nrs: 9 }, ["U7"]],
    ["8 of 10, not constant", { nrs: 8 }, ["P6"]],
    [
      "minor fall, osteoporosis",
      { nrs: 1, flags: ["minorFall"], profile: { osteoporosis: true, over65: false } },
      ["U8"],
    ],
    ["minor fall, over 65", { nrs: 1, flags: ["minorFall"], profile: { over65: true } }, ["U8"]],
    ["minor fall, age never given", { nrs: 1, flags: ["minorFall"] }, ["U8"]],
    ["minor fall, age not sure", { nrs: 1, flags: ["minorFall"], profile: { over65: "unsure" } }, ["U8"]],
    ["minor fall, younger than 65", { nrs: 1, flags: ["minorFall"], profile: { over65: false } }, ["P1"]],
    ["minor fall, under 16", { nrs: 0, flags: ["minorFall"], profile: { under16: true } }, ["P0"]],
    ["hurts to hop", { nrs: 1, flags: ["hopPain"] }, ["B1"]],
    ["impact in one spot", { nrs: 1, zones: ["lowC"], quality: ["focal"], timing: ["impact"] }, ["B1"]],
    ["impact in the groin", { nrs: 1, zones: ["groinL"], timing: ["impact"] }, ["B1"]],
    ["impact across the low back", { nrs: 1, zones: ["lowC"], timing: ["impact"] }, ["P1"]],
    ["electric leg", { nrs: 1, zones: ["legBelowKneeL"], quality: ["electric"] }, ["N1"]],
    ["leg with no quality", { nrs: 1, zones: ["legBelowKneeL"] }, ["N2"]],
    [
      "one leg, ordinary soreness",
      { nrs: 1, zones: ["legBackL"], quality: ["tight"], followUp: { ordinarySoreness: true } },
      ["P1"],
    ],
    ["pregnant with pain", { nrs: 1, profile: { pregnant: true } }, ["G1"]],
    ["under 16 without pain", { nrs: 0, profile: { under16: true } }, ["P0"]],
    ["up by two, below four", { nrs: 3, delta7: 2 }, ["P1"]],
    ["worse the next day", { nrs: 1, nextDayDelta: 2 }, ["R1"]],
    ["14 days, no trend known", { nrs: 3, daysSinceOnset: 14 }, ["T2"]],
    ["14 days, improving", { nrs: 3, daysSinceOnset: 14, delta7: -2 }, ["P1"]],
    ["14 days at 2", { nrs: 2, daysSinceOnset: 14 }, ["P1"]],
  ])("%s", (_name, raw, expected) => {
    expect(firedBy(raw)).toEqual(expected);
  });
});

describe("a clinician's check", () => {
  test("silences its own sign and no other of the same rule", () => {
    expect(firedBy({ nrs: 1, flags: ["weightLoss"], clinicianChecked: ["weightLoss"] })).toEqual(["P1"]);
    expect(firedBy({ nrs: 1, flags: ["weightLoss", "fever"], clinicianChecked: ["weightLoss"] })).toEqual(["U1"]);
  });

  test("of a rule, which does not exist, silences nothing", () => {
    expect(firedBy({ nrs: 1, flags: ["fever"], clinicianChecked: ["U1"] })).toEqual(["U1"]);
  });

  test.each(["bladder", "chestPain", "majorAccident"])("never silences the emergency %s", (flag) => {
    expect(assess(inputOf({ flags: [flag], clinicianChecked: [flag] })).level).toBe(4);
  });

  test("of an age that fired ends the question of age", () => {
    expect(firedBy({ nrs: 1, flags: ["minorFall"], profile: { over65: true }, clinicianChecked: ["over65"] })).toEqual([
      "P1",
    ]);
  });

  test("leaves numbness in a leg and pregnancy as they are", () => {
    expect(firedBy({ nrs: 1, zones: ["legBackL"], quality: ["numb"], clinicianChecked: ["legBackL"] })).toEqual(["N1"]);
    expect(firedBy({ nrs: 1, profile: { pregnant: true }, clinicianChecked: ["pregnant"] })).toEqual(["G1"]);
  });
});

describe("every fired rule", () => {
  test("says which answers made it fire", () => {
    const [u3, ...others] = assess(inputOf({ nrs: 5, zones: ["buttL"], quality: ["weak"] })).fired;
    expect(u3?.evidence).toEqual([
      { kind: "zone", id: "buttL" },
      { kind: "quality", id: "weak" },
    ]);
    expect(others[0]?.evidence).toEqual([{ kind: "pain", points: 5 }]);
  });

  test("says when an answer nobody gave counted as yes", () => {
    const [e5] = assess(inputOf({ nrs: 1, zones: ["sacrum"], quality: ["numb"] })).fired;
    expect(e5?.evidence).toContainEqual({ kind: "unsure", about: "saddle-area" });
  });
});
