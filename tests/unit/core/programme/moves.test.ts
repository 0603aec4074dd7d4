import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LADDERS, type Progress } from "@/src/core/programme/ladders.ts";
import { isAtTop, MOVES, progressAfter } from "@/src/core/programme/moves.ts";
import { FIRST_RUNGS, placeByTest, START_TEST } from "@/src/core/programme/start-test.ts";
import { FELT, type Felt } from "@/src/core/routines/felt.ts";
import { allOn, aProgrammeSession } from "@/tests/support/builders/a-programme.ts";

const START = allOn(2);

describe("the tap after a session", () => {
  it.each<[readonly Felt[], number]>([
    [["easy"], 3],
    [["right"], 2],
    [["right", "right"], 3],
    [["easy", "right"], 2],
    [["hard"], 2],
    [["hard", "hard"], 1],
    [["right", "hard"], 2],
    [["hurt"], 1],
  ])("after %j on the third rung leads to rung %i", (felt, rung) => {
    const sessions = felt.map((each, index) => aProgrammeSession(`2026-11-0${index + 2}`, { felt: each }));
    expect(progressAfter(sessions, START)).toEqual(allOn(rung));
  });

  it("moves nothing where nobody tapped", () => {
    expect(progressAfter([aProgrammeSession("2026-11-02", { felt: null })], START)).toEqual(START);
  });

  it("moves nothing up that was cut short, and goes two back where it was and hurt", () => {
    const items = { clamshell: "easier" } as const;
    expect(progressAfter([aProgrammeSession("2026-11-02", { felt: "easy", items })], START)).toEqual({
      ...allOn(3),
      "hip-side": 2,
    });
    expect(progressAfter([aProgrammeSession("2026-11-02", { felt: "hurt", items })], START)).toEqual({
      ...allOn(1),
      "hip-side": 0,
    });
  });

  it("moves nothing up after a light session, however easy it was", () => {
    const light = aProgrammeSession("2026-11-02", { felt: "easy", isLight: true });
    expect(progressAfter([light], START)).toEqual(START);
  });

  it("has a row for everything that can be tapped, whole or in part", () => {
    for (const felt of [...FELT, "untold"]) {
      expect(MOVES.filter((move) => move.felt === felt).map(({ did }) => did)).toEqual(["whole", "part"]);
    }
  });
});

const outcome = fc.constantFrom("done", "easier", "skipped" as const);
const aSession = fc.record({
  felt: fc.option(fc.constantFrom(...FELT)),
  isLight: fc.boolean(),
  rungs: fc.array(fc.nat(9), { minLength: 6, maxLength: 6 }),
  outcomes: fc.array(outcome, { minLength: 6, maxLength: 6 }),
});

const built = (about: { felt: Felt | null; isLight: boolean; rungs: number[]; outcomes: string[] }, on: string) => {
  const progress = Object.fromEntries(
    LADDERS.map(({ id, rungs }, index) => [id, Math.min(about.rungs[index] ?? 0, rungs.length - 1)]),
  ) as Progress;
  const session = aProgrammeSession(on, { felt: about.felt, isLight: about.isLight, progress });
  const items = session.items.map((item, index) => ({
    ...item,
    outcome: (about.outcomes[index] ?? "done") as (typeof item)["outcome"],
  }));
  return { ...session, items };
};

describe("whatever is done and tapped", () => {
  it("never moves up by more than one rung or down by more than two, and stays on the ladder", () => {
    fc.assert(
      fc.property(fc.array(aSession, { minLength: 1, maxLength: 3 }), (abouts) => {
        const sessions = abouts.map((about, index) => built(about, `2026-11-0${index + 1}`));
        const after = progressAfter(sessions, START);
        for (const { id, rungs } of LADDERS) {
          const was = sessions.at(-1)?.prescribed.steps.find(({ ladder }) => ladder === id)?.rung ?? 0;
          expect(after[id] - was).toBeLessThanOrEqual(1);
          expect(after[id] - was).toBeGreaterThanOrEqual(-2);
          expect(after[id]).toBeGreaterThanOrEqual(0);
          expect(after[id]).toBeLessThan(rungs.length);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("is never harder after 'it hurt' than before, and easier wherever there is anything easier", () => {
    fc.assert(
      fc.property(aSession, (about) => {
        const session = built({ ...about, felt: "hurt" }, "2026-11-02");
        const after = progressAfter([session], START);
        for (const { ladder, rung } of session.prescribed.steps) {
          expect(after[ladder as keyof Progress]).toBeLessThanOrEqual(Math.max(0, (rung ?? 0) - 1));
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("the start test", () => {
  const done = START_TEST.map(({ exerciseId }) => ({ exerciseId, outcome: "done", seconds: 15 }) as const);

  it("places who does it all in the middle, and what was not tested on its first rung", () => {
    expect(placeByTest(done, "right")).toEqual({
      front: 2,
      side: 1,
      bridge: 3,
      "hip-side": 3,
      row: 2,
      "hip-flexor": 0,
    });
  });

  it.each<[Felt, number]>([
    ["easy", 3],
    ["hard", 1],
    ["hurt", 0],
  ])("after %s begins the front ladder on rung %i", (felt, rung) => {
    expect(placeByTest(done, felt).front).toBe(rung);
  });

  it("begins everything on its first rung without a test", () => {
    expect(FIRST_RUNGS).toEqual(placeByTest([], null));
  });

  it("begins what was made easier lower, and what was skipped at the bottom", () => {
    const items = [
      { exerciseId: "glute-bridge", outcome: "easier", seconds: 15 },
      { exerciseId: "plank-knees", outcome: "skipped", seconds: 2 },
    ] as const;
    expect(placeByTest(items, "right")).toMatchObject({ bridge: 1, front: 0 });
  });
});

it("knows when nothing harder is left", () => {
  expect([allOn(99), allOn(4)].map(isAtTop)).toEqual([true, false]);
});
