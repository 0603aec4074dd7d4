import { render, screen } from "@testing-library/preact";
import { expect, test } from "vitest";
import { runsAndLoad } from "@/src/core/clinician/runs-and-load.ts";
import { summariseDay } from "@/src/core/insights/day-total.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { DAY } from "@/src/core/time/epoch-ms.ts";
import { RunsPart } from "@/src/ui/pages/clinician/parts/runs-part.tsx";
import { runsWords } from "@/src/ui/pages/runs/words.ts";
import { aRun } from "../../../../support/builders/a-run.ts";

test("runs without a distance take as long here as in Insights, to the second", () => {
  const day = "2026-11-23" as DayKey;
  const start = Date.parse(`${day}T00:00Z`);
  const runs = [1825, 2459].map((movingSeconds) => aRun({ start, movingSeconds, distanceMeters: null }));
  const records = { spans: [], prompts: [], sessions: [], runs, checkIns: [] };
  const inInsights = runsWords(summariseDay(records, day, [{ start, end: start + DAY }]).runs, "km");
  render(<RunsPart runs={runsAndLoad(runs, [], { first: day, last: day })} units="km" />);
  expect(inInsights).toBe("1:11:24");
  expect(screen.getByText(/^2 runs/).textContent).toContain(inInsights);
});
