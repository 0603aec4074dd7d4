import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { admit } from "@/src/core/advice/admit.ts";
import type { Level } from "@/src/core/care-level/level.ts";
import { doneAgainstPrescribed } from "@/src/core/programme/done-against-prescribed.ts";
import { nextSessionDay, progressToday, todaysSession } from "@/src/core/programme/next-session.ts";
import { programmeDays } from "@/src/core/programme/programme-days.ts";
import { isLongRunDay, PROGRAMME_ACTIVITY } from "@/src/core/programme/rest-and-light.ts";
import { STEP_BACKS } from "@/src/core/programme/step-back.ts";
import { WEEKDAYS } from "@/src/core/time/day-key.ts";
import { addDays } from "@/src/core/time/local-day.ts";
import { allOn, aProgramme, aProgrammeSession, day, programmeFacts } from "@/tests/support/builders/a-programme.ts";

const shown = (...args: Parameters<typeof programmeDays>) =>
  programmeDays(...args).map((entry) => {
    if (entry.state === "rest") return `${entry.day} rest ${entry.reason.because}`;
    if (entry.state === "planned") return `${entry.day} ${entry.light ? `light ${entry.light.because}` : "full"}`;
    return `${entry.day} ${entry.state}`;
  });

const WEEK = { from: day("2026-11-16"), to: day("2026-11-22") };

describe("a week of a programme", () => {
  it("has its chosen days, done, missed and to come", () => {
    const facts = programmeFacts("2026-11-19", { sessions: [aProgrammeSession("2026-11-12")] });
    expect(shown(facts, { from: day("2026-11-09"), to: day("2026-11-26") })).toEqual([
      "2026-11-09 missed",
      "2026-11-12 done",
      "2026-11-16 missed",
      "2026-11-19 full",
      "2026-11-23 full",
      "2026-11-26 full",
    ]);
  });

  it("does not ask for what was missed: one session is next, on the rung it was on", () => {
    const facts = programmeFacts("2026-11-19", { sessions: [aProgrammeSession("2026-11-09", { felt: "right" })] });
    const today = todaysSession(facts);
    expect(today).toMatchObject({ state: "open", isChosen: true, session: { back: null, light: null } });
    expect(progressToday(facts)).toEqual(allOn(2));
  });

  it("is light the day before a long run, on its day, and the day after a full session", () => {
    const programme = aProgramme({ weekdays: ["mon", "tue", "sat", "sun"] });
    const runs = [
      { day: day("2026-11-18"), minutes: 40 },
      { day: day("2026-11-22"), minutes: 90 },
    ];
    expect(shown(programmeFacts("2026-11-16", { programme, runs }), WEEK)).toEqual([
      "2026-11-16 full",
      "2026-11-17 light day-after",
      "2026-11-21 light long-run",
      "2026-11-22 light long-run",
    ]);
  });

  it("knows no long run where the longest is short or was cancelled", () => {
    expect(isLongRunDay(day("2026-11-18"), [{ day: day("2026-11-18"), minutes: 40 }], "mon")).toBe(false);
    expect(isLongRunDay(day("2026-11-18"), [{ day: day("2026-11-18"), minutes: 90, isCancelled: true }], "mon")).toBe(
      false,
    );
  });

  it("is light in the week before a race, and rests around it", () => {
    const programme = aProgramme({ races: [day("2026-11-22")] });
    expect(shown(programmeFacts("2026-11-16", { programme }), { from: WEEK.from, to: day("2026-11-30") })).toEqual([
      "2026-11-16 light race",
      "2026-11-19 light race",
      "2026-11-23 rest race",
      "2026-11-26 full",
      "2026-11-30 full",
    ]);
  });

  it("rests while it is paused, and goes on by itself where the end is known", () => {
    const pauses = [{ from: day("2026-11-17"), until: day("2026-11-20"), because: "illness" as const }];
    const facts = programmeFacts("2026-11-16", { programme: aProgramme({ pauses }) });
    expect(shown(facts, { from: WEEK.from, to: day("2026-11-23") })).toEqual([
      "2026-11-16 full",
      "2026-11-19 rest illness",
      "2026-11-23 full",
    ]);
  });

  it("ends after its weeks", () => {
    const facts = programmeFacts("2026-12-26");
    expect(shown(facts, { from: day("2026-12-24"), to: day("2027-01-10") })).toEqual(["2026-12-24 missed"]);
    expect(todaysSession(programmeFacts("2026-12-28"))).toEqual({ state: "over" });
    expect(nextSessionDay(facts)).toBeNull();
  });
});

describe("today's session", () => {
  it("is done once a day", () => {
    const facts = programmeFacts("2026-11-19", { sessions: [aProgrammeSession("2026-11-19")] });
    expect(todaysSession(facts)).toEqual({ state: "done" });
  });

  it("may be done on a day that was not chosen, and makes the day after it a light one", () => {
    expect(todaysSession(programmeFacts("2026-11-18"))).toMatchObject({ state: "open", isChosen: false });
    const facts = programmeFacts("2026-11-19", { sessions: [aProgrammeSession("2026-11-18")] });
    expect(todaysSession(facts)).toMatchObject({ session: { light: { because: "day-after" } } });
  });

  it.each<[Level, string]>([
    [0, "open"],
    [1, "open"],
    [2, "rest"],
    [3, "rest"],
    [4, "rest"],
  ])("at level %i is %s, as the gate has it", (level, state) => {
    const facts = programmeFacts("2026-11-19", { care: { kind: "known", level, suggests: "exercise" } });
    expect(todaysSession(facts).state).toBe(state);
  });

  it("is a light one on a sore day", () => {
    const facts = programmeFacts("2026-11-19", { care: { kind: "known", level: 1, suggests: "exercise" } });
    expect(todaysSession(facts)).toMatchObject({
      session: { light: { because: "pain" }, prescribed: { isLight: true } },
    });
  });

  it("as told stays as it was told, light day or not", () => {
    const steps = [
      { exerciseId: "bird-dog", sets: 3, reps: 8, seconds: null, sides: "both", restSeconds: 30 },
    ] as const;
    const facts = programmeFacts("2026-11-19", {
      programme: aProgramme({ kind: "told", weeks: null, start: {}, routineId: "own:1" }),
      sessions: [aProgrammeSession("2026-11-18")],
    });
    expect(todaysSession(facts, steps)).toMatchObject({
      session: { steps, light: null, prescribed: { isLight: false, steps: [{ ladder: null, rung: null, sets: 3 }] } },
    });
  });
});

describe("what lies between two sessions", () => {
  const sessions = [aProgrammeSession("2026-11-09", { felt: "easy" })];
  const careDay = (on: string, level: Level, isIll = false) => ({ day: day(on), level, isIll });

  it.each([
    ["nothing", {}, 3, undefined],
    ["a flare-up", { careDays: [careDay("2026-11-10", 2), careDay("2026-11-11", 2)] }, 1, "2026-11-10"],
    ["a sore day", { careDays: [careDay("2026-11-10", 1)] }, 3, undefined],
    ["a day of fever", { careDays: [careDay("2026-11-10", 3, true)] }, 2, "2026-11-10"],
    [
      "three days of illness, as said",
      {
        programme: aProgramme({ pauses: [{ from: day("2026-11-10"), until: day("2026-11-12"), because: "illness" }] }),
      },
      2,
      "2026-11-10",
    ],
    [
      "nine days of illness, as said",
      {
        programme: aProgramme({ pauses: [{ from: day("2026-11-10"), until: day("2026-11-18"), because: "illness" }] }),
      },
      1,
      "2026-11-10",
    ],
  ] as const)("after %s", (_, about, rung, since) => {
    const facts = programmeFacts("2026-11-19", { sessions, ...about });
    expect(progressToday(facts)).toEqual(allOn(rung));
    const today = todaysSession(facts);
    expect(today.state === "open" ? today.session.back?.day : "closed").toBe(since);
  });

  it.each([
    ["2026-11-22", 3],
    ["2026-11-23", 2],
    ["2026-12-07", 1],
  ])("is a break on %s where it is two weeks or more", (today, rung) => {
    expect(progressToday(programmeFacts(today, { sessions }))).toEqual(allOn(rung));
  });

  it("begins anew after twelve weeks", () => {
    const facts = programmeFacts("2027-02-08", { sessions, programme: aProgramme({ weeks: null }) });
    expect(progressToday(facts)).toEqual(allOn(0));
  });

  it("counts once: the session after it is the measure from then on", () => {
    const after = aProgrammeSession("2026-11-19", { felt: "right", isLight: true, progress: allOn(1) });
    const careDays = [careDay("2026-11-10", 2)];
    const facts = programmeFacts("2026-11-23", { sessions: [...sessions, after], careDays });
    expect(progressToday(facts)).toEqual(allOn(1));
    expect(todaysSession(facts)).toMatchObject({ session: { light: null, back: null } });
  });

  it("has the hardest cause first", () => {
    const rungs = STEP_BACKS.map((row) => row.rungs);
    expect(rungs).toEqual(rungs.toSorted((a, b) => b - a));
  });
});

const dayIn = fc.nat(60).map((after) => addDays(day("2026-11-02"), after));
const aLife = fc.record({
  weekdays: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1, maxLength: 7 }),
  today: dayIn,
  doneOn: fc.uniqueArray(dayIn, { maxLength: 12 }),
  runs: fc.array(fc.record({ day: dayIn, minutes: fc.integer({ min: 20, max: 120 }) }), { maxLength: 20 }),
  races: fc.array(dayIn, { maxLength: 1 }),
  level: fc.constantFrom(0, 1, 2, 3, 4),
  suggests: fc.constantFrom("exercise", "tips", "nothing"),
});

const lived = ({
  weekdays,
  today,
  doneOn,
  runs,
  races,
  level,
  suggests,
}: typeof aLife extends fc.Arbitrary<infer T> ? T : never) =>
  programmeFacts(today, {
    programme: aProgramme({ weekdays: [...weekdays], races: [...races] }),
    sessions: doneOn
      .filter((on) => on < today)
      .toSorted((a, b) => (a < b ? -1 : 1))
      .map((on) => aProgrammeSession(on)),
    runs,
    care: { kind: "known", level, suggests: suggests as "exercise" },
  });

describe("whatever somebody's weeks look like", () => {
  const span = { from: day("2026-11-02"), to: day("2027-01-15") };

  it("there is a session a day at most, never two full ones in a row, and none before a long run", () => {
    fc.assert(
      fc.property(aLife, (life) => {
        const facts = lived(life);
        const days = programmeDays(facts, span);
        expect(new Set(days.map((entry) => entry.day)).size).toBe(days.length);
        const full = days
          .filter((entry) => entry.state === "planned" && entry.light === null)
          .map((entry) => entry.day);
        for (const on of full) {
          expect(full).not.toContain(addDays(on, 1));
          expect(isLongRunDay(addDays(on, 1), facts.runs, "mon")).toBe(false);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("nothing is planned today that the gate refuses, and nothing in the past", () => {
    fc.assert(
      fc.property(aLife, (life) => {
        const facts = lived(life);
        const planned = programmeDays(facts, span).filter(({ state }) => state === "planned");
        for (const entry of planned) expect(entry.day >= facts.today).toBe(true);
        const gate = admit(PROGRAMME_ACTIVITY, facts.care);
        const isAllowed = gate.outcome === "start" || (gate.outcome === "ask-first" && gate.because === "gentler");
        if (!isAllowed) {
          expect(planned.map((entry) => entry.day)).not.toContain(facts.today);
          expect(todaysSession(facts).state).not.toBe("open");
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("done against prescribed", () => {
  it("counts sessions, sets and taps of a period, and keeps what a rule kept free apart", () => {
    const facts = programmeFacts("2026-11-19", {
      sessions: [
        aProgrammeSession("2026-11-02", { felt: "right" }),
        aProgrammeSession("2026-11-09", { felt: "hard", items: { clamshell: "skipped" } }),
      ],
      careDays: [{ day: day("2026-11-12"), level: 2, isIll: false }],
    });
    const period = doneAgainstPrescribed(facts, { from: day("2026-11-02"), to: day("2026-11-18") });
    expect(period).toMatchObject({
      done: 2,
      missed: 2,
      light: 0,
      rested: [{ day: "2026-11-12", because: "flare-up" }],
      felt: { easy: 0, right: 1, hard: 1, hurt: 0 },
    });
    expect(period.exercises.find(({ exerciseId }) => exerciseId === "clamshell")).toEqual({
      exerciseId: "clamshell",
      sessions: 2,
      setsPrescribed: 4,
      setsDone: 2,
    });
  });
});
