import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import type { Days, ReportRecords } from "@/src/core/clinician/report-records.ts";
import { markOutside } from "@/src/core/insights/day-total.ts";
import { addDays } from "@/src/core/time/local-day.ts";
import { ClinicianPage } from "@/src/ui/pages/clinician/clinician-page.tsx";
import { createClinicianStore } from "@/src/ui/pages/clinician/clinician-store.ts";
import { aDayTotal } from "../../../../support/builders/a-day-total.ts";
import { aCheckIn } from "../../../../support/builders/records.ts";
import { livedReport, NOTHING_REPORTED, REPORT_LAST, REPORT_NOW } from "../../../../support/builders/report-records.ts";

const { days: _, ...lived } = livedReport(91);
const NOTED = aCheckIn({ id: "noted", day: REPORT_LAST, at: REPORT_NOW, pain: 4, details: { note: "Long drive." } });
const SEASON: ReportRecords = {
  ...lived,
  checkIns: [...lived.checkIns, NOTED],
  prescribed: [{ name: "Core, twice a week", done: 9, prescribed: 12 }],
};

async function open(records: ReportRecords | Error) {
  const asked: Days[] = [];
  const files: { name: string; blob: Blob }[] = [];
  const store = createClinicianStore({
    onChanged: () => () => undefined,
    now: () => REPORT_NOW,
    zone: () => "UTC",
    async load(days) {
      asked.push(days);
      if (records instanceof Error) throw records;
      return { records, units: "km", routineNames: new Map([["reset-standing", "Standing posture reset"]]) };
    },
    handOver: (file) => files.push(file),
  });
  render(<ClinicianPage store={store} />);
  await act(async () => {});
  return { asked, files };
}
afterEach(cleanup);

const sheet = () => screen.getByTestId("sheet");
const press = async (testId: string) => {
  fireEvent.click(screen.getByTestId(testId));
  await act(async () => {});
};
const change = async (testId: string, value: string) => {
  fireEvent.input(screen.getByTestId(testId), { target: { value } });
  fireEvent.change(screen.getByTestId(testId), { target: { value } });
  await act(async () => {});
};

describe("the page for the clinician", () => {
  it("counts the days from the diary's first on, and says which that is", async () => {
    const { days, ...young } = livedReport(20);
    const before = Array.from({ length: 71 }, (_day, index) => aDayTotal({ day: addDays(days.first, index - 71) }));
    await open({
      ...young,
      totals: markOutside([...before, ...young.totals], { first: days.first, today: days.last }),
    });
    expect(sheet().textContent).toMatch(/of 20 days were answered.*The diary begins on .*10.*November/);
  });

  it("says what was answered, where, with which signs, what was done and what was prescribed", async () => {
    await open(SEASON);
    expect(sheet().textContent).toContain("of 91 days were answered");
    expect(within(screen.getByTestId("sheet-where")).getByText("Low back, left")).toBeTruthy();
    expect(screen.getByTestId("sheet-signs").textContent).toContain("wasn’t answered in these days");
    expect(screen.getByTestId("sheet-peg").textContent).toContain("13 weeks, 0 to 10");
    expect(screen.getByTestId("sheet-done").textContent).toContain("Core, twice a week9 of 12");
    expect(screen.getByTestId("sheet-done").textContent).toContain("Standing posture reset");
    expect(screen.getByTestId("sheet-runs").textContent).toMatch(/5\d runs, /);
    expect(screen.getByTestId("sheet-words").textContent).toContain("Long drive.");
  });

  it("leaves out of page and files what is switched off, and a note by itself", async () => {
    const { files } = await open(SEASON);
    await press("part-runs");
    expect(screen.queryByTestId("sheet-runs")).toBeNull();
    await press("leave-note");
    expect(sheet().textContent).not.toContain("Long drive.");
    await press("save-csv");
    const table = await files[0]?.blob.text();
    expect(files[0]?.name).toBe("back-pain-2026-08-31-to-2026-11-29.csv");
    expect(table).not.toContain("run_meters");
    expect(table).not.toContain("Long drive.");
  });

  it("hands over a FHIR bundle and says under which name", async () => {
    const { files } = await open(SEASON);
    await change("name", "Ada Example");
    expect(sheet().textContent).toContain("Back pain diary of Ada Example");
    await press("save-fhir");
    const bundle = await files[0]?.blob.text();
    expect(JSON.parse(bundle ?? "")).toMatchObject({ resourceType: "Bundle", type: "collection" });
    expect(bundle).not.toContain("Ada Example");
    expect(screen.getByText("Saved: back-pain-2026-08-31-to-2026-11-29.fhir.json.")).toBeTruthy();
  });

  it("shows the days that are chosen, and refuses those that end before they begin", async () => {
    const { asked } = await open(SEASON);
    await press("span-weeks4");
    expect(asked.at(-1)).toEqual({ first: "2026-11-02", last: "2026-11-29" });
    await change("first-day", "2026-12-24");
    expect(screen.getByText("The first day has to come before the last, and by ten years at most.")).toBeTruthy();
    expect(asked).toHaveLength(2);
    await change("first-day", "2026-10-01");
    expect(asked.at(-1)).toEqual({ first: "2026-10-01", last: "2026-11-29" });
  });

  it("of days without anything offers a check-in and no empty paper", async () => {
    await open(NOTHING_REPORTED);
    expect(screen.getByTestId("empty")).toBeTruthy();
    expect(screen.queryByTestId("sheet")).toBeNull();
  });

  it("keeps its head where the records can't be read", async () => {
    await open(new Error("no database"));
    expect(screen.getByTestId("error-notice").textContent).toContain("couldn’t be read");
  });
});
