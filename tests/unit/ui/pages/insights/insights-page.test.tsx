import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import type { DayRecords } from "@/src/core/insights/day-total.ts";
import { summariseDays } from "@/src/core/insights/week.ts";
import { DAY, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { dayKeyAt } from "@/src/core/time/local-day.ts";
import { applyRegional } from "@/src/ui/app/regional.ts";
import type { PageClock } from "@/src/ui/app/told.ts";
import type { InsightsDeps } from "@/src/ui/pages/insights/insights-deps.ts";
import { InsightsPage } from "@/src/ui/pages/insights/insights-page.tsx";
import { createInsightsStore } from "@/src/ui/pages/insights/insights-store.ts";
import { aSeenPage } from "@/tests/support/fakes/a-seen-page.ts";
import { fakeChanges } from "@/tests/support/fakes/fake-changes.ts";
import { aCheckIn } from "../../../../support/builders/a-check-in.ts";
import { aRun } from "../../../../support/builders/a-run.ts";
import { anOccurrence } from "../../../../support/builders/records.ts";

const NOW = Date.parse("2026-11-25T12:00:00Z");
const NOTHING: DayRecords = { spans: [], prompts: [], sessions: [], runs: [], checkIns: [] };
const sitting = (from: string, minutes: number) => {
  const start = Date.parse(`${from}Z`);
  return { kind: "sitting", start, end: start + minutes * MINUTE, because: "input" } as const;
};

async function open(
  records: Partial<DayRecords> | Error,
  {
    lineMs = null,
    weekStart = "mon",
    mended = null,
  }: {
    readonly lineMs?: number | null;
    readonly weekStart?: "mon" | "sun";
    readonly mended?: { readonly at: number; readonly days: number } | null;
  } = {},
) {
  applyRegional({ clock: "system", weekStart });
  const asked: string[] = [];
  const corrections: unknown[] = [];
  let opened = 0;
  let answer = records;
  let now = NOW;
  let tick = () => undefined as void;
  const clock: PageClock = {
    now: () => now,
    zone: () => "UTC",
    every: (_ms, callback) => {
      tick = callback;
      return () => undefined;
    },
  };
  const deps: InsightsDeps = {
    ...clock,
    onChanged: aSeenPage(fakeChanges(), clock),
    async load({ from, until }) {
      asked.push(`${from} ${until}`);
      if (answer instanceof Error) throw answer;
      return { records: { ...NOTHING, ...answer }, units: "km", lineMs };
    },
    async totals(days) {
      if (answer instanceof Error) throw answer;
      const zones = [{ from: 0, zone: "UTC" }] as const;
      return { totals: summariseDays({ ...NOTHING, ...answer }, days, { now, zones }), zones };
    },
    async checkIns() {
      return answer instanceof Error ? [] : (answer.checkIns ?? []);
    },
    mended: async () => mended,
    async outlook() {
      return { care: { level: 0, suggests: "exercise" }, weekly: [], singles: [], runs: [], programme: null };
    },
    async correct(correction) {
      if (corrections.length === 2) throw new Error("That stretch is not over yet.");
      corrections.push(correction);
      if (!(answer instanceof Error)) {
        answer = { ...answer, spans: [sitting("2026-11-23T09:00:00", 95), { ...correction, because: "said" }] };
      }
    },
    async undoCorrection() {
      corrections.push("undo");
    },
    async recordOpened() {
      opened += 1;
    },
  };
  render(<InsightsPage store={createInsightsStore(deps)} />);
  await settle();
  return {
    asked,
    corrections,
    opened: () => opened,
    passMidnight: async () => {
      now += DAY;
      tick();
      await settle();
    },
    becomes: (next: Partial<DayRecords>) => {
      answer = next;
    },
  };
}
const settle = () => act(() => new Promise((done) => setTimeout(done, 0)));
/** It is looked for once the page stands. */
const patterns = () => screen.findByTestId("goes-with", {}, { timeout: 20_000 });
const click = async (testId: string) => {
  fireEvent.click(screen.getByTestId(testId));
  await settle();
};

describe("the week's page", () => {
  it("shows a row a day and the lanes of the latest day at the desk", async () => {
    const { asked, opened } = await open({
      spans: [sitting("2026-11-23T09:00:00", 95), sitting("2026-11-24T09:00:00", 61)],
    });
    expect(asked).toEqual(["2026-11-16 2026-11-30"]);
    const results = within(screen.getByTestId("results"));
    expect(results.getAllByRole("row")[1]?.textContent).toMatch(/Monday1 h 35/);
    expect(results.getAllByText("still to come")).toHaveLength(4);
    expect(within(screen.getByTestId("day")).getByRole("heading").textContent).toBe("Tuesday, lane by lane");
    expect(opened()).toBe(1);
  });

  it("follows midnight while it is open", async () => {
    const { passMidnight } = await open({ spans: [sitting("2026-11-23T09:00:00", 95)] });
    const ahead = () => within(screen.getByTestId("results")).getAllByText("still to come").length;
    expect(ahead()).toBe(4);
    await passMidnight();
    expect(ahead()).toBe(3);
  });

  it("begins the week on the day the person's weeks begin on", async () => {
    const { asked } = await open({ spans: [sitting("2026-11-23T09:00:00", 95)] }, { weekStart: "sun" });
    expect(asked).toEqual(["2026-11-15 2026-11-29"]);
    expect(within(screen.getByTestId("results")).getAllByRole("row")[1]?.textContent).toMatch(/^Sunday/);
  });

  it("draws another day's lanes when its name is pressed", async () => {
    await open({ spans: [sitting("2026-11-23T09:00:00", 95)] });
    await click("day-tue");
    expect(screen.getByTestId("day").textContent).toContain("Nothing was recorded that day.");
    await click("day-mon");
    expect(within(screen.getByTestId("day")).getByRole("group", { name: /sitting 1 h 35, standing/ })).toBeTruthy();
  });

  it("reads a day's stretches, prompts and run one after the other with the arrow keys, and as a table", async () => {
    await open({
      spans: [sitting("2026-11-23T09:00:00", 95), sitting("2026-11-23T11:00:00", 30)],
      prompts: [anOccurrence({ id: "posture:1", state: "done", shownAt: Date.parse("2026-11-23T09:30:00Z") })],
      runs: [aRun({ start: Date.parse("2026-11-23T10:40:00Z"), distanceMeters: 5000 })],
    });
    const day = within(screen.getByTestId("day"));
    // After the times, which are written as the machine has them.
    const said = () => screen.getByTestId("day").querySelector(".chart-value")?.textContent?.split(": ")[1];
    await act(() => day.getByLabelText(/sitting 1 h 35$/, { selector: "g" }).focus());
    const read = [said()];
    for (let presses = 0; presses < 4; presses += 1) {
      fireEvent.keyDown(document.activeElement!, { key: "ArrowRight" });
      read.push(said());
    }
    expect(read).toEqual([
      "sitting 1 h 35",
      "posture reset, followed",
      "a run",
      "sitting 30 min",
      // It ends with the day.
      "sitting 30 min",
    ]);
    const table = screen.getByTestId("day").querySelector("details")!;
    table.open = true;
    await act(() => {
      fireEvent(table, new Event("toggle"));
    });
    expect(within(table).getAllByRole("row")).toHaveLength(5);
  });

  it("draws somebody's own line for a day across the lanes, and counts the days that reached it", async () => {
    const spans = [sitting("2026-11-23T09:00:00", 95), sitting("2026-11-24T09:00:00", 61)];
    await open({ spans }, { lineMs: 90 * MINUTE });
    expect(document.querySelectorAll(".tk-own")).toHaveLength(1);
    expect(screen.getByTestId("own-line").textContent).toBe(
      "Your own line: 1 h 30 of sitting a day. Reached on 1 of 2 days.",
    );
  });

  it("goes a week back and forth, and no further than this week", async () => {
    const { asked } = await open({});
    expect(screen.queryByTestId("week-after")).toBeNull();
    await click("week-before");
    await click("week-after");
    expect(asked).toEqual(["2026-11-16 2026-11-30", "2026-11-09 2026-11-23", "2026-11-16 2026-11-30"]);
    expect(screen.queryByTestId("week-after")).toBeNull();
  });

  it("keeps the focus where it is while somebody steps through the weeks", async () => {
    await open({ spans: [sitting("2026-11-23T09:00:00", 95)] });
    screen.getByTestId("week-before").focus();
    await click("week-before");
    expect(document.activeElement).toBe(screen.getByTestId("week-before"));
    screen.getByTestId("week-after").focus();
    await click("week-after");
    expect(document.activeElement).toBe(screen.getByTestId("week-before"));
  });

  it("says of a day without any record that nothing was recorded, not that nobody sat", async () => {
    const run = aRun({ start: Date.parse("2026-11-25T07:00Z"), distanceMeters: 8000 });
    await open({ spans: [sitting("2026-11-24T09:00:00", 61)], runs: [run] });
    const rows = within(screen.getByTestId("results")).getAllByRole("row");
    expect(rows.slice(1, 5).map(({ textContent }) => textContent)).toEqual([
      "Mondaynothing recorded",
      expect.stringMatching(/^Tuesday1 h 01.*rest/),
      expect.stringMatching(/^Wednesday–nothing recorded–.*8 km/),
      "Thursdaystill to come",
    ]);
  });

  it("invites where nothing was recorded yet", async () => {
    await open({});
    expect(screen.getByTestId("empty").textContent).toContain("Nothing here yet.");
    // Unknown is not zero, and whoever has just begun has no week to be told of.
    expect(document.querySelector(".insights-total")?.textContent).toBe("nothing on record");
    expect(screen.queryByTestId("review")).toBeNull();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("No desk time on record");
  });

  it("says so when the records cannot be read, and tries again", async () => {
    const page = await open(new Error("no database"));
    expect(screen.getByTestId("error-notice").textContent).toContain("Nothing was changed");
    expect(page.opened()).toBe(0);
    page.becomes({ spans: [sitting("2026-11-23T09:00:00", 95)] });
    await click("retry");
    expect(screen.getByTestId("results")).toBeTruthy();
  });

  it("believes the person about a stretch of today, takes it back, and says what was refused", async () => {
    const page = await open({ spans: [sitting("2026-11-25T09:00:00", 40)] });
    const choose = async (name: string) => {
      fireEvent.click(within(screen.getByTestId("put-right")).getByRole("button", { name }));
      await settle();
    };
    await choose("Away");
    const stretch = { start: Date.parse("2026-11-25T09:00Z"), end: Date.parse("2026-11-25T09:40Z") };
    expect(page.corrections).toEqual([{ kind: "away", ...stretch }]);
    expect(screen.getByTestId("toast").textContent).toMatch(/^Changed: Away,/);
    await click("undo");
    expect(page.corrections).toEqual([{ kind: "away", ...stretch }, "undo"]);
    await choose("Standing");
    expect(screen.getByTestId("toast").textContent).toBe("That stretch is not over yet.");
  });

  it("shows last week, and says why, while this one has hardly begun", async () => {
    await open({ spans: [sitting("2026-11-17T09:00:00", 95), sitting("2026-11-25T09:00:00", 20)] });
    expect(screen.getByTestId("instead").textContent).toContain("here’s last week");
    expect(screen.getByTestId("results").textContent).toContain("1 h 35");
    await click("week-after");
    expect(screen.queryByTestId("instead")).toBeNull();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("A light week at the desk");
  });

  it("goes back to the latest desk day after weeks without one", async () => {
    await open({ spans: [sitting("2026-09-15T09:00:00", 95)] });
    expect(screen.getByTestId("instead").textContent).toContain("the latest week that does");
    expect(screen.getByTestId("results").textContent).toContain("1 h 35");
  });

  it("names as many marks on an axis as have room beside each other", async () => {
    await open({ spans: [sitting("2026-11-24T09:00:00", 125)] });
    const named = async (kind: string) => {
      await click(`period-${kind}`);
      const names = screen.getByTestId("chart-seated").querySelectorAll('.chart-axis[text-anchor="middle"]');
      return [...names].map(({ textContent }) => textContent);
    };
    expect(await named("month")).toHaveLength(5);
    expect(await named("quarter")).toHaveLength(5);
    expect(await named("year")).toHaveLength(12);
  });

  it("shows a month, a quarter and a year as charts, each under one sentence", async () => {
    await open({ spans: [sitting("2026-11-03T09:00:00", 95), sitting("2026-11-24T09:00:00", 125)] });
    for (const kind of ["month", "quarter", "year"]) {
      await click(`period-${kind}`);
      const chart = screen.getByTestId("chart-seated");
      expect(chart.textContent).toContain("2 days at the desk: a usual one came to 1 h 50, the longest to 2 h 05 on");
      expect(within(screen.getByTestId("chart-pain")).getByText("No check-in was answered here.")).toBeTruthy();
    }
    expect(within(screen.getByTestId("chart-seated")).getByLabelText("November: 1 h 50")).toBeTruthy();
    expect(within(screen.getByTestId("chart-seated")).getByLabelText("October: nothing recorded")).toBeTruthy();
    expect(within(screen.getByTestId("chart-seated")).getByLabelText("December: still to come")).toBeTruthy();
  });

  it("reads the values of a chart with the arrow keys", async () => {
    await open({ spans: [sitting("2026-11-23T09:00:00", 95)] });
    const chart = within(screen.getByTestId("chart-seated"));
    const value = () => document.querySelector(".chart-value.is-seated")?.textContent;
    await act(() => chart.getByLabelText("Monday, November 2: nothing recorded").focus());
    expect(value()).toBe("Monday, November 2: nothing recorded");
    fireEvent.keyDown(document.activeElement!, { key: "End" });
    expect(value()).toBe("Sunday, November 29: still to come");
    for (let presses = 0; presses < 6; presses += 1) fireEvent.keyDown(document.activeElement!, { key: "ArrowLeft" });
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Monday, November 23: 1 h 35");
  });

  it("gives a chart's numbers as a table once it is opened", async () => {
    await open({ spans: [sitting("2026-11-23T09:00:00", 95)] });
    const table = screen.getByTestId("chart-seated").querySelector("details")!;
    expect(table.querySelectorAll("tr")).toHaveLength(0);
    table.open = true;
    fireEvent(table, new Event("toggle"));
    await settle();
    expect(table.querySelectorAll("tr")).toHaveLength(29);
    expect(table.textContent).toContain("Monday, November 231 h 35");
  });

  it("scrolls its wide tables by the keys too", async () => {
    await open({ spans: [sitting("2026-11-03T09:00:00", 95), sitting("2026-11-24T09:00:00", 125)] });
    const frameOf = (testId: string) => screen.getByTestId(testId).querySelector("table")?.parentElement?.tabIndex;
    expect(["results", "beside"].map(frameOf)).toEqual([0, 0]);
    await click("period-month");
    expect(frameOf("calendar")).toBe(0);
  });

  it("opens the week of a day that is pressed in the calendar", async () => {
    await open({ spans: [sitting("2026-11-03T09:00:00", 95), sitting("2026-11-24T09:00:00", 125)] });
    await click("period-month");
    fireEvent.click(within(screen.getByTestId("calendar")).getByLabelText("Tuesday, November 3: 1 h 35"));
    await settle();
    expect(within(screen.getByTestId("day")).getByRole("heading").textContent).toBe("Tuesday, lane by lane");
    expect(screen.getByTestId("results").textContent).toContain("1 h 35");
  });

  it("says that nothing is clear as plainly as it would say a finding, and too few days before both", async () => {
    await open({ spans: [sitting("2026-11-23T09:00:00", 95)] });
    expect((await patterns()).textContent).toContain("Not enough days yet");
    cleanup();
    const each = Array.from({ length: 80 }, (_, at) => dayKeyAt(NOW - (80 - at) * DAY, "UTC"));
    const answers = each.map((day, at) => ({ ...aCheckIn((at * 7) % 4, 0), id: day, day }));
    const sits = each.map((day, at) => sitting(`${day}T09:00:00`, 60 + ((at * 29) % 80)));
    await open({ spans: sits, checkIns: answers });
    const text = (await patterns()).textContent;
    expect(text).toContain(
      "Nothing clear. Compared with your answers: longest sit the day before and desk time the day before.",
    );
    expect(text).toContain("Too few days for: breaks taken the day before, a run the day before,");
  });

  it("tells a finding by its days, and what it doesn't say", async () => {
    const each = Array.from({ length: 90 }, (_, at) => dayKeyAt(NOW - (90 - at) * DAY, "UTC"));
    const minutes = each.map((_, at) => 60 + ((at * 29) % 80));
    const answers = each.map((day, at) => ({ ...aCheckIn((minutes[at - 1] ?? 0) > 100 ? 4 : 1, 0), id: day, day }));
    await open({ spans: each.map((day, at) => sitting(`${day}T09:00:00`, minutes[at] ?? 0)), checkIns: answers });
    await patterns();
    expect(screen.getByTestId("goes-with-longestSit").textContent).toMatch(
      /^After days with a sit longer than 1 h \d\d you usually answered 4 \(\d+ days\), after others 1/,
    );
    expect(screen.getByTestId("goes-with").textContent).toContain("It still doesn’t mean that one causes the other.");
  });

  it("sums the desk time of all computers, says what of it only the others saw, and nothing where there are none", async () => {
    const at = (time: string) => Date.parse(`2026-11-23T${time}:00Z`);
    const spans = [sitting("2026-11-23T09:00:00", 60)];
    await open({ spans, elsewhere: [{ start: at("09:30"), end: at("10:30") }] });
    expect(screen.getByTestId("results").textContent).toContain("1 h 30");
    expect(screen.getByTestId("elsewhere").textContent).toContain("30 min of it was seen only by the others");
    cleanup();
    await open({ spans });
    expect(screen.queryByTestId("elsewhere")).toBeNull();
  });

  it("says quietly that sums were made anew, for a fortnight", async () => {
    const day = { spans: [sitting("2026-11-23T09:00:00", 95)] };
    await open(day, { mended: { at: NOW - 3 * DAY, days: 2 } });
    expect((await screen.findByTestId("mended")).textContent).toContain("the saved totals of 2 days didn’t match");
    cleanup();
    await open(day, { mended: { at: NOW - 15 * DAY, days: 2 } });
    await patterns();
    expect(screen.queryByTestId("mended")).toBeNull();
  });

  it("asks nothing about other days", async () => {
    await open({ spans: [sitting("2026-11-23T09:00:00", 95)] });
    expect(screen.queryByTestId("put-right")).toBeNull();
  });
});
