import { describe, expect, test } from "vitest";
import { findSource } from "@/src/content/sources.ts";
import { assess } from "@/src/core/advice/assess.ts";
import { blankAdviceInput } from "@/src/core/advice/blank-advice-input.ts";
import { factsOf } from "@/src/core/advice/facts.ts";
import { followUpQuestions } from "@/src/core/advice/follow-up-questions.ts";
import { RULE_IDS } from "@/src/core/advice/rule-ids.ts";
import { RULES } from "@/src/core/advice/rules/all-rules.ts";
import { chestMuscle } from "@/src/core/advice/rules/chest-muscle.ts";
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

test("an emergency names all that it rests on, with the number and what was left open", () => {
  const { fired } = assess(inputOf({ nrs: 9, zones: ["footL"], quality: ["numb"], onset: "sudden" }));
  expect(fired.find(({ id }) => id === "E8")?.evidence).toEqual([
    { kind: "pain", points: 9 },
    { kind: "zone", id: "footL" },
    { kind: "quality", id: "numb" },
    { kind: "unsure", about: "cold-leg" },
  ]);
});

test.each([
  [4, "asked"],
  [5, null],
  [null, null],
] as const)("a chest that aches at %s is %s whether it is a muscle", (nrs, asked) => {
  const input = { ...blankAdviceInput(nrs), zones: ["chest"], quality: ["ache"] } as const;
  expect(chestMuscle(factsOf(input))).toBe(asked);
});

/** What is answered, and every rule that fires on it. */
const CASES: readonly [string, object, string[]][] = [
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
    "both legs, said to be ordinary, kind left open",
    { nrs: 1, zones: ["legBackL", "legBackR"], followUp: { ordinarySoreness: true } },
    ["P1"],
  ],
  [
    "both legs after a run, not asked yet",
    { nrs: 1, zones: ["legBackL", "legBackR"], timing: ["afterRun"] },
    ["S2", "N2"],
  ],
  [
    "both legs after a run, said not to be ordinary",
    { nrs: 1, zones: ["legBackL", "legBackR"], timing: ["afterRun"], followUp: { ordinarySoreness: false } },
    ["E4", "N2"],
  ],
  [
    "sore thighs at 7, ordinary",
    { nrs: 7, zones: ["thighFrontL", "thighFrontR"], quality: ["ache"], followUp: { ordinarySoreness: true } },
    ["P4"],
  ],
  [
    "sore thighs at 7, ordinary, and the low back",
    { nrs: 7, zones: ["thighFrontL", "lowC"], quality: ["ache"], followUp: { ordinarySoreness: true } },
    ["P6"],
  ],
  [
    "both legs, said to be ordinary, but sharp too",
    { nrs: 1, zones: ["legBackL", "legBackR"], quality: ["ache", "sharp"], followUp: { ordinarySoreness: true } },
    ["E4", "N2", "Q1"],
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
  ["numb groin, saddle not asked", { nrs: 1, zones: ["groinL"], quality: ["numb"] }, ["E5", "N1"]],
  [
    "numb sacrum, not the saddle",
    { nrs: 1, zones: ["sacrum"], quality: ["pins"], followUp: { saddleArea: "no" } },
    ["N1"],
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
  ["two weeks, as said on the first day", { nrs: 3, since: "weeks" }, ["T2"]],
  ["a few days, as said", { nrs: 3, since: "days" }, ["P1"]],
  ["burning hip", { nrs: 1, zones: ["hipR"], quality: ["burning"] }, ["N1"]],
  ["electric inner thigh", { nrs: 1, zones: ["thighInnerL"], quality: ["electric"] }, ["N1"]],
  ["numb inner thigh, saddle not asked", { nrs: 1, zones: ["thighInnerL"], quality: ["numb"] }, ["E5", "N1"]],
  ["both hips tingling", { nrs: 1, zones: ["hipL", "hipR"], quality: ["pins"] }, ["N3", "N1"]],
  ["tingling low back", { nrs: 1, zones: ["lowC"], quality: ["pins"] }, ["P1"]],
  ["sharp and mild", { nrs: 2, quality: ["sharp"] }, ["Q1"]],
  ["sharp during a run", { nrs: 2, quality: ["sharp"], timing: ["duringRun"] }, ["Q2", "Q1"]],
  ["sharp at 4", { nrs: 4, quality: ["sharp"] }, ["Q2", "Q1", "P4"]],
  ["one spot after runs, hop not tried", { nrs: 2, quality: ["focal"], timing: ["afterRun"] }, ["B1"]],
  [
    "one spot after runs, a hop is fine",
    { nrs: 2, quality: ["focal"], timing: ["afterRun"], followUp: { hop: false } },
    ["P1"],
  ],
  ["one spot, no runs", { nrs: 2, quality: ["focal"] }, ["P1"]],
  ["groin, hop hurts", { nrs: 2, zones: ["groinL"], followUp: { hop: true } }, ["B2", "B1"]],
  ["groin on impact and at night", { nrs: 2, zones: ["groinL"], timing: ["impact", "night"] }, ["B2", "B1"]],
  [
    "shin in runs, a stress fracture before",
    { nrs: 2, zones: ["legBelowKneeL"], timing: ["duringRun"], profile: { stressFracture: true } },
    ["B1", "N2"],
  ],
  ["new 5 with osteoporosis", { nrs: 5, profile: { osteoporosis: true } }, ["U9", "P4"]],
  ["new mid back at 1 with osteoporosis", { nrs: 1, zones: ["midBack"], profile: { osteoporosis: true } }, ["U9"]],
  ["old 5 with osteoporosis", { nrs: 5, since: "longer", profile: { osteoporosis: true } }, ["P4", "T2"]],
  ["new 5, osteoporosis not sure", { nrs: 5, profile: { osteoporosis: "unsure" } }, ["X1", "P4"]],
  ["fever, not sure", { nrs: 1, flagsUnsure: ["fever"] }, ["X1"]],
  ["cancer, not sure", { nrs: 1, profile: { cancerHistory: "unsure" } }, ["X1"]],
  ["cancer, never answered", { nrs: 1, profile: {} }, ["P1"]],
  ["hop, not sure", { nrs: 1, flagsUnsure: ["hopPain"] }, ["P1"]],
  [
    "over 65, belly and back, constant",
    { nrs: 5, zones: ["abdomen", "lowC"], timing: ["constant"], profile: { over65: true } },
    ["U10", "P4"],
  ],
  ["belly and back, constant, under 65", { nrs: 5, zones: ["abdomen", "lowC"], timing: ["constant"] }, ["P4"]],
  ["sudden 8 in the upper back", { nrs: 8, zones: ["upperBack"], onset: "sudden" }, ["E6", "U6", "P6"]],
  [
    "sharp 9 in the mid back, bit by bit",
    { nrs: 9, zones: ["midBack"], quality: ["sharp"], onset: "gradual" },
    ["U7", "Q2", "Q1"],
  ],
  [
    "upper back on coughing, breathing not asked",
    { nrs: 2, zones: ["upperBack"], timing: ["coughSneeze"] },
    ["E7", "U5", "U6"],
  ],
  [
    "upper back on coughing, not breathless",
    { nrs: 2, zones: ["upperBack"], timing: ["coughSneeze"], flagsDenied: ["breathless"] },
    ["U5", "U6"],
  ],
  ["a sore chest, not asked yet", { nrs: 2, zones: ["chest"], quality: ["ache"] }, ["C1"]],
  ["a sore chest muscle", { nrs: 2, zones: ["chest"], quality: ["ache"], followUp: { chestMuscle: true } }, ["C2"]],
  [
    "a sore chest, not sure",
    { nrs: 2, zones: ["chest"], quality: ["ache"], followUp: { chestMuscle: "unsure" } },
    ["E3"],
  ],
  ["a tight chest in runs", { nrs: 2, zones: ["chest"], quality: ["tight"], timing: ["duringRun"] }, ["E3"]],
  ["a chest that aches at 5", { nrs: 5, zones: ["chest"], quality: ["ache"] }, ["E3", "P4"]],
  ["passing water, not asked", { nrs: 1, flags: ["bladder"] }, ["E1"]],
  ["passing water burns", { nrs: 1, flags: ["bladder"], followUp: { urine: "burns" } }, ["W1"]],
  ["passing water burns, and the flank", { nrs: 1, zones: ["flankL"], flags: ["urineBurning"] }, ["U17", "W1"]],
  ["flank to groin at 7", { nrs: 7, zones: ["flankL", "groinL"] }, ["U12", "P6"]],
  ["flank and the other groin at 7", { nrs: 7, zones: ["flankL", "groinR"] }, ["P6"]],
  ["unwell soon after a run", { nrs: 1, flags: ["unwell"], minutesSinceRun: 60 }, ["E9", "U1"]],
  [
    "unwell soon after a run, head clear",
    { nrs: 1, flags: ["unwell"], minutesSinceRun: 60, flagsDenied: ["confused"] },
    ["U1"],
  ],
  [
    "a knock at 4 on blood thinners",
    { nrs: 4, flags: ["minorFall"], profile: { over65: false, bloodThinners: true } },
    ["U15", "P4"],
  ],
  ["a knock at 4, thinners never answered", { nrs: 4, flags: ["minorFall"], profile: { over65: false } }, ["X1", "P4"]],
  [
    "a knock at 4, no thinners",
    { nrs: 4, flags: ["minorFall"], profile: { over65: false, bloodThinners: false } },
    ["P4"],
  ],
  ["diabetes and constant", { nrs: 3, timing: ["constant"], profile: { diabetesOrDialysis: true } }, ["U14"]],
  ["diabetes alone", { nrs: 3, profile: { diabetesOrDialysis: true } }, ["P1"]],
  ["pregnant, belly and back", { nrs: 2, zones: ["abdomen", "lowC"], profile: { pregnant: true } }, ["U16", "G1"]],
  ["under 16, arching", { nrs: 2, timing: ["arching"], profile: { under16: true } }, ["G2", "G1"]],
  ["the last run at 8", { nrs: 1, runPain: 8 }, ["R2", "R1"]],
  [
    "long, stiff in the morning, low back",
    { nrs: 2, zones: ["lowC"], quality: ["stiff"], timing: ["morning"], since: "longer" },
    ["I1"],
  ],
  ["a cold or pale leg", { nrs: 1, flags: ["coldLeg"] }, ["E8"]],
  [
    "a numb lower leg at 8 that came at once, cold not asked",
    { nrs: 8, zones: ["legBelowKneeL"], quality: ["numb"], onset: "sudden" },
    ["E8", "E12", "N1", "P6"],
  ],
  [
    "a numb lower leg at 8 that came by and by, not cold",
    { nrs: 8, zones: ["legBelowKneeL"], quality: ["numb"], onset: "gradual", flagsDenied: ["coldLeg"] },
    ["N1", "P6"],
  ],
  ["bleeding or contractions", { nrs: 1, flags: ["pregnancySigns"] }, ["E10"]],
  [
    "cancer before and a foot that drops",
    { nrs: 1, flags: ["footDrop"], profile: { cancerHistory: true } },
    ["E11", "U2", "U3"],
  ],
  [
    "cancer before and a weak leg",
    { nrs: 1, zones: ["legBackL"], quality: ["weak"], profile: { cancerHistory: true } },
    ["E11", "U2", "U3", "N2"],
  ],
  [
    "a tight leg at 8 after a fall",
    { nrs: 8, zones: ["legBelowKneeL"], quality: ["tight"], flags: ["minorFall"] },
    ["E12", "U8", "X1", "N2", "P6"],
  ],
  [
    "a tight leg at 7 after a fall",
    { nrs: 7, zones: ["legBelowKneeL"], quality: ["tight"], flags: ["minorFall"] },
    ["U8", "X1", "N2", "P6"],
  ],
  ["a swollen, warm leg", { nrs: 1, flags: ["swollenLeg"] }, ["U11"]],
  ["an operation or injection of late, with pain", { nrs: 1, flags: ["recentProcedure"] }, ["U13"]],
  ["an operation or injection of late, without pain", { nrs: 0, flags: ["recentProcedure"] }, ["P0"]],
  [
    "under 16, the groin on runs",
    { nrs: 2, zones: ["groinL"], timing: ["duringRun"], profile: { under16: true } },
    ["G3", "G4", "G1"],
  ],
  ["under 16, the groin, at no certain time", { nrs: 2, zones: ["groinL"], profile: { under16: true } }, ["G4", "G1"]],
  [
    "under 16, the knee on runs",
    { nrs: 2, zones: ["kneeL"], timing: ["duringRun"], profile: { under16: true } },
    ["G4", "N2", "G1"],
  ],
  [
    "under 16, the low back for two weeks",
    { nrs: 2, zones: ["lowC"], daysSinceOnset: 14, profile: { under16: true } },
    ["G4", "G1"],
  ],
  ["two points more than the week before", { nrs: 4, delta7: 2 }, ["P4", "T1"]],
  ["two points more than the week before, and still mild", { nrs: 3, delta7: 2 }, ["P1"]],
];

test("every rule has a case", () => {
  const fired = new Set(CASES.flatMap(([, , ids]) => ids));
  expect(RULE_IDS.filter((id) => !fired.has(id))).toEqual([]);
});

describe("each rule fires on its own signs and not beside them", () => {
  test.each(CASES)("%s", (_name, raw, expected) => {
    expect(firedBy(raw)).toEqual(expected);
  });
});

describe("the question about hopping", () => {
  test.each<[string, object, boolean]>([
    ["one spot after runs", { nrs: 2, quality: ["focal"], timing: ["afterRun"] }, true],
    ["the groin on landing", { nrs: 2, zones: ["groinL"], timing: ["impact"] }, true],
    ["a hip in runs", { nrs: 2, zones: ["hipR"], timing: ["duringRun"] }, true],
    ["a hip after sitting", { nrs: 2, zones: ["hipR"], timing: ["sitting"] }, false],
    ["a good day", { nrs: 0 }, false],
  ])("%s", (_name, raw, isAsked) => {
    expect(followUpQuestions(factsOf(inputOf(raw))).includes("hop")).toBe(isAsked);
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
