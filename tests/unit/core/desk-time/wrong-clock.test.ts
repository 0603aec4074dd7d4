import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DeskTime, initialDeskTime } from "@/src/core/desk-time/desk-time.ts";
import { nextDeskTime } from "@/src/core/desk-time/next-desk-time.ts";
import type { Span } from "@/src/core/desk-time/span.ts";
import { faceTheClock, nextGaps, spansOver } from "@/src/core/desk-time/wrong-clock.ts";
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

describe("which gap a clock can have jumped in", () => {
  /** Someone who sat till minute 60, with a gap from minute 20 to 40. */
  const min = (minutes: number): EpochMs => TEN + minutes * MINUTE;
  const sat: DeskTime = {
    ...initialDeskTime(TEN),
    open: { kind: "sitting", start: min(10), because: "input" },
    lastWake: min(60),
    latest: min(60),
    gaps: [{ from: min(20), to: min(40) }],
  };

  test.each([
    { title: "two seconds back are nothing", at: min(60) - 2 * SECOND, gap: [20, 40], news: null },
    { title: "three seconds back go back", at: min(60) - 3 * SECOND, gap: [20, 40], news: "stepped-back" },
    { title: "into the gap, by as much as it is long", at: min(40) - 1, gap: [19, 40], news: "put-right" },
    { title: "to its end, by more than it is long", at: min(40), gap: [20, 40], news: "stepped-back" },
    { title: "to its end, by no more than it is long", at: min(40), gap: [10, 40], news: "stepped-back" },
    { title: "by two seconds more than it is long", at: min(35) - 2 * SECOND, gap: [15, 40], news: "put-right" },
    { title: "by three seconds more than it is long", at: min(35) - 3 * SECOND, gap: [15, 40], news: "stepped-back" },
    { title: "two seconds before it", at: min(10) - 2 * SECOND, gap: [10, 90], news: "put-right" },
    { title: "three seconds before it", at: min(10) - 3 * SECOND, gap: [10, 90], news: "stepped-back" },
  ])("$title: $news", ({ at, gap: [from = 0, to = 0], news }) => {
    const faced = faceTheClock({ ...sat, gaps: [{ from: min(from), to: min(to) }] }, at);
    expect(faced.news).toBe(news);
    if (news !== "put-right") expect(faced).toMatchObject({ closed: [], quarantineFrom: null });
    if (news === "stepped-back") expect(faced.desk).toEqual({ ...sat, gaps: faced.desk.gaps, backstop: sat.latest });
  });

  test("put right within the open span, nothing was stored and nothing is cut", () => {
    const gaps = [{ from: min(10), to: min(60) }];
    for (const start of [min(10), min(30)]) {
      const faced = faceTheClock({ ...sat, open: { ...sat.open, start }, gaps }, min(30));
      expect(faced).toMatchObject({ closed: [], quarantineFrom: null, news: "put-right" });
      expect(faced.desk).toMatchObject({ open: { start }, latest: min(30), backstop: min(30) });
    }
  });

  /** The clock is put right to minute 30; the open span began after it. */
  function putRight(change: Partial<DeskTime>): ReturnType<typeof faceTheClock> {
    const open = { kind: "sitting", start: min(50), because: "input" } as const;
    return faceTheClock({ ...sat, open, gaps: [{ from: min(10), to: min(60) }], ...change }, min(30));
  }
  const span = (kind: Span["kind"], start: number, end: number): Span => ({
    kind,
    start: min(start),
    end: min(end),
    because: "input",
  });

  test("cuts the one span that reaches over it, and keeps those before it", () => {
    const filling = [span("sitting", 5, 12), span("away", 12, 30), span("sitting", 25, 45), span("away", 30, 45)];
    const { desk, closed, quarantineFrom } = putRight({ filling });
    expect(closed).toEqual([span("sitting", 25, 30)]);
    expect(desk.filling).toEqual(filling.slice(0, 2));
    expect(quarantineFrom).toBe(min(30));
    expect(putRight({ filling: [span("unknown", 25, 45)] }).closed).toEqual([
      { ...span("unknown", 25, 30), because: "clock" },
    ]);
  });

  test.each([
    { title: "began then", at: 30, isKept: true },
    { title: "began in the wrong time", at: 31, isKept: false },
  ])("keeps what $title of quiet, sound, the last return and gaps: $isKept", ({ at, isKept }) => {
    const kept = {
      quiet: { began: min(at - 1), plainSince: min(at) },
      sound: { since: min(at), lastHeard: min(45), beganWithSomeone: true },
      returned: { at: min(at), after: MINUTE },
    };
    const gap = { from: min(at - 5), to: min(at) };
    const { desk } = putRight({ ...kept, gaps: [gap, { from: min(10), to: min(60) }] });
    expect(desk.gaps).toEqual(isKept ? [gap] : []);
    expect(desk).toMatchObject(
      isKept
        ? { ...kept, sound: { ...kept.sound, lastHeard: min(30) } }
        : { quiet: null, sound: null, returned: null, standingSince: null },
    );
  });

  test("with nothing of that going on there is nothing to keep", () => {
    expect(putRight({}).desk).toMatchObject({ quiet: null, sound: null, returned: null });
  });
});

describe("the gaps that count", () => {
  test.each([
    { title: "two seconds are none", at: 2 * SECOND, gaps: [] },
    { title: "a little more is one", at: 2 * SECOND + 1, gaps: [{ from: TEN, to: TEN + 2 * SECOND + 1 }] },
  ])("$title", ({ at, gaps }) => {
    expect(nextGaps({ gaps: [], latest: TEN }, TEN + at)).toEqual(gaps);
  });

  test.each([
    { title: "for as long as it is long", long: HOUR, after: HOUR, counts: true },
    { title: "not longer", long: HOUR, after: HOUR + 1, counts: false },
    { title: "for two days at the most", long: 9 * DAY, after: 2 * DAY, counts: true },
    { title: "not longer than two days", long: 9 * DAY, after: 2 * DAY + 1, counts: false },
  ])("a gap counts $title", ({ long, after, counts }) => {
    const gap = { from: TEN - long, to: TEN };
    const next = nextGaps({ gaps: [gap], latest: TEN + after - MINUTE }, TEN + after);
    expect(next.includes(gap)).toBe(counts);
    expect(next).toContainEqual({ from: TEN + after - MINUTE, to: TEN + after });
  });

  test("a span that only touches a gap does not reach into it", () => {
    const gaps = [{ from: TEN, to: TEN + HOUR }];
    const at = (start: EpochMs, end: EpochMs): Span => ({ kind: "sitting", start, end, because: "input" });
    const before = at(TEN - HOUR, TEN);
    const over = at(TEN - HOUR, TEN + 1);
    const inside = at(TEN + HOUR - 1, TEN + 2 * HOUR);
    const after = at(TEN + HOUR, TEN + 2 * HOUR);
    expect(spansOver(gaps, [before, over, inside, after])).toEqual([over, inside]);
  });
});
