import { describe, expect, it, test } from "vitest";
import { ZERO_CLOCKS } from "@/src/core/desk-time/clocks.ts";
import {
  arrive,
  become,
  closeDaily,
  type DeskDraft,
  growQuiet,
  leave,
  registerInput,
  say,
} from "@/src/core/desk-time/desk-draft.ts";
import { type DeskTime, initialDeskTime } from "@/src/core/desk-time/desk-time.ts";
import type { Evidence, SpanKind } from "@/src/core/desk-time/span.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";

const min = (minutes: number): number => minutes * MINUTE;

/** Someone whose open span began at minute 0; now is minute `now`. */
function draft(now: number, kind: SpanKind, because: Evidence, change: Partial<DeskTime> = {}): DeskDraft {
  const desk = { ...initialDeskTime(0), open: { kind, start: 0, because }, latest: min(now), ...change };
  return { desk, closed: [], now: min(now) };
}
const sitting = (now: number, change: Partial<DeskTime> = {}) => draft(now, "sitting", "input", change);

describe("another kind of span", () => {
  it.each([
    { title: "from then on", from: 20, backstop: 0, at: 20 },
    { title: "not before the open one began", from: -5, backstop: 0, at: 0 },
    { title: "not behind a step back of the clock", from: 20, backstop: 25, at: 25 },
    { title: "not after now", from: 40, backstop: 0, at: 30 },
  ])("begins $title", ({ from, backstop, at }) => {
    const { desk, closed } = become(sitting(30, { backstop: min(backstop) }), "away", "quiet", min(from));
    expect(desk.open).toEqual({ kind: "away", start: min(at), because: "quiet" });
    expect(closed).toEqual(at === 0 ? [] : [{ kind: "sitting", start: 0, end: min(at), because: "input" }]);
    expect(desk.clocks.bout).toBe(min(at));
  });

  it("is none where kind and reason are the same, and is one where the reason alone differs", () => {
    const before = sitting(30);
    expect(become(before, "sitting", "input", min(20))).toBe(before);
    expect(become(before, "sitting", "sound", min(20)).desk.open).toMatchObject({ start: min(20), because: "sound" });
    expect(become(before, "standing", "input", min(20)).desk.open).toMatchObject({ kind: "standing" });
  });

  it.each([
    { title: "of before it, which the clocks now hold", clock: "posture", at: 10, kind: "away", isKept: false },
    { title: "at its very start", clock: "posture", at: 20, kind: "away", isKept: false },
    { title: "of after it", clock: "walk", at: 25, kind: "away", isKept: true },
    {
      title: "of a posture prompt on these feet, away",
      clock: "posture",
      at: 10,
      since: 5,
      kind: "away",
      isKept: true,
    },
    { title: "of one at the moment of standing up", clock: "posture", at: 5, since: 5, kind: "away", isKept: true },
    { title: "of one before standing up", clock: "posture", at: 4, since: 5, kind: "away", isKept: false },
    { title: "of one on these feet, sitting down", clock: "posture", at: 10, since: 5, kind: "sitting", isKept: false },
    { title: "of another clock on these feet", clock: "walk", at: 10, since: 5, kind: "away", isKept: false },
  ] as const)("with a reset $title: kept $isKept", (row) => {
    const { clock, at, kind, isKept } = row;
    const standingSince = "since" in row ? min(row.since) : null;
    const before = draft(30, "standing", "said", { standingSince, resets: [{ clock, at: min(at) }] });
    const { resets } = become(before, kind, "quiet", min(20)).desk;
    expect(resets).toEqual(isKept ? [{ clock, at: min(at) }] : []);
  });
});

describe("a span that grows for a day", () => {
  const DAY = 24 * 60;
  const grace = { graceMs: min(5) };

  it("is stored, and another like it goes on with the clocks it left", () => {
    const resets = [
      { clock: "posture", at: min(DAY - 10) },
      { clock: "walk", at: min(DAY + 2) },
    ] as const;
    const { desk, closed } = closeDaily(sitting(DAY + 5, { resets }), grace);
    expect(closed).toEqual([{ kind: "sitting", start: 0, end: min(DAY), because: "input" }]);
    expect(desk.open).toEqual({ kind: "sitting", start: min(DAY), because: "input" });
    expect(desk.clocks).toMatchObject({ bout: min(DAY), posture: min(10) });
    expect(desk.resets).toEqual([{ clock: "walk", at: min(DAY + 2) }]);
  });

  it.each([
    { title: "a minute too early", now: DAY + 4, change: {}, end: null },
    { title: "at the last input of a quiet", now: DAY + 60, change: { quiet: DAY + 3 }, end: DAY + 3 },
    { title: "not while a quiet of before the day goes on", now: DAY + 60, change: { quiet: DAY - 3 }, end: null },
    { title: "at a step back of the clock that is later", now: DAY + 5, change: { backstop: DAY + 4 }, end: DAY + 4 },
  ])("ends where no later look dates anything back to: $title", ({ now, change, end }) => {
    const quiet = "quiet" in change ? { began: min(change.quiet), plainSince: min(change.quiet) } : null;
    const backstop = "backstop" in change ? min(change.backstop) : 0;
    const { closed } = closeDaily(sitting(now, { quiet, backstop }), grace);
    expect(closed.map((span) => span.end / MINUTE)).toEqual(end === null ? [] : [end]);
  });

  it("leaves what ended in the same step", () => {
    const ended = { kind: "away", start: -1, end: 0, because: "quiet" } as const;
    expect(closeDaily({ ...sitting(DAY + 5), closed: [ended] }, grace).closed).toHaveLength(2);
  });
});

describe("coming and going", () => {
  it("keeps the first reason for being away", () => {
    const before = draft(30, "away", "quiet");
    expect(leave(before, "locked", min(30))).toBe(before);
    const quiet = { began: min(20), plainSince: min(20) };
    const left = leave(sitting(30, { quiet }), "locked", min(25)).desk;
    expect(left).toMatchObject({ open: { kind: "away", start: min(25), because: "locked" }, quiet: null });
  });

  it.each([
    { title: "who stood and was gone for four minutes", since: -60, gone: 4, kind: "standing" },
    { title: "who stood and was gone for five", since: -60, gone: 5, kind: "sitting" },
    { title: "who sat", since: null, gone: 1, kind: "sitting" },
  ])("finds someone $title $kind again", ({ since, gone, kind }) => {
    const standingSince = since === null ? null : min(since);
    const { desk } = arrive(draft(gone, "away", "locked", { standingSince, isStillStandingAsked: true }));
    expect(desk).toMatchObject({
      open: { kind, start: min(gone), because: kind === "standing" ? "said" : "input" },
      standingSince: kind === "standing" ? standingSince : null,
      isStillStandingAsked: false,
      returned: { at: min(gone), after: min(gone) },
      quiet: null,
    });
  });

  const asked = { isStillStandingAsked: true, quiet: { began: min(28), plainSince: min(28) } };

  it("believes someone who says that they stand, from now on, and asks no longer", () => {
    const { desk } = say(sitting(30, asked), "standing");
    expect(desk).toMatchObject({ open: { kind: "standing", start: min(30), because: "said" }, standingSince: min(30) });
    expect(desk).toMatchObject({ isStillStandingAsked: false, quiet: null });
    expect(say({ desk, closed: [], now: min(40) }, "standing").desk.standingSince).toBe(min(30));
  });

  it("believes someone who says that they sit, or only that they are there", () => {
    const stood = draft(30, "standing", "said", { ...asked, standingSince: 0 });
    expect(say(stood, "sitting").desk).toMatchObject({
      open: { kind: "sitting", because: "said" },
      standingSince: null,
    });
    const here = say(stood, "here").desk;
    expect(here).toMatchObject({ open: { kind: "standing", start: 0 }, standingSince: 0 });
    expect(here).toMatchObject({ isStillStandingAsked: false, quiet: null });
    expect(say(draft(30, "away", "quiet"), "here").desk.open).toMatchObject({ kind: "sitting", start: min(30) });
  });

  it.each([
    ["sound", "input", 30],
    ["meeting", "input", 30],
    ["said", "said", 0],
    ["input", "input", 0],
  ] as const)("an input after quiet that was excused by %s is told as %s", (because, then, start) => {
    const quiet = { began: 0, plainSince: 0 };
    const { desk } = registerInput(draft(30, "sitting", because, { quiet }));
    expect(desk).toMatchObject({ open: { kind: "sitting", because: then, start: min(start) }, quiet: null });
  });
});

describe("quiet at the desk", () => {
  const plain = { audible: false, sharing: false };
  const looks = (now: number, signals = plain) => ({
    graceMs: min(5),
    at: min(now),
    signals,
    meetingUntil: null as number | null,
    countInUntil: null as number | null,
  });

  it("is leaving, from the last input on, once it has lasted the grace", () => {
    const { desk, closed } = growQuiet(sitting(30), looks(30));
    expect(desk.open).toEqual({ kind: "away", start: min(25), because: "quiet" });
    expect(closed).toEqual([{ kind: "sitting", start: 0, end: min(25), because: "input" }]);
  });

  it.each([
    { title: "in a meeting that was declared", because: "meeting", change: { meetingUntil: min(90) } },
    { title: "with 'count me in'", because: "said", change: { countInUntil: min(90) } },
    { title: "with camera or microphone shared", because: "meeting", change: { signals: { ...plain, sharing: true } } },
    {
      title: "with the longer of two excuses",
      because: "meeting",
      change: { countInUntil: min(27), meetingUntil: min(29) },
    },
    { title: "with the first of two alike", because: "said", change: { countInUntil: min(90), meetingUntil: min(90) } },
  ] as const)("is sitting $title", ({ because, change }) => {
    const { desk } = growQuiet(sitting(30), { ...looks(30), ...change });
    expect(desk.open).toEqual({ kind: "sitting", start: min(25), because });
    expect(desk.quiet?.began).toBe(min(25));
  });

  const sound = { since: min(20), lastHeard: min(30), beganWithSomeone: true };
  it("is sitting with sound that began with someone there, and not with a silence since", () => {
    const heard = growQuiet(sitting(30, { sound }), looks(30, { ...plain, audible: true }));
    expect(heard.desk).toMatchObject({ open: { because: "sound", start: min(25) }, quiet: { plainSince: min(30) } });
    expect(growQuiet(sitting(30, { sound }), looks(30)).desk.open.kind).toBe("away");
  });

  it("counts anew after an excuse: who is excused to minute 28 is gone at 33, since 28", () => {
    const declared = { meetingUntil: min(28) };
    const first = growQuiet(sitting(30), { ...looks(30), ...declared });
    expect(first.desk).toMatchObject({ open: { kind: "sitting", because: "meeting" }, quiet: { plainSince: min(28) } });
    const still = growQuiet({ ...first, now: min(32.9) }, { ...looks(32.9), ...declared });
    expect(still.desk.open.kind).toBe("sitting");
    const gone = growQuiet({ ...first, now: min(33) }, { ...looks(33), ...declared });
    expect(gone.desk.open).toEqual({ kind: "away", start: min(28), because: "quiet" });
  });

  it("keeps the reason that reached farther, when one that ended earlier is all that is left", () => {
    const first = growQuiet(sitting(30), { ...looks(30), meetingUntil: min(28) });
    const later = growQuiet({ ...first, now: min(31) }, { ...looks(31), countInUntil: min(27) });
    expect(later.desk).toMatchObject({ open: { because: "meeting", start: min(25) }, quiet: { plainSince: min(28) } });
  });

  it("of someone who stands is excused without becoming sitting", () => {
    const stood = draft(30, "standing", "said", { standingSince: 0 });
    const { desk } = growQuiet(stood, { ...looks(30), meetingUntil: min(90) });
    expect(desk.open).toEqual({ kind: "standing", start: 0, because: "said" });
  });

  it("is not excused by an excuse that ended before it began", () => {
    expect(growQuiet(sitting(30), { ...looks(30), meetingUntil: min(25) }).desk).toMatchObject({
      open: { kind: "away", start: min(25) },
    });
  });

  it("never began before the open span or a step back of the clock", () => {
    expect(growQuiet(sitting(3), looks(3)).desk.open).toMatchObject({ kind: "away", start: 0 });
    expect(growQuiet(sitting(30, { backstop: min(28) }), looks(30)).desk.open).toMatchObject({ start: min(28) });
  });
});

test("a desk of which nothing is known has every clock at zero", () => {
  expect(initialDeskTime(HOUR)).toMatchObject({
    open: { kind: "unknown", start: HOUR, because: "no-signal" },
    clocks: ZERO_CLOCKS,
    isStillStandingAsked: false,
    gaps: [],
    filling: [],
    resets: [],
    lastResets: [],
  });
});
