import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DeskTime, initialDeskTime } from "@/src/core/desk-time/desk-time.ts";
import { nextDeskTime } from "@/src/core/desk-time/next-desk-time.ts";
import type { Span } from "@/src/core/desk-time/span.ts";
import { initialState, parseEngineState } from "@/src/core/engine/state/engine-state.ts";
import { DAY, type EpochMs, HOUR, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { LOOKS, monday } from "@/tests/support/engine-driver.ts";

const TEN = monday("10:00");

const WAKE = {
  signals: LOOKS.typing,
  idle: null,
  said: null,
  isSessionStart: false,
  graceMs: 5 * MINUTE,
  meetingUntil: null,
  countInUntil: null,
};

type Look = { readonly at: EpochMs; readonly look?: keyof typeof LOOKS; readonly idle?: "active" | "idle" | "locked" };

/** A body and its store, as the database keeps it: spans by their start, those of a wrong clock put aside. */
function createDesk(from: EpochMs) {
  let desk: DeskTime = initialDeskTime(from);
  const stored = new Map<EpochMs, Span>();
  return {
    wake({ at, look = "typing", idle }: Look) {
      const next = nextDeskTime(desk, { ...WAKE, at, signals: LOOKS[look], idle: idle ?? null });
      for (const key of stored.keys()) if (key >= (next.quarantineFrom ?? Infinity)) stored.delete(key);
      for (const span of next.closed) stored.set(span.start, span);
      desk = next.desk;
      return next;
    },
    desk: () => desk,
    spans: () => [...stored.values(), { ...desk.open, end: desk.latest }].filter(({ start, end }) => end > start),
  };
}

/** At the desk from half past nine to ten. */
function atTen() {
  const desk = createDesk(monday("09:30"));
  for (let at = monday("09:30"); at <= TEN; at += 5 * MINUTE) desk.wake({ at });
  return desk;
}

const AHEAD = [
  ["ten seconds", 10 * SECOND],
  ["a minute", MINUTE],
  ["four minutes", 4 * MINUTE],
  ["a quarter of an hour", 15 * MINUTE],
  ["half an hour", 30 * MINUTE],
  ["an hour", HOUR],
] as const;

describe("a clock that was ahead for a moment", () => {
  test.each(AHEAD)("by %s costs whoever is at the desk no more than that moment", (_far, by) => {
    const desk = atTen();
    desk.wake({ at: TEN + MINUTE + by });
    const back = TEN + MINUTE + 5 * SECOND;
    expect(desk.wake({ at: back }).clockNews).toBe("put-right");
    desk.wake({ at: back + 5 * MINUTE });
    expect(desk.desk().latest).toBe(back + 5 * MINUTE);
    const sat = desk.spans().filter(({ kind }) => kind === "sitting");
    expect(sat.reduce((sum, { start, end }) => sum + end - start, 0)).toBeGreaterThanOrEqual(35 * MINUTE);
  });

  // Ten seconds are over before the next look, which sees a clock that goes on.
  test.each(AHEAD.slice(1))("by %s, when someone comes back, leaves the way out as long as it was", (_far, by) => {
    const desk = atTen();
    desk.wake({ at: TEN + MINUTE, look: "locked", idle: "locked" });
    desk.wake({ at: TEN + 9 * MINUTE + by, idle: "active" });
    const back = TEN + 9 * MINUTE + 30 * SECOND;
    expect(desk.wake({ at: back })).toMatchObject({ clockNews: "put-right", quarantineFrom: back });
    desk.wake({ at: TEN + 14 * MINUTE });
    expect(desk.spans().slice(-2)).toEqual([
      { kind: "away", because: "locked", start: TEN + MINUTE, end: back },
      { kind: "sitting", because: "input", start: back, end: TEN + 14 * MINUTE },
    ]);
  });

  test("is put right twice, where it jumped twice", () => {
    const desk = atTen();
    desk.wake({ at: TEN + MINUTE + HOUR });
    desk.wake({ at: TEN + 2 * MINUTE + HOUR + 10 * MINUTE });
    expect(desk.wake({ at: TEN + 3 * MINUTE + HOUR }).clockNews).toBe("put-right");
    expect(desk.wake({ at: TEN + 4 * MINUTE }).clockNews).toBe("put-right");
    expect(desk.desk().latest).toBe(TEN + 4 * MINUTE);
  });

  test("keeps the routine that ended under it: no clock counts on as if it had not been", () => {
    const desk = atTen();
    desk.wake({ at: TEN + MINUTE + 4 * MINUTE });
    const done = { ...desk.desk(), resets: [{ clock: "posture" as const, at: TEN + 5 * MINUTE }] };
    const back = nextDeskTime(done, { ...WAKE, at: TEN + 2 * MINUTE });
    expect(back.desk.resets).toEqual([{ clock: "posture", at: TEN + 2 * MINUTE }]);
  });
});

describe("a clock that goes back farther than any gap before it is long", () => {
  test("was not ahead: what is recorded stays, and nothing is written until its time has come", () => {
    const desk = atTen();
    expect(desk.wake({ at: TEN - 12 * MINUTE })).toMatchObject({ clockNews: "stepped-back", quarantineFrom: null });
    expect(desk.desk().latest).toBe(TEN);
  });

  test("lands in a gap that is too short to have been the jump", () => {
    const desk = atTen();
    desk.wake({ at: TEN + MINUTE, look: "locked", idle: "locked" });
    desk.wake({ at: TEN + 30 * MINUTE, idle: "active" });
    for (let n = 1; n <= 8; n += 1) desk.wake({ at: TEN + (30 + 5 * n) * MINUTE });
    expect(desk.wake({ at: TEN + 20 * MINUTE }).clockNews).toBe("stepped-back");
  });
});

describe("whatever clock and looks do", () => {
  const move = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: SECOND, max: 20 * MINUTE }) },
    { weight: 1, arbitrary: fc.integer({ min: -40 * MINUTE, max: 0 }) },
    { weight: 1, arbitrary: fc.integer({ min: HOUR, max: 12 * HOUR }) },
    { weight: 1, arbitrary: fc.integer({ min: -12 * HOUR, max: -HOUR }) },
  );
  const look = fc.constantFrom<Omit<Look, "at">>(
    {},
    { idle: "active" },
    { look: "reading" },
    { look: "gone" },
    { look: "gone", idle: "idle" },
    { look: "locked", idle: "locked" },
  );

  test("no two spans overlap, and few gaps are remembered", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(move, look), { minLength: 5, maxLength: 60 }), (moves) => {
        const desk = createDesk(TEN);
        let at = TEN;
        for (const [by, what] of moves) {
          desk.wake({ ...what, at: (at += by) });
          const spans = desk.spans();
          for (const [index, { start }] of spans.entries()) {
            expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
          }
          expect(desk.desk().gaps.length).toBeLessThanOrEqual(18);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("a day's looks at random leave a handful of gaps, and the spans over them", () => {
    const desk = createDesk(TEN);
    let seed = 7;
    let most = 0;
    for (let at = TEN; at < TEN + DAY;) {
      seed = (seed * 48_271) % 2_147_483_647;
      at += SECOND + (seed % (5 * MINUTE));
      desk.wake({ at, look: seed % 7 === 0 ? "locked" : "typing", ...(seed % 7 === 1 ? { idle: "active" } : {}) });
      most = Math.max(most, desk.desk().gaps.length + desk.desk().filling.length);
    }
    expect(most).toBeLessThanOrEqual(24);
  });
});

test("a state of before, which remembered one gap, is read with it", () => {
  const state = initialState(TEN, "UTC");
  const { gaps: _, filling: __, ...desk } = state.desk;
  const over = { kind: "unknown", start: TEN - HOUR, because: "asleep" };
  const stored = { ...state, desk: { ...desk, jump: { from: TEN - HOUR, to: TEN, over } } };
  const parsed = parseEngineState(stored);
  expect(parsed).toMatchObject({
    ok: true,
    value: { desk: { gaps: [{ from: TEN - HOUR, to: TEN }], filling: [{ ...over, end: TEN }] } },
  });
});
