import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { markOutside } from "@/src/core/insights/day-total.ts";
import { periodOf } from "@/src/core/insights/period.ts";
import { placeDays } from "@/src/core/insights/week.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { HOUR } from "@/src/core/time/epoch-ms.ts";
import { addDays } from "@/src/core/time/local-day.ts";
import { browserFormat } from "@/src/ui/app/format.ts";
import { chartedOf } from "@/src/ui/pages/insights/chart/slots.ts";
import { Charts } from "@/src/ui/pages/insights/parts/charts.tsx";
import { aDayTotal } from "../../../../support/builders/a-day-total.ts";

afterEach(cleanup);

test("a month in which the diary begins counts its days from there, and says so", () => {
  const [first, today] = ["2026-11-20" as DayKey, "2026-11-27" as DayKey];
  const period = periodOf(today, "month", "mon");
  const all = Array.from({ length: 30 }, (_, index) => addDays(period.first, index)).map((day) =>
    day === first || day === today
      ? aDayTotal({ day, sittingMs: 6 * HOUR, longestMs: HOUR, pain: { kind: "answered", value: 3, low: 3 } })
      : aDayTotal({ day }),
  );
  const days = markOutside(all, { first, today });
  const now = Date.parse(`${today}T12:00Z`);
  const view = {
    period,
    now,
    zone: "UTC",
    units: "km" as const,
    lineMs: null,
    days: placeDays(days, { now, zones: [{ from: 0, zone: "UTC" }] }),
    beside: [{ period, days }],
    records: null,
    instead: null,
  };
  render(<Charts charted={chartedOf(view)} units="km" format={browserFormat("UTC")} />);
  expect(screen.getByTestId("chart-pain").textContent).toMatch(/2 of 8 days were answered.*begins on .*20/);
  expect(screen.getByTestId("chart-seated").textContent).toContain("On 6 other days nothing was recorded.");
});
