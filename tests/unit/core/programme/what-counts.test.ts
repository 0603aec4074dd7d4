import { describe, expect, it } from "vitest";
import { findExercise } from "@/src/content/exercises/index.ts";
import { bareAnswerContext } from "@/src/core/advice/answer-context.ts";
import { careDays } from "@/src/core/programme/care-days.ts";
import { programmeOfRoutine, programmeRoutineId } from "@/src/core/programme/programme-routine.ts";
import { programmeSessions, stepsDone } from "@/src/core/programme/programme-session.ts";
import { sessionDue, strengthDays } from "@/src/core/programme/remind.ts";
import { asAsked, tickedItems } from "@/src/core/programme/ticked.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import { aCheckIn, TODAY } from "@/tests/support/builders/a-check-in.ts";
import { aProgramme, aProgrammeSession, day } from "@/tests/support/builders/a-programme.ts";
import { anOwnStep } from "@/tests/support/builders/an-own-routine.ts";

describe("the days that asked for care", () => {
  const answerContext = bareAnswerContext(DEFAULT_SETTINGS, []);

  it("are those whose answers raised the level, without today and the mild ones", () => {
    const checkIns = [aCheckIn(7, -4), aCheckIn(4, -3), aCheckIn(1, -2), aCheckIn(7, 0)];
    expect(careDays(checkIns, { today: TODAY, answerContext })).toEqual([
      { day: "2026-11-19", level: 2, isIll: false },
      { day: "2026-11-20", level: 1, isIll: false },
    ]);
  });

  it("are ill ones where fever was ticked, for as long as that stands", () => {
    const checkIns = [aCheckIn(1, -3, { warningSigns: { at: 0, signs: { fever: "yes" } } })];
    const days = careDays(checkIns, { today: TODAY, answerContext });
    expect(days[0]).toEqual({ day: "2026-11-20", level: 3, isIll: true });
  });
});

describe("the sessions of a programme", () => {
  const session = aProgrammeSession("2026-11-02");

  it("are its own, one a day, oldest first, and only those in which something was done", () => {
    const stored = [
      { ...aProgrammeSession("2026-11-09"), felt: "easy" as const },
      { ...session, felt: "right" as const },
      { ...session, id: "later", startedAt: session.startedAt + 1, felt: "hard" as const },
      { ...session, id: "skipped", startedAt: session.startedAt + 2, felt: "hurt" as const, items: [] },
      { ...session, id: "other", prescribed: { ...session.prescribed, programmeId: "q" }, felt: "hurt" as const },
      { id: "no programme", startedAt: 0, items: session.items },
    ];
    const found = programmeSessions(
      stored.map(({ items, ...rest }) => ({ ...rest, items: [...items] })),
      "p",
    );
    expect(found.map(({ id, felt }) => [id, felt])).toEqual([
      ["later", "hard"],
      ["session-2026-11-09", "easy"],
    ]);
  });

  it("were done as far as their sets and repetitions were", () => {
    const [first] = session.items;
    if (first === undefined) throw new Error("nothing in it");
    const doneAs = (about: object) => stepsDone({ ...session, items: [{ ...first, ...about }] })[0];
    expect(doneAs({ sets: 2 })).toMatchObject({ setsDone: 2, isWhole: true });
    expect(doneAs({ sets: 1 })).toMatchObject({ setsDone: 1, isWhole: false });
    expect(doneAs({ sets: 2, outcome: "easier" })).toMatchObject({ setsDone: 2, isWhole: false });
    expect(doneAs({ sets: undefined, outcome: "skipped" })).toMatchObject({ setsDone: 0, isWhole: false });
    expect(doneAs({ exerciseId: "another" })).toMatchObject({ setsDone: 0, isWhole: false });
    const [step] = session.prescribed.steps;
    if (step === undefined) throw new Error("nothing prescribed");
    const repsDone = (reps: number) =>
      stepsDone({
        prescribed: { ...session.prescribed, steps: [{ ...step, reps: 8 }] },
        items: [{ ...first, exerciseId: step.exerciseId, sets: step.sets, reps }],
      })[0]?.isWhole;
    expect([repsDone(9), repsDone(8), repsDone(7)]).toEqual([true, true, false]);
  });

  it("are played under an id that names the programme", () => {
    expect(programmeOfRoutine(programmeRoutineId("p-1"))).toBe("p-1");
    expect(programmeOfRoutine("core-10")).toBeNull();
  });
});

describe("the session that today still asks for", () => {
  const care = { kind: "known", level: 0, suggests: "exercise" } as const;
  const today = day("2026-11-16");
  const done = aProgrammeSession("2026-11-16");
  const stored = { ...done, felt: "right" as const, items: [...done.items] };

  it.each([
    ["is there on its day", [aProgramme()], [], today, care, "programme:p"],
    ["is gone once it is done", [aProgramme()], [stored], today, care, null],
    ["is not there on another day", [aProgramme()], [], day("2026-11-17"), care, null],
    ["is not there where the gate is shut", [aProgramme()], [], today, { ...care, level: 2 as const }, null],
    ["is not there after the end", [aProgramme({ endedOn: day("2026-11-10") })], [], today, care, null],
  ])("%s", (_, programmes, sessions, on, how, expected) => {
    expect(sessionDue(programmes, sessions, { today: on, care: how })).toBe(expected);
  });

  it("comes as the strength prompt on the programme's days, and not on one that it keeps free", () => {
    const { strength } = DEFAULT_SETTINGS;
    expect(strengthDays(aProgramme(), strength, today).weekdays).toEqual(["mon", "thu"]);
    const pauses = [{ from: today, until: null, because: "illness" as const }];
    expect(strengthDays(aProgramme({ pauses }), strength, today).weekdays).toEqual(["thu"]);
  });
});

describe("a list that was ticked off", () => {
  const steps = [
    anOwnStep({ sets: 3, seconds: 4 }),
    anOwnStep({ exerciseId: "gone" }),
    anOwnStep({ reps: null, seconds: 20 }),
  ];
  const itemsOf = (...ticked: Parameters<typeof tickedItems>[1]) => tickedItems(steps, ticked, findExercise);
  const bridge = (about: object) => ({ exerciseId: "glute-bridge", outcome: "done", ...about });

  it("is what was asked for, without what the library no longer has", () => {
    expect(itemsOf(...asAsked(steps))).toEqual([
      bridge({ seconds: 120, sets: 3, reps: 10 }),
      bridge({ seconds: 20, sets: 1 }),
    ]);
  });

  it("is as much as was ticked, and nothing of what has no tick", () => {
    expect(itemsOf({ sets: 2, reps: 8 })).toEqual([bridge({ seconds: 64, sets: 2, reps: 8 })]);
    expect(itemsOf({ sets: 0, reps: 8 })).toEqual([bridge({ outcome: "skipped", seconds: 0, sets: 0, reps: 8 })]);
  });
});
