import { expect, test } from "vitest";
import { parseSettings } from "@/src/core/settings/parse-settings.ts";
import { simulateDay } from "@/src/dev/lab/model/simulate-day.ts";
import { SHORT_DAY, SHOWN_DAY, shownDayScript } from "../../e2e/desk-day/shown-day.ts";
import { describeDay } from "../../e2e/support/describe-day.ts";

const { spans, occurrences } = simulateDay(shownDayScript(SHOWN_DAY), parseSettings({}).settings);
const lines = describeDay({ prompts: occurrences, spans, badge: "35" }, SHOWN_DAY.zone);

test("the day that npm start shows has its posture reset, hip-flexor stretch and warm-up done", () => {
  const shown = occurrences.filter(({ shownAt }) => shownAt !== null);
  expect(shown.map(({ kind, state }) => [kind, state])).toEqual([
    ["posture", "done"],
    ["hip-flexor", "done"],
    ["warm-up", "done"],
  ]);
});

test("the short day for busy machines has a warm-up done, a break and what comes after", () => {
  const day = simulateDay(shownDayScript(SHORT_DAY), parseSettings({}).settings);
  expect(day.occurrences.map(({ kind, state }) => [kind, state])).toEqual([["warm-up", "done"]]);
  expect(day.spans.map(({ kind }) => kind)).toEqual(["sitting", "away", "sitting"]);
});

test("prints each of its spans once, the break among them", () => {
  const printed = lines.filter((line) => /^\d\d:\d\d-/.test(line));
  expect(printed).toEqual(["08:58-09:50 sitting (input)", "09:50-09:58 away (quiet)", "09:58-11:02 sitting (input)"]);
});

test("a span that is stored and still open is one line, and one under a minute none", () => {
  const at = (clock: string) => Date.parse(`2026-11-23T${clock}+01:00`);
  const sitting = { kind: "sitting", because: "input", zone: SHOWN_DAY.zone } as const;
  const twice = [
    { ...sitting, start: at("09:00:00"), end: at("09:40:00") },
    { ...sitting, start: at("09:00:00"), end: at("10:00:00") },
    { ...sitting, kind: "away", because: "quiet", start: at("10:00:00"), end: at("10:00:40") },
  ] as const;
  expect(describeDay({ prompts: [], spans: twice, badge: "" }, SHOWN_DAY.zone)).toEqual([
    "09:00-10:00 sitting (input)",
    "badge: none",
  ]);
});
