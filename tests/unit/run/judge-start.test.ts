import { describe, expect, it, test } from "vitest";
import { judgeStart } from "../../run/lib/judge-start.mjs";
import { showDay } from "../../run/lib/show-day.mjs";

const DAY = [
  "09:28 posture: sitting (done)",
  "10:58 warm-up: run (done)",
  "08:58-09:50 sitting (input)",
  "09:58-11:02 sitting (input)",
  "badge: 35",
];
const output = (lines: readonly string[]) => lines.join("\n");

describe("what npm start shows on a machine whose cores are all taken", () => {
  it("is a day in the lab, with the reason, where the browser can't keep up", async () => {
    const said: string[] = [];
    const isShown = await showDay({
      find: () => Promise.resolve({ because: null }),
      measure: () => Promise.resolve(7.2),
      live: () => Promise.reject(new Error("no browser is tried on such a machine")),
      liveInLab: () => Promise.resolve({ lines: DAY }),
      say: (line) => said.push(line),
    });
    expect(judgeStart({ code: isShown ? 0 : 1, output: output(said) })).toEqual({ way: "lab", complaints: [] });
  });

  it("is a day in the browser where it can", () => {
    expect(judgeStart({ code: 0, output: output(DAY) })).toEqual({ way: "browser", complaints: [] });
  });
});

test.each([
  ["ends with a fault", { code: 1, output: output(DAY) }, "It ended with code 1."],
  ["shows a stack", { code: 0, output: output([...DAY, "    at live (show-day.ts:10:3)"]) }, "It showed a stack."],
  [
    "has no warm-up",
    { code: 0, output: output(DAY.toSpliced(1, 1)) },
    "The day it showed has no warm-up that was done.",
  ],
  [
    "has a cancelled run",
    { code: 0, output: output([...DAY, "      cool-down: run, not shown (run-cancelled)"]) },
    "A run was cancelled in it.",
  ],
  ["has no sitting", { code: 0, output: output([...DAY.slice(0, 2), "badge: 5"]) }, "It showed no sitting."],
  [
    "prints a span twice",
    { code: 0, output: output([...DAY, "08:58-09:50 sitting (input)"]) },
    "A span is printed twice.",
  ],
  ["has no badge", { code: 0, output: output(DAY.slice(0, -1)) }, "It showed no badge."],
])("a start that %s is refused", (_what, end, complaint) => {
  expect(judgeStart(end).complaints).toEqual([complaint]);
});
