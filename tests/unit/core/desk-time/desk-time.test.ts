import { describe, expect, it, test } from "vitest";
import {
  currentClocks,
  type DeskTime,
  initialDeskTime,
  isThere,
  recount,
  resetClock,
} from "@/src/core/desk-time/desk-time.ts";
import { deskToday } from "@/src/core/desk-time/desk-today.ts";
import { type Span, SPAN_KINDS } from "@/src/core/desk-time/span.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";

const min = (minutes: number): number => minutes * MINUTE;

/** Someone who sat down at minute 10; what is recorded reaches to minute 40. */
const seated = (change: Partial<DeskTime> = {}): DeskTime => ({
  ...initialDeskTime(0),
  open: { kind: "sitting", start: min(10), because: "input" },
  latest: min(40),
  ...change,
});

test.each(SPAN_KINDS)("%s: someone is there only if they sit or stand", (kind) => {
  const desk = seated({ open: { kind, start: 0, because: "input" } });
  expect(isThere(desk)).toBe(kind === "sitting" || kind === "standing");
});

describe("the clocks of now", () => {
  it.each([
    { title: "grow with the open span", at: 50, bout: 40 },
    { title: "stand still while the wall clock is behind what is recorded", at: 20, bout: 30 },
  ])("$title", ({ at, bout }) => {
    expect(currentClocks(seated(), min(at)).bout).toBe(min(bout));
  });

  it("stand still before the open span begins", () => {
    const later = seated({ latest: 0, open: { kind: "sitting", start: min(10), because: "input" } });
    expect(currentClocks(later, min(5)).bout).toBe(0);
  });
});

describe("a clock set to zero", () => {
  it.each([
    { title: "then", at: 20, backstop: 0, is: 20 },
    { title: "at the start of the open span, where it was before", at: 5, backstop: 0, is: 10 },
    {
      title: "at the end of what is recorded, where it was before a step back in the span",
      at: 20,
      backstop: 30,
      is: 40,
    },
    { title: "then, at the step back itself", at: 30, backstop: 30, is: 30 },
    { title: "at the start of the span that began with the step back", at: 5, backstop: 10, is: 10 },
  ])("counts from $title", ({ at, backstop, is }) => {
    const { resets } = resetClock(seated({ backstop: min(backstop) }), "walk", min(at));
    expect(resets).toEqual([{ clock: "walk", at: min(is) }]);
  });

  it("stands among the others in order, and as the last one of its clock", () => {
    const first = resetClock(seated(), "posture", min(30));
    const both = resetClock(resetClock(first, "walk", min(20)), "posture", min(25));
    expect(both.resets.map(({ clock, at }) => [clock, at / MINUTE])).toEqual([
      ["walk", 20],
      ["posture", 25],
      ["posture", 30],
    ]);
    expect(both.lastResets).toEqual([
      { clock: "walk", at: min(20) },
      { clock: "posture", at: min(25) },
    ]);
  });
});

const PAST: readonly Span[] = [
  { kind: "sitting", start: min(-60), end: min(-30), because: "input" },
  { kind: "away", start: min(-30), end: min(-26), because: "said" },
  { kind: "sitting", start: min(-26), end: min(10), because: "input" },
];

test("a corrected past is counted again: the bout, the last resets and how long the last absence was", () => {
  const before = seated({
    lastResets: [{ clock: "posture", at: min(0) }],
    returned: { at: min(-26), after: min(1) },
  });
  const { clocks, returned } = recount(before, PAST);
  expect(clocks).toMatchObject({ bout: min(42), posture: min(10), hipFlexor: min(66) });
  expect(returned).toEqual({ at: min(-26), after: min(4) });
  expect(recount(seated(), PAST).returned).toBeNull();
});

test("the day's desk time is what was sat in it, and its longest bout", () => {
  expect(deskToday(PAST, { start: min(-40), end: min(10) })).toEqual({ deskMs: min(46), longestBoutMs: min(36) });
});
