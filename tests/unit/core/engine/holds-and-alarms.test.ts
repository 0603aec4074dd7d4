import { describe, expect, it, test } from "vitest";
import { nextAlarms } from "@/src/core/engine/next-alarms.ts";
import { isAbsorbed } from "@/src/core/engine/plan/absorb.ts";
import { forecastPrompts } from "@/src/core/engine/plan/forecast.ts";
import { deliverPrompts } from "@/src/core/engine/show/deliver.ts";
import { holdOf } from "@/src/core/engine/show/hold.ts";
import type { EngineState } from "@/src/core/engine/state/engine-state.ts";
import { nextRunPromptId } from "@/src/core/engine/state/memory.ts";
import type { Occurrence } from "@/src/core/engine/state/occurrence.ts";
import { parseSettings } from "@/src/core/settings/parse-settings.ts";
import { MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { aContext, aDraft } from "@/tests/support/builders/a-step.ts";
import { anOccurrence, nineAnd } from "@/tests/support/builders/records.ts";
import { LOOKS } from "@/tests/support/engine-driver.ts";

const due = (change: Partial<Occurrence> = {}) =>
  anOccurrence({ state: "due", claimedAt: null, shownAt: null, attempts: 0, ...change });
const posture = due();
const checkIn = due({ id: "check-in:2026-11-23", kind: "check-in", because: "time" });
const warmUp = due({ id: "warm-up:2026-11-23:r", kind: "warm-up", because: "run", runId: "r", runStart: nineAnd(60) });
const NOW = nineAnd(30);

/** With another desk under it. */
function withDesk(draft: ReturnType<typeof aDraft>, desk: Partial<EngineState["desk"]>): ReturnType<typeof aDraft> {
  return { ...draft, state: { ...draft.state, desk: { ...draft.state.desk, ...desk } } };
}
const standingUp = { open: { kind: "standing", start: nineAnd(20), because: "said" } } as const;
const back = (at: number, after: number) => ({ returned: { at: nineAnd(at), after: after * MINUTE } });

describe("a due prompt", () => {
  it.each([
    { title: "comes where nothing holds it", of: posture, draft: aDraft(), hold: null },
    {
      title: "waits for the end of a pause",
      of: posture,
      draft: aDraft([], { pausedUntil: nineAnd(90) }),
      hold: { because: "paused", until: nineAnd(90) },
    },
    {
      title: "waits for the end of a meeting",
      of: posture,
      draft: aDraft([], { meetingUntil: nineAnd(90) }),
      hold: { because: "meeting", until: nineAnd(90) },
    },
    {
      title: "of sitting waits while someone stands",
      of: posture,
      draft: withDesk(aDraft(), standingUp),
      hold: { because: "standing", until: null },
    },
    {
      title: "of standing comes while someone stands",
      of: due({ because: "standing" }),
      draft: withDesk(aDraft(), standingUp),
      hold: null,
    },
    {
      title: "of another kind comes while someone stands",
      of: checkIn,
      draft: withDesk(aDraft(), standingUp),
      hold: null,
    },
    {
      title: "waits five minutes after a rest",
      of: posture,
      draft: withDesk(aDraft(), back(26, 5)),
      hold: { because: "just-back", until: nineAnd(31) },
    },
    { title: "comes five minutes after a rest", of: posture, draft: withDesk(aDraft(), back(25, 5)), hold: null },
    {
      title: "of sitting does not wait after less than a rest",
      of: posture,
      draft: withDesk(aDraft(), back(29, 4)),
      hold: null,
    },
    {
      title: "of another kind waits two minutes after any absence",
      of: checkIn,
      draft: withDesk(aDraft(), back(29, 1)),
      hold: { because: "just-back", until: nineAnd(31) },
    },
    {
      title: "does not wait for a return that is still to come",
      of: posture,
      draft: withDesk(aDraft(), back(31, 9)),
      hold: null,
    },
    {
      title: "waits for somebody",
      of: posture,
      draft: withDesk(aDraft(), { open: { kind: "away", start: nineAnd(20), because: "quiet" } }),
      hold: { because: "away", until: null },
    },
    {
      title: "waits a while after another",
      of: posture,
      draft: aDraft([], { lastShownAt: nineAnd(29) }),
      hold: { because: "spacing", until: nineAnd(39) },
    },
    {
      title: "is the only one of its moment",
      of: warmUp,
      draft: aDraft([], { lastShownAt: NOW }),
      hold: { because: "spacing", until: nineAnd(31) },
    },
    { title: "of a run waits for no other", of: warmUp, draft: aDraft([], { lastShownAt: nineAnd(29) }), hold: null },
    {
      title: "waits for no other of a time to come",
      of: posture,
      draft: aDraft([], { lastShownAt: nineAnd(40) }),
      hold: null,
    },
    {
      title: "waits for sound",
      of: posture,
      draft: aDraft([], { callSound: { looks: [], heldSince: nineAnd(20) } }),
      hold: { because: "sound", until: nineAnd(31) },
    },
  ])("$title", ({ of, draft, hold }) => {
    const settings = parseSettings({ spacingMinutes: 10 }).settings;
    expect(holdOf(draft, of, aContext(NOW, { settings }))).toEqual(hold);
  });

  it.each([
    { title: "a prompt of sitting", of: posture, seconds: 90 },
    { title: "a warm-up", of: warmUp, seconds: 60 },
  ])("waits for a full screen: $title is looked at after $seconds s", ({ of, seconds }) => {
    const context = aContext(NOW, { signals: { ...LOOKS.typing, fullScreen: true } });
    expect(holdOf(aDraft([], { fullScreenSince: nineAnd(20) }), of, context)).toEqual({
      because: "full-screen",
      until: NOW + seconds * SECOND,
    });
    const long = aDraft([], { fullScreenSince: nineAnd(-90) });
    expect(holdOf(long, of, context)).toEqual({ because: "full-screen", until: null });
    const paused = { ...context, signals: { ...LOOKS.typing, fullScreen: true, idle15: "idle" as const } };
    expect(holdOf(long, of, paused)).toBeNull();
  });

  it.each([
    { title: "an input", signals: LOOKS.typing, countInUntil: null, waits: false },
    { title: "reading", signals: LOOKS.reading, countInUntil: null, waits: true },
    { title: "reading, counted in", signals: LOOKS.reading, countInUntil: nineAnd(60), waits: false },
  ])("comes with $title: waits $waits", ({ signals, countInUntil, waits }) => {
    const hold = holdOf(aDraft([], { countInUntil }), posture, aContext(NOW, { signals }));
    expect(hold).toEqual(waits ? { because: "no-input", until: null } : null);
  });
});

describe("a prompt of sitting is needless", () => {
  it.each([
    { title: "not by itself", active: [], of: posture, is: false },
    {
      title: "with a higher one on the screen",
      active: [anOccurrence({ id: "w", kind: "walk" })],
      of: posture,
      is: true,
    },
    {
      title: "with a higher one due in ten minutes",
      active: [due({ id: "w", kind: "walk", dueAt: nineAnd(40) })],
      of: posture,
      is: true,
    },
    {
      title: "not with a higher one due later",
      active: [due({ id: "w", kind: "walk", dueAt: nineAnd(41) })],
      of: posture,
      is: false,
    },
    {
      title: "with a warm-up due in a quarter of an hour",
      active: [{ ...warmUp, dueAt: nineAnd(45) }],
      of: posture,
      is: true,
    },
    { title: "not with one that comes later", active: [{ ...warmUp, dueAt: nineAnd(46) }], of: posture, is: false },
    {
      title: "with a run in a quarter of an hour",
      active: [{ ...warmUp, dueAt: nineAnd(0), claimedAt: nineAnd(0), runStart: nineAnd(45) }],
      of: posture,
      is: true,
    },
    {
      title: "with a warm-up that came nine minutes ago",
      active: [{ ...warmUp, claimedAt: nineAnd(21) }],
      of: posture,
      is: true,
    },
    {
      title: "not with one that came ten minutes ago",
      active: [{ ...warmUp, claimedAt: nineAnd(20) }],
      of: posture,
      is: false,
    },
    {
      title: "with one that was started nine minutes ago",
      active: [{ ...warmUp, claimedAt: nineAnd(10), startedAt: nineAnd(21) }],
      of: posture,
      is: true,
    },
    {
      title: "not while it is on the screen itself",
      active: [{ ...warmUp, dueAt: nineAnd(31) }],
      of: anOccurrence(),
      is: false,
    },
    { title: "and no other kind ever is", active: [{ ...warmUp, dueAt: nineAnd(31) }], of: checkIn, is: false },
  ])("$title", ({ active, of, is }) => {
    const draft = aDraft([...active, of]);
    const rested = withDesk(draft, { open: { kind: "sitting", start: nineAnd(25), because: "input" } });
    expect(isAbsorbed(rested, of, aContext(NOW))).toBe(is);
  });
});

describe("the next wake", () => {
  const nothing = parseSettings({ posture: { on: false }, hipFlexor: { on: false }, walk: { on: false } }).settings;
  const alarms = (draft: ReturnType<typeof aDraft>, change: Parameters<typeof aContext>[1] = {}) =>
    nextAlarms(draft, aContext(NOW, { settings: nothing, ...change }));
  const held = (because: "no-input" | "full-screen" | "meeting", until: number | null = null) =>
    [{ kind: "posture", decision: "hold", id: "a", because, until }] as const;

  it.each([
    { title: "at the desk every five minutes", draft: aDraft(), tickMinutes: 5 },
    {
      title: "away every half hour",
      draft: withDesk(aDraft(), { open: { kind: "away", start: 0, because: "quiet" } }),
      tickMinutes: 30,
    },
  ])("ticks $title", ({ draft, tickMinutes }) => {
    expect(alarms(draft).tickMinutes).toBe(tickMinutes);
    const since = (share: number) => ({ since: NOW - tickMinutes * MINUTE * share });
    expect(alarms(draft, since(0.79)).sparesTick).toBe(true);
    expect(alarms(draft, since(0.8)).sparesTick).toBe(false);
  });

  it.each([
    { title: "a hold's end", draft: { ...aDraft(), decisions: held("meeting", nineAnd(37)) }, at: 37 },
    { title: "a due time", draft: aDraft([due({ dueAt: nineAnd(36) })]), at: 36 },
    {
      title: "the end of an unanswered prompt of sitting",
      draft: aDraft([anOccurrence({ shownAt: nineAnd(25) })]),
      at: 35,
    },
    {
      title: "the end of another's stay",
      draft: aDraft([anOccurrence({ kind: "check-in", shownAt: nineAnd(5) })]),
      at: 35,
    },
    { title: "the end of one that was started", draft: aDraft([anOccurrence({ startedAt: nineAnd(15) })]), at: 35 },
    { title: "a look at a claim", draft: aDraft([anOccurrence({ state: "claimed", shownAt: null })]), at: 30.5 },
    { title: "the end of a pause", draft: aDraft([], { pausedUntil: nineAnd(34) }), at: 34 },
    { title: "the end of a meeting", draft: aDraft([], { meetingUntil: nineAnd(34) }), at: 34 },
    { title: "the end of 'count me in'", draft: aDraft([], { countInUntil: nineAnd(34) }), at: 34 },
    {
      title: "the end of long standing",
      draft: withDesk(aDraft(), { ...standingUp, standingSince: nineAnd(-55) }),
      at: 35,
    },
    {
      title: "the end of a quiet",
      draft: withDesk(aDraft(), { quiet: { began: nineAnd(28), plainSince: nineAnd(29) } }),
      at: 34,
    },
  ])("comes at $title", ({ draft, at }) => {
    expect((alarms(draft).nextAt - nineAnd(0)) / MINUTE).toBe(at);
  });

  it.each([
    { title: "an input that is waited for", decisions: held("no-input"), seconds: 15 },
    { title: "a pause in input that is waited for", decisions: held("full-screen"), seconds: 15 },
    { title: "a full screen that is looked at again", decisions: held("full-screen", nineAnd(32)), seconds: 300 },
    { title: "a meeting", decisions: held("meeting"), seconds: 300 },
  ])("with $title the idle interval is $seconds s", ({ decisions, seconds }) => {
    expect(alarms({ ...aDraft(), decisions }).idleSeconds).toBe(seconds);
  });

  it("comes when the quiet outlasts reading, or in a minute where it has, while an input is waited for", () => {
    const waiting = (touchedAt: number, change: Partial<EngineState["desk"]> = {}) =>
      (alarms(withDesk({ ...aDraft(), decisions: held("no-input") }, { touchedAt: nineAnd(touchedAt), ...change }))
        .nextAt -
        nineAnd(0)) /
      MINUTE;
    expect(waiting(28)).toBe(33);
    expect(waiting(20)).toBe(31);
    expect(waiting(20, { quiet: { began: nineAnd(26), plainSince: nineAnd(27) } })).toBe(32);
  });
});

describe("what is to come", () => {
  const kinds = (state: EngineState, settings: object, at = NOW) =>
    forecastPrompts(state, aContext(at, { settings: parseSettings(settings).settings })).map(
      ({ kind, at: then }) => `${kind} ${(then - nineAnd(0)) / MINUTE}`,
    );

  it("is a prompt of sitting after its interval, and none of a kind that is there already", () => {
    expect(kinds(aDraft().state, {}).some((line) => line.startsWith("posture"))).toBe(true);
    expect(kinds(aDraft([anOccurrence()]).state, {}).some((line) => line.startsWith("posture"))).toBe(false);
  });

  it("is none of sitting while nobody sits or stands", () => {
    const away = withDesk(aDraft(), { open: { kind: "away", start: nineAnd(20), because: "quiet" } });
    expect(kinds(away.state, {}).filter((line) => /^(?:posture|hip-flexor|walk)/.test(line))).toEqual([]);
  });

  it("outside the hours is put off to their next start", () => {
    const friday = kinds(aDraft().state, {}, nineAnd(10 * 60)).find((line) => line.startsWith("posture"));
    expect(Number(friday?.split(" ")[1])).toBeGreaterThanOrEqual(23 * 60);
  });
});

describe("the prompt of a run", () => {
  const run = { id: "r", start: nineAnd(60) };

  it("is not a second one of its own kind, but may stand beside another's", () => {
    expect(nextRunPromptId(aDraft([warmUp]).state.prompts, "warm-up", run, "UTC")).toBeNull();
    expect(nextRunPromptId(aDraft([warmUp]).state.prompts, "cool-down", run, "UTC")).toBe("cool-down:2026-11-23:r");
  });
});

test("of two prompts of one rank the one that is due longer comes, of two ranks the higher", () => {
  const early = due({ id: "early", kind: "check-in", because: "time", dueAt: nineAnd(10) });
  const late = due({ id: "late", kind: "check-in", because: "time", dueAt: nineAnd(20) });
  const shownOf = (...active: readonly Occurrence[]) =>
    deliverPrompts(aDraft(active), aContext(NOW)).effects.flatMap((effect) =>
      effect.type === "show" ? [effect.occurrence.id] : [],
    );
  expect(shownOf(late, early)).toEqual(["early"]);
  expect(shownOf(early, late)).toEqual(["early"]);
  expect(shownOf(early, warmUp)).toEqual(["warm-up:2026-11-23:r"]);
  expect(shownOf(warmUp, early)).toEqual(["warm-up:2026-11-23:r"]);
});
