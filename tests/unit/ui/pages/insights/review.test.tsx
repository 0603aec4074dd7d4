import { act, cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import type { DayTotal } from "@/src/core/insights/day-total.ts";
import { daysOf } from "@/src/core/insights/period.ts";
import type { ClockTime, DayKey } from "@/src/core/time/day-key.ts";
import { DAY } from "@/src/core/time/epoch-ms.ts";
import { applyRegional } from "@/src/ui/app/regional.ts";
import type { Outlook } from "@/src/ui/pages/insights/insights-deps.ts";
import { InsightsPage } from "@/src/ui/pages/insights/insights-page.tsx";
import { createInsightsStore } from "@/src/ui/pages/insights/insights-store.ts";
import { aDayTotal } from "../../../../support/builders/a-day-total.ts";
import { programmeFacts } from "../../../../support/builders/a-programme.ts";
import { aRun } from "../../../../support/builders/a-run.ts";
import { MONDAY, totals, WEEKS } from "../../../core/review/weeks.ts";

/** Until every read of the page has been answered and drawn. */
const settled = () =>
  act(async () => {
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
  });
const SUNDAY = Date.UTC(2026, 10, 29, 19);
const WELL: Outlook = { care: { level: 0, suggests: "exercise" }, weekly: [], singles: [], runs: [], programme: null };

async function open(week: keyof typeof WEEKS, { now = SUNDAY, outlook = WELL, first = MONDAY } = {}) {
  applyRegional({ clock: "24h", weekStart: "mon" });
  const known = new Map<DayKey, DayTotal>(
    [...totals(WEEKS.ordinary, "2026-11-16" as DayKey), ...totals(WEEKS[week], first)].map((one) => [one.day, one]),
  );
  const store = createInsightsStore({
    now: () => now,
    zone: () => "UTC",
    onChanged: () => () => undefined,
    load: async () => ({
      records: { spans: [], prompts: [], sessions: [], runs: [], checkIns: [] },
      units: "km" as const,
      lineMs: null,
    }),
    totals: async (days) => ({
      totals: daysOf(days).map((day) => known.get(day) ?? aDayTotal({ day })),
      zones: [{ from: 0, zone: "UTC" }],
    }),
    checkIns: async () => [],
    mended: async () => null,
    outlook: async () => outlook,
    correct: async () => undefined,
    undoCorrection: async () => undefined,
    recordOpened: async () => undefined,
  });
  render(<InsightsPage store={store} />);
  await settled();
}
afterEach(cleanup);

const review = () => screen.getByTestId("review");
const sentences = () => [...review().querySelectorAll(".review-says > p")].map(({ textContent }) => textContent);

describe("the weekly review", () => {
  it("tells an ordinary week in five sentences, each with its numbers", async () => {
    await open("ordinary");
    expect(sentences()).toEqual([
      "You had 5 days at the desk; on a usual one you sat for 6 h. One other day has no record.",
      expect.stringMatching(
        /^The longest sit of a usual desk day was 48 min; the longest of all was 52 min, on .*24.* That’s much like the week before\.$/,
      ),
      "You followed 25 of 40 prompts to get up. You did 25 guided routines, 50 min in all.",
      "You ran 3 times, 28 km in all. The week before had 3 runs, 28 km.",
      "You answered on 6 of 7 days: usually 2, from 0 to 3. That’s much like the week before.",
    ]);
    expect(screen.getByTestId("suggestion-carryOn").textContent).toContain("Why: nothing about this week stands out.");
  });

  it("of a flare-up suggests a lighter week and why, and of a holiday takes nothing for a zero", async () => {
    await open("flareUp");
    expect(screen.getByTestId("suggestion-easeWeek").textContent).toContain(
      "your usual answer was 5, and 2 the week before",
    );
    cleanup();
    await open("holiday");
    expect(sentences()[0]).toContain("No desk time is on record.");
    expect(review().textContent).not.toMatch(/\b0 min\b/);
  });

  it("shows next week's runs, the one that is too long, and good days for strength", async () => {
    const runs = [6, 4, 2].map((age) => aRun({ start: SUNDAY - age * DAY, distanceMeters: 10_000 }));
    const singles = [{ id: "long", start: Date.UTC(2026, 11, 6, 9), minutes: 110, isCancelled: false, meters: 18_000 }];
    const weekly = [{ id: "tue", weekday: "tue" as const, at: "18:00" as ClockTime, minutes: 40 }];
    await open("ordinary", { outlook: { ...WELL, runs, singles: singles as unknown as Outlook["singles"], weekly } });
    expect(screen.getByTestId("suggestion-shortenRun").textContent).toContain("Keep the run on Sunday to about 11 km.");
    expect(screen.getByTestId("next-week").textContent).toContain("Sunday, 09:00: 18 km over 110%");
    expect(screen.getByTestId("next-week").textContent).toContain("Good days for strength:");
  });

  describe("while a programme goes on", () => {
    // Mondays and Thursdays; the long run of next week is on its Friday.
    const runs = [{ day: "2026-12-04" as DayKey, minutes: 70 }];
    const programme = programmeFacts("2026-11-29", { runs });
    const singles = [{ id: "long", start: Date.UTC(2026, 11, 4, 9), minutes: 70, isCancelled: false, meters: 9_000 }];
    const outlook = { ...WELL, programme, singles: singles as unknown as Outlook["singles"] };
    const rows = () =>
      [...screen.getByTestId("next-week").querySelectorAll("li")].map(({ textContent }) => textContent);

    it("shows its sessions of next week beside the runs, and why one is light or left out", async () => {
      await open("ordinary", { outlook });
      expect(rows()).toEqual([
        "Monday: Strengthening session",
        "Thursday: Strengthening session Light, one set of each: your week’s longest run is on Friday.",
        "Friday, 09:00: 9 km",
      ]);
      expect(screen.getByTestId("next-week").textContent).not.toContain("Good days for strength");
      cleanup();
      const raced = { ...programme, programme: { ...programme.programme, races: ["2026-12-05" as DayKey] } };
      await open("ordinary", { outlook: { ...outlook, programme: raced } });
      expect(rows()[1]).toBe("Thursday: no strengthening session Kept free around your race on Saturday.");
    });

    it.each([
      { level: 2, suggests: "exercise" },
      { level: 0, suggests: "tips" },
      { level: 0, suggests: "nothing" },
      { level: 0, suggests: "unknown" },
    ] as const)("shows none where answers rule them out: %j", async (care) => {
      await open("ordinary", { outlook: { ...outlook, care } });
      expect(rows()).toEqual(["Friday, 09:00: 9 km"]);
      expect(screen.getByTestId("next-week").textContent).toContain("With today’s answers, your programme waits.");
    });
  });

  it("suggests no exercise that today's answers rule out, and at level 4 nothing but help", async () => {
    await open("ordinary", { outlook: { ...WELL, care: { level: 2, suggests: "exercise" } } });
    expect(screen.getByTestId("suggestion-gentleWeek")).toBeTruthy();
    expect(screen.getByTestId("next-week").textContent).not.toContain("strength");
    cleanup();
    await open("ordinary", { outlook: { ...WELL, care: { level: 4, suggests: "exercise" } } });
    expect(screen.getByTestId("suggestion-go").getAttribute("href")).toBe("check-in.html?help=1");
    expect(screen.queryByTestId("next-week")).toBeNull();
  });

  it("of an empty week says one sentence, and of a week long over no suggestion", async () => {
    await open("empty", { first: "2026-11-09" as DayKey });
    fireEvent.click(screen.getByTestId("week-before"));
    await settled();
    fireEvent.click(screen.getByTestId("week-before"));
    await settled();
    expect(sentences()).toHaveLength(1);
    expect(review().querySelector(".review-ahead")).toBeNull();
  });

  it("offers the year in December, and has no review of half a year", async () => {
    await open("ordinary");
    expect(screen.queryByTestId("open-year")).toBeNull();
    fireEvent.click(screen.getByTestId("period-year"));
    await settled();
    expect(screen.queryByTestId("review")).toBeNull();
    cleanup();
    await open("ordinary", { now: Date.UTC(2026, 11, 20, 19), first: "2026-12-14" as DayKey });
    fireEvent.click(screen.getByTestId("open-year"));
    await settled();
    expect(review().textContent).toContain("The year in review");
    expect(sentences()[3]).toContain("You ran 6 times");
  });
});
