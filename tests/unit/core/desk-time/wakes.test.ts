import { describe, expect, it, test } from "vitest";
import { type DeskTime, initialDeskTime } from "@/src/core/desk-time/desk-time.ts";
import { type DeskWake, nextDeskTime } from "@/src/core/desk-time/next-desk-time.ts";
import { MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { LOOKS } from "@/tests/support/engine-driver.ts";

const min = (minutes: number): number => minutes * MINUTE;

const wake = (at: number, change: Partial<DeskWake> = {}): DeskWake => ({
  at,
  signals: LOOKS.typing,
  idle: null,
  said: null,
  isSessionStart: false,
  graceMs: min(5),
  meetingUntil: null,
  countInUntil: null,
  ...change,
});

/** Someone who has sat since minute 0, last seen at minute 30. */
const seated = (change: Partial<DeskTime> = {}): DeskTime => ({
  ...initialDeskTime(0),
  open: { kind: "sitting", start: 0, because: "input" },
  lastWake: min(30),
  latest: min(30),
  touchedAt: min(30),
  ...change,
});
const away = (change: Partial<DeskTime> = {}): DeskTime =>
  seated({ open: { kind: "away", start: 0, because: "locked" }, ...change });

const told = ({ desk, closed }: ReturnType<typeof nextDeskTime>): readonly string[] =>
  [...closed, { ...desk.open, end: Infinity }].map(
    ({ kind, because, start, end }) => `${start / MINUTE}-${end / MINUTE} ${kind} ${because}`,
  );

describe("silence", () => {
  it.each([
    { title: "of a tick and 90 s is sitting", silence: min(5) + 90 * SECOND, spans: ["0-Infinity sitting input"] },
    {
      title: "of a moment more is unknown",
      silence: min(6.6),
      spans: ["0-30 sitting input", "30-36.6 unknown asleep", "36.6-Infinity sitting input"],
    },
  ])("$title", ({ silence, spans }) => {
    const next = nextDeskTime(seated(), wake(min(30) + silence));
    expect(told(next)).toEqual(spans);
    expect(next.clockNews).toBe(spans.length === 1 ? null : "gap");
  });

  it("is not news while nobody is there", () => {
    expect(nextDeskTime(away(), wake(min(60), { signals: LOOKS.gone })).clockNews).toBeNull();
  });

  const quiet = { began: min(28), plainSince: min(28) };
  const sound = { since: min(20), lastHeard: min(30), beganWithSomeone: true };
  it("forgets quiet and sound, and not that someone stood", () => {
    const stood = seated({ open: { kind: "standing", start: 0, because: "said" }, standingSince: 0, quiet, sound });
    const { desk } = nextDeskTime(stood, wake(min(50), { signals: { ...LOOKS.gone, audible: true } }));
    expect(desk).toMatchObject({ open: { kind: "unknown" }, quiet: null, standingSince: 0 });
    expect(desk.sound).toEqual({ since: min(50), lastHeard: min(50), beganWithSomeone: false });
  });

  it("over a restart forgets that too", () => {
    const { desk } = nextDeskTime(
      away({ standingSince: 0 }),
      wake(min(50), { signals: LOOKS.gone, isSessionStart: true }),
    );
    expect(desk).toMatchObject({ open: { kind: "unknown", because: "closed" }, standingSince: null });
  });
});

describe("a browser that starts again", () => {
  it.each([
    {
      title: "after ten minutes: unknown since the last sign of life",
      at: 40,
      spans: ["0-30 sitting input", "30-40 unknown closed", "40-Infinity sitting input"],
    },
    {
      title: "after eight: unknown from the tick that did not come",
      at: 38,
      spans: ["0-35 sitting input", "35-38 unknown closed", "38-Infinity sitting input"],
    },
    {
      title: "after six: unknown for the minute and a half that a start takes",
      at: 36,
      spans: ["0-34.5 sitting input", "34.5-36 unknown closed", "36-Infinity sitting input"],
    },
    {
      title: "at once: unknown since the last sign of life",
      at: 31,
      spans: ["0-30 sitting input", "30-31 unknown closed", "31-Infinity sitting input"],
    },
  ])("$title", ({ at, spans }) => {
    expect(told(nextDeskTime(seated(), wake(min(at), { isSessionStart: true })))).toEqual(spans);
  });

  it("with nobody there is unknown from the last sign of life on", () => {
    const next = nextDeskTime(seated(), wake(min(36), { isSessionStart: true, signals: LOOKS.reading }));
    expect(told(next)).toEqual(["0-30 sitting input", "30-Infinity unknown closed"]);
  });

  it("after nobody was there stays a rest, and begins none of sitting", () => {
    const next = nextDeskTime(away(), wake(min(36), { isSessionStart: true }));
    expect(told(next)).toEqual(["0-30 away locked", "30-36 unknown closed", "36-Infinity sitting input"]);
  });

  it("at the very moment of the last look ends nothing twice", () => {
    expect(told(nextDeskTime(seated(), wake(min(30), { isSessionStart: true })))).toEqual([
      "0-30 sitting input",
      "30-Infinity sitting input",
    ]);
  });

  it("forgets quiet, sound and standing", () => {
    const before = seated({
      open: { kind: "standing", start: 0, because: "said" },
      standingSince: 0,
      quiet: { began: min(28), plainSince: min(28) },
      sound: { since: min(20), lastHeard: min(30), beganWithSomeone: true },
    });
    const { desk } = nextDeskTime(before, wake(min(32), { isSessionStart: true }));
    expect(desk).toMatchObject({ open: { kind: "sitting" }, standingSince: null, quiet: null, sound: null });
  });
});

describe("standing", () => {
  const stood = (since: number) =>
    seated({ open: { kind: "standing", start: min(since), because: "said" }, standingSince: min(since) });

  it.each([
    { title: "89 minutes goes on", since: -59, kind: "standing" },
    { title: "90 minutes is sitting again, and asked about", since: -60, kind: "sitting" },
  ])("for $title", ({ since, kind }) => {
    const { desk } = nextDeskTime(stood(since), wake(min(30)));
    expect(desk.open.kind).toBe(kind);
    expect(desk.isStillStandingAsked).toBe(kind === "sitting");
  });

  it("is over long ago, but nobody stands: nothing ends", () => {
    const { desk } = nextDeskTime(away({ standingSince: min(-100) }), wake(min(30), { signals: LOOKS.gone }));
    expect(desk).toMatchObject({ open: { kind: "away" }, isStillStandingAsked: false });
  });
});

describe("who is there", () => {
  it.each([
    {
      title: "an event of activity, whatever the level says",
      before: away(),
      look: "gone",
      idle: "active",
      is: "sitting",
    },
    { title: "a fresh minute of activity", before: away(), look: "typing", idle: null, is: "sitting" },
    {
      title: "a quiet under the grace, left over from before",
      before: away(),
      look: "reading",
      idle: null,
      is: "away",
    },
    { title: "a lock told by its event alone", before: seated(), look: "typing", idle: "locked", is: "away" },
    { title: "a lock found by the level alone", before: seated(), look: "locked", idle: null, is: "away" },
    {
      title: "an unlock before the level has followed",
      before: seated(),
      look: "locked",
      idle: "active",
      is: "sitting",
    },
    { title: "activity before the level has followed", before: seated(), look: "gone", idle: "active", is: "sitting" },
    {
      title: "an idle event of a shorter interval than the grace",
      before: seated(),
      look: "reading",
      idle: "idle",
      is: "sitting",
    },
  ] as const)("$title: $is", ({ before, look, idle, is }) => {
    expect(nextDeskTime(before, wake(min(31), { signals: LOOKS[look], idle })).desk.open.kind).toBe(is);
  });

  it.each([
    { title: "someone there", before: seated(), change: { signals: { ...LOOKS.gone, audible: true } }, with: true },
    {
      title: "someone who comes",
      before: away(),
      change: { idle: "active" as const, signals: { ...LOOKS.gone, audible: true } },
      with: true,
    },
    {
      title: "a touch within the minute",
      before: away(),
      change: { signals: { ...LOOKS.typing, audible: true } },
      with: true,
    },
    { title: "nobody", before: away(), change: { signals: { ...LOOKS.gone, audible: true } }, with: false },
  ])("sound that begins with $title began with someone: $with", ({ before, change, with: is }) => {
    expect(nextDeskTime(before, wake(min(31), change)).desk.sound?.beganWithSomeone).toBe(is);
  });
});

describe("the last input that is known of", () => {
  const quiet15 = { ...LOOKS.typing, idle15: "idle" } as const;
  it.each([
    { title: "an event of activity is one", change: { idle: "active", signals: LOOKS.gone }, touched: 40 * 60 },
    { title: "the person's word is one", change: { said: "here", signals: LOOKS.gone }, touched: 40 * 60 },
    { title: "a look within 15 s of one is one", change: {}, touched: 40 * 60 },
    {
      title: "an idle event with somebody there was 15 s ago",
      change: { idle: "idle", signals: quiet15 },
      touched: 40 * 60 - 15,
    },
    { title: "a touch within the minute was a minute ago at the most", change: { signals: quiet15 }, touched: 39 * 60 },
    { title: "a longer quiet moves nothing", change: { signals: LOOKS.gone }, touched: 30 * 60 },
    {
      title: "nor does an idle event with nobody there",
      change: { idle: "idle", signals: LOOKS.gone },
      touched: 30 * 60,
    },
  ] as const)("$title", ({ change, touched }) => {
    expect(nextDeskTime(seated(), wake(min(40), change)).desk.touchedAt).toBe(touched * SECOND);
  });

  test("is no earlier than was known, and never in what is still to come", () => {
    const known = seated({ touchedAt: min(39.5) });
    expect(nextDeskTime(known, wake(min(40), { signals: quiet15 })).desk.touchedAt).toBe(min(39.5));
    const ahead = seated({ touchedAt: min(50) });
    expect(nextDeskTime(ahead, wake(min(40), { signals: LOOKS.gone })).desk.touchedAt).toBe(min(40));
  });
});
