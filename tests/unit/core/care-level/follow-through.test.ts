import { expect, test } from "vitest";
import { followThrough } from "@/src/core/care-level/follow-through.ts";
import { type Level, LEVELS } from "@/src/core/care-level/level.ts";

const ASKS = ["exercisePrompts", "strengthPrompts", "runPrompts"] as const;

test("a more serious level asks for nothing that a lighter one leaves out, and never for a livelier warm-up", () => {
  for (const level of LEVELS.slice(1)) {
    const [now, lighter] = [followThrough(level), followThrough((level - 1) as Level)];
    for (const ask of ASKS) expect(now[ask] && !lighter[ask], `${ask} at level ${level}`).toBe(false);
    expect(lighter.gentleWarmUp && !now.gentleWarmUp).toBe(false);
  }
});

test.each<[(typeof ASKS)[number], Level]>([
  ["runPrompts", 2],
  ["strengthPrompts", 2],
  ["exercisePrompts", 3],
])("%s end at level %i, and not before", (ask, level) => {
  expect(followThrough((level - 1) as Level)[ask]).toBe(true);
  expect(followThrough(level)[ask]).toBe(false);
});

test("the warm-up is walked from level 1 on", () => {
  expect(LEVELS.map((level) => followThrough(level).gentleWarmUp)).toEqual([false, true, true, true, true]);
});
