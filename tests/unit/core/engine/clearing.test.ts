import { describe, expect, it, test } from "vitest";
import { forecastPrompts } from "@/src/core/engine/plan/forecast.ts";
import { deliverPrompts } from "@/src/core/engine/show/deliver.ts";
import { mayPromise } from "@/src/core/engine/state/level-rule.ts";
import { endOccurrence } from "@/src/core/engine/state/step-draft.ts";
import { DAY } from "@/src/core/time/epoch-ms.ts";
import { aContext, aDraft } from "@/tests/support/builders/a-step.ts";
import { anOccurrence, nineAnd } from "@/tests/support/builders/records.ts";

const cleared = ({ effects }: ReturnType<typeof aDraft>) =>
  effects.flatMap((effect) => (effect.type === "clear" ? [effect.id] : []));

describe("what stays on the screen", () => {
  const asked = anOccurrence({ id: "asked", kind: "check-in", shownAt: nineAnd(0) });

  it.each([
    { title: "for less than its stay", of: asked, at: 29, is: [] },
    { title: "for its stay", of: asked, at: 30, is: ["asked"] },
    { title: "that was taken down before", of: { ...asked, clearedAt: nineAnd(10) }, at: 30, is: [] },
    { title: "of sitting, which ends instead", of: anOccurrence({ shownAt: nineAnd(0) }), at: 30, is: [] },
  ])("$title: taken down $is", ({ of, at, is }) => {
    expect(cleared(deliverPrompts(aDraft([of]), aContext(nineAnd(at))))).toEqual(is);
  });

  it.each([
    { title: "is on it", of: asked, is: ["asked"] },
    { title: "was taken down before", of: { ...asked, clearedAt: nineAnd(10) }, is: [] },
    { title: "never came", of: { ...asked, claimedAt: null, shownAt: null }, is: [] },
  ])("goes with the end of what $title: $is", ({ of, is }) => {
    expect(cleared(endOccurrence(aDraft([of]), of, { state: "done" }, nineAnd(20)))).toEqual(is);
  });
});

test.each([
  { level: 2, days: 0, may: false },
  { level: 2, days: 1, may: true },
  { level: 3, days: 1, may: false },
  { level: 0, days: 0, may: true },
] as const)("a run's prompt at level $level may be promised $days days ahead: $may", ({ level, days, may }) => {
  const around = { at: nineAnd(0), dueAt: nineAnd(60) + days * DAY, zone: "UTC" };
  expect(mayPromise({ level, suggests: "exercise" }, "warm-up", around)).toBe(may);
});

test("of a run whose time has passed nothing is to come", () => {
  const run = (minutes: number) => ({ id: "r", start: nineAnd(minutes), minutes: 30 });
  const warmUps = (minutes: number) =>
    forecastPrompts(aDraft().state, aContext(nineAnd(0), { runs: [run(minutes)] })).filter(
      ({ kind }) => kind === "warm-up",
    ).length;
  expect([warmUps(300), warmUps(-60)]).toEqual([1, 0]);
});
