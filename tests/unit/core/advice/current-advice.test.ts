import { describe, expect, test } from "vitest";
import type { AnswerContext } from "@/src/core/advice/answer-context.ts";
import { assess } from "@/src/core/advice/assess.ts";
import { blankAdviceInput } from "@/src/core/advice/blank-advice-input.ts";
import { currentAnswers } from "@/src/core/advice/current-advice.ts";
import type { Exertion } from "@/src/core/advice/exertion.ts";
import type { CheckInDetails } from "@/src/core/check-in/check-in-details.ts";
import type { CheckIn } from "@/src/core/check-in/check-in.ts";
import { aCheckIn, answersUntilToday, TODAY } from "../../../support/builders/a-check-in.ts";

const { profile, hour, minutesToRun, minutesSinceRun, sittingHours, longestSitMin, canUseFloor } = blankAdviceInput(0);
const around: AnswerContext = {
  profile,
  clinicianChecked: [],
  exertions: [],
  hour,
  minutesToRun,
  minutesSinceRun,
  sittingHours,
  longestSitMin,
  canUseFloor,
};

function levelNow(checkIns: readonly CheckIn[], given: Partial<AnswerContext> = {}): number | null {
  const standing = currentAnswers(checkIns, TODAY, { ...around, ...given });
  return standing === null ? null : assess(standing.input).level;
}

const warning = (day: number, given: NonNullable<CheckInDetails["warningSigns"]>["signs"]): CheckInDetails => ({
  warningSigns: { at: aCheckIn(0, day).at, signs: given },
});

describe("the answers that stand", () => {
  test("are today's last ones, not the day's highest", () => {
    expect(levelNow([aCheckIn(7), aCheckIn(2, 0, undefined, 60)])).toBe(0);
  });

  test("are the same in whatever order the records come", () => {
    const checkIns = [aCheckIn(7), aCheckIn(2, 0, undefined, 60), aCheckIn(5, -1)];
    expect(levelNow(checkIns.toReversed())).toBe(levelNow(checkIns));
    expect(levelNow([aCheckIn(2, 0, undefined, 60), aCheckIn(7)])).toBe(0);
  });

  test("are those changed last, where that is the more careful answer", () => {
    const raised = { ...aCheckIn(6), updatedAt: aCheckIn(0).at + 7_200_000 };
    expect(levelNow([raised, aCheckIn(2, 0, undefined, 60)])).toBe(2);
    const lowered = { ...raised, pain: 1 };
    expect(levelNow([lowered, aCheckIn(6, 0, undefined, 60)])).toBe(2);
  });

  test("count a mark without a number", () => {
    expect(levelNow([aCheckIn(null, 0, { zones: ["saddle"] })])).toBe(4);
    expect(levelNow([aCheckIn(null, 0, { zones: ["lowC"], quality: ["ache"] })])).toBe(0);
  });

  test.each([
    { pain: 6, delta: 1, asks: false },
    { pain: 6, delta: 2, asks: true },
    { pain: 7, delta: 0, asks: true },
  ])("ask for the warning signs at $pain, $delta more than in the week before: $asks", ({ pain, delta, asks }) => {
    expect(assess({ ...blankAdviceInput(pain), delta7: delta }).askRedFlags).toBe(asks);
  });

  test("end with their day at levels 0 to 2", () => {
    expect(levelNow([aCheckIn(7, -1)])).toBeNull();
  });

  test("stay for a week at level 3 and for good at level 4, until someone answers", () => {
    expect(levelNow([aCheckIn(9, -7)])).toBe(3);
    expect(levelNow([aCheckIn(9, -8)])).toBeNull();
    expect(levelNow([aCheckIn(2, -90, warning(-90, { bladder: "yes" }))])).toBe(4);
  });

  test("do not count a skipped day as an answer", () => {
    expect(levelNow([aCheckIn(9, -1), aCheckIn(null, 0)])).toBe(3);
  });

  test("keep a warning sign until the list is answered again", () => {
    const then = aCheckIn(2, -3, warning(-3, { bladder: "yes" }));
    expect(levelNow([then, aCheckIn(0, 0)])).toBe(4);
    expect(levelNow([then, aCheckIn(0, 0, warning(0, {}))])).toBe(0);
  });

  test("take the last answer to the list, also where it was given on an older check-in", () => {
    const past = aCheckIn(2, -3, { warningSigns: { at: aCheckIn(0, 0).at + 1, signs: {} } });
    expect(levelNow([past, aCheckIn(2, -2, warning(-2, { fever: "yes" })), aCheckIn(2)])).toBe(0);
  });

  test("keep where and what kind for a week of pain where only a number was given", () => {
    const numbLeg: CheckInDetails = { zones: ["legBackL"], quality: ["numb"] };
    expect(levelNow([aCheckIn(3, -7, numbLeg), aCheckIn(3)])).toBe(2);
    expect(levelNow([aCheckIn(3, -8, numbLeg), aCheckIn(3)])).toBe(0);
    expect(levelNow([aCheckIn(3, -1, numbLeg), aCheckIn(0)])).toBe(0);
    expect(levelNow([aCheckIn(3, -1, numbLeg), aCheckIn(3, 0, { zones: ["lowC"], quality: ["ache"] })])).toBe(0);
  });

  test("keep an emergency on the map whatever the number says", () => {
    const saddle: CheckInDetails = { zones: ["saddle"], quality: ["numb"] };
    expect(levelNow([aCheckIn(3, -20, saddle), aCheckIn(0)])).toBe(4);
    expect(levelNow([aCheckIn(3, -20, saddle), aCheckIn(0, 0, { zones: [] })])).toBe(0);
  });

  test("keep what is urgent on the map for a week, also through a day without pain", () => {
    const weakHip: CheckInDetails = { zones: ["hipL"], quality: ["weak"] };
    expect(levelNow([aCheckIn(3, -7, weakHip), aCheckIn(0)])).toBe(3);
    expect(levelNow([aCheckIn(3, -8, weakHip), aCheckIn(0)])).toBe(0);
  });

  test.each([
    { said: "today", daysAgo: 0, pains: [3], since: "today" },
    { said: "today", daysAgo: 1, pains: [3], since: "days" },
    { said: "days", daysAgo: 12, pains: [3], since: "days" },
    { said: "days", daysAgo: 13, pains: [3], since: "weeks" },
    { said: "weeks", daysAgo: 28, pains: [3], since: "longer" },
    { said: "weeks", daysAgo: 3, pains: [0, 3], since: null },
  ] as const)("let what began $said grow older, $daysAgo days on, until a day without pain: $since", (row) => {
    const said = aCheckIn(3, -row.daysAgo, { since: row.said });
    const later = row.daysAgo === 0 ? [] : row.pains.map((pain, at) => aCheckIn(pain, at - row.pains.length + 1));
    expect(currentAnswers([said, ...later], TODAY, around)?.input.since).toBe(row.since);
  });

  test("carry trend, duration, profile and checks into the rules", () => {
    const rising = answersUntilToday([2, 2, 2, 2, 4, 4, 4]);
    expect(
      assess(currentAnswers(rising, TODAY, around)?.input ?? blankAdviceInput(0)).fired.map(({ id }) => id),
    ).toEqual(["P4", "T1"]);
    expect(levelNow([aCheckIn(1)], { profile: { ...profile, cancerHistory: "yes" } })).toBe(3);
    expect(
      levelNow([aCheckIn(1)], { profile: { ...profile, cancerHistory: "yes" }, clinicianChecked: ["cancerHistory"] }),
    ).toBe(0);
  });

  test("of warning signs without a number count too", () => {
    expect(levelNow([aCheckIn(null, 0, warning(0, { chestPain: "unsure" }))])).toBe(4);
    expect(levelNow([aCheckIn(null, 0, warning(0, {}))])).toBe(0);
  });
});

describe("what surrounds an answer", () => {
  const yesterday = (clock: string) => Date.parse(`2026-11-22T${clock}:00Z`);
  const run = (pain: number | null): Exertion => ({
    kind: "run",
    start: yesterday("17:00"),
    end: yesterday("18:00"),
    isSure: true,
    pain,
  });
  const inputWith = (checkIns: readonly CheckIn[], exertions: readonly Exertion[]) =>
    currentAnswers(checkIns, TODAY, { ...around, exertions })?.input;

  test("tells how the last run felt: what the log says or the answer, the higher of the two", () => {
    expect(inputWith([aCheckIn(2)], [run(6)])?.runPain).toBe(6);
    expect(inputWith([aCheckIn(2, 0, { runPain: 7 })], [run(6)])?.runPain).toBe(7);
    expect(inputWith([aCheckIn(2, 0, { runPain: 1 })], [run(null)])?.runPain).toBe(1);
    expect(inputWith([aCheckIn(2)], [])?.runPain).toBeNull();
  });

  test("tells the morning after, so that two points more mean an easier day", () => {
    const before = aCheckIn(1, -1);
    expect(inputWith([before, aCheckIn(3)], [run(null)])?.nextDayDelta).toBe(2);
    expect(levelNow([before, aCheckIn(3)])).toBe(0);
    expect(levelNow([before, aCheckIn(3)], { exertions: [run(null)] })).toBe(1);
  });
});
