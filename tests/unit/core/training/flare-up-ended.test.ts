import { describe, expect, it } from "vitest";
import { bareAnswerContext } from "@/src/core/advice/answer-context.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import { DAY } from "@/src/core/time/epoch-ms.ts";
import { flareUpEndedAt } from "@/src/core/training/flare-up-ended.ts";
import { findReturnRamp } from "@/src/core/training/return-ramp.ts";
import { aCheckIn, answersUntilToday, TODAY } from "@/tests/support/builders/a-check-in.ts";
import { aRun } from "@/tests/support/builders/a-run.ts";

const answerContext = bareAnswerContext(DEFAULT_SETTINGS, []);
const ended = (...pains: (number | null)[]) =>
  flareUpEndedAt(answersUntilToday(pains), { today: TODAY, zone: "UTC", answerContext });
const startOfToday = Date.parse(`${TODAY}T00:00Z`);

describe("a flare-up", () => {
  it.each<[string, readonly (number | null)[], number | null]>([
    ["was none on easy days", [1, 2, 3, 2], null],
    ["ended with yesterday", [2, 7, 2], startOfToday],
    ["ended with the last day that stopped runs", [7, 6, 3, 2, 1], startOfToday - 2 * DAY],
    ["ended although nobody answered since", [7, null, null], startOfToday - DAY],
    ["goes on while today's answer stops runs", [2, 7, 6], null],
    ["is forgotten after five weeks", [7, ...Array.from({ length: 36 }, () => 1)], null],
  ])("%s", (_, pains, expected) => expect(ended(...pains)).toBe(expected));

  it("brings the way back: half the longest run first", () => {
    const at = startOfToday + DAY / 2;
    const runs = [aRun({ start: at - 10 * DAY, distanceMeters: 10_000 }), aRun({ start: at - 6 * DAY })];
    const flareUp = flareUpEndedAt([aCheckIn(7, -3)], { today: TODAY, zone: "UTC", answerContext });
    expect(findReturnRamp(runs, { at, flareUpEndedAt: flareUp })).toMatchObject({
      because: { cause: "flare-up" },
      done: 0,
      nextMeters: 5000,
      isRunWalk: true,
    });
  });
});
