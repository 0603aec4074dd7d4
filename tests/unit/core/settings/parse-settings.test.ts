import { describe, expect, it } from "vitest";
import { parseSettings } from "@/src/core/settings/parse-settings.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";

const run = { id: "a", weekday: "tue", at: "18:00", minutes: 45 };
const morning = { from: "06:00", to: "10:00" };

describe("reading settings", () => {
  it.each<[string, unknown, object, readonly string[]]>([
    ["nothing", undefined, {}, []],
    ["what is no object", "dark", {}, [""]],
    ["a wrong plain field", { theme: "pink", units: "mi" }, { units: "mi" }, ["theme"]],
    [
      "a wrong member of a group, whose others stay",
      { posture: { on: false, everyMinutes: "often" } },
      { posture: { on: false, everyMinutes: 30 } },
      ["posture.everyMinutes"],
    ],
    [
      "one wrong day, and the other six stay",
      { workingHours: { mon: [{ from: "25:00", to: "26:00" }], sat: [morning] } },
      { workingHours: { ...DEFAULT_SETTINGS.workingHours, sat: [morning] } },
      ["workingHours.mon.0.from", "workingHours.mon.0.to"],
    ],
    [
      "one wrong run of the plan, and the others stay",
      { runPlan: [run, { ...run, minutes: 0 }, { ...run, id: "c" }] },
      { runPlan: [run, { ...run, id: "c" }] },
      ["runPlan.1.minutes"],
    ],
    ["a list that is none", { runPlan: "daily" }, {}, ["runPlan"]],
    ["a list that is too long", { runPlan: Array.from({ length: 29 }, () => run) }, {}, ["runPlan"]],
    ["a group that is none", { place: 7 }, {}, ["place"]],
    ["a group that is off and wrong", { quietHours: { from: "22:00" } }, {}, ["quietHours.to"]],
    ["a field of another version", { later: 1, units: "mi" }, { units: "mi" }, ["later"]],
    ["a name that every object has", { constructor: 1 }, {}, ["constructor"]],
  ])("%s", (_what, raw, expected, paths) => {
    const { settings, faults } = parseSettings(raw);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, ...expected });
    expect(faults.map(({ path }) => path)).toEqual(paths);
  });
});
