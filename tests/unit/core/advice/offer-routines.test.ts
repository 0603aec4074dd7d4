import { expect, test } from "vitest";
import { assess } from "@/src/core/advice/assess.ts";
import { factsOf } from "@/src/core/advice/facts.ts";
import { offerRoutines } from "@/src/core/advice/offer-routines.ts";
import { inputOf } from "./input-of.ts";

const LEG = { zones: ["legBackL"], quality: ["numb"] };

test.each<[string, object, object]>([
  ["a run within two hours", { minutesToRun: 120 }, { code: "run-soon", minutes: 120, gentle: false }],
  ["a run, on a sore day", { nrs: 4, minutesToRun: 30 }, { code: "run-soon", minutes: 30, gentle: true }],
  ["a run that ended", { minutesSinceRun: 90 }, { code: "run-ended", minutes: 90 }],
  ["stiff mornings", { nrs: 2, timing: ["morning"] }, { code: "morning" }],
  ["the middle of the back", { nrs: 2, zones: ["midBack"] }, { code: "mid-back" }],
  ["one side, in runs", { nrs: 2, zones: ["lowL"], timing: ["duringRun"] }, { code: "one-side-on-runs" }],
  ["a day of sitting", { sittingHours: 6, longestSitMin: 50 }, { code: "sitting", hours: 6, longestMinutes: 50 }],
  ["some pain", { nrs: 2, zones: ["lowC"] }, { code: "with-pain" }],
  ["no pain", {}, { code: "no-pain" }],
  ["a bad day", { nrs: 6, zones: ["lowC"], canUseFloor: true }, { code: "bad-day" }],
  ["a bad day without a floor", { nrs: 6, zones: ["lowC"] }, { code: "no-floor" }],
  ["a numb leg", { nrs: 2, ...LEG }, { code: "leg-signs" }],
])("the first routine is offered for %s", (_title, raw, because) => {
  const input = inputOf(raw);
  expect(offerRoutines(factsOf(input), assess(input))[0]?.because).toEqual(because);
});

test("a short walk has a reason of its own", () => {
  const input = inputOf({ nrs: 6, zones: ["lowC"] });
  expect(offerRoutines(factsOf(input), assess(input))[1]).toEqual({
    id: "walk-break-2",
    because: { code: "keep-walking" },
  });
});
