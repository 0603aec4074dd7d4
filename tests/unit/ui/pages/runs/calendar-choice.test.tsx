import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import type { CalendarRun } from "@/src/core/imports/parse-calendar.ts";
import { DAY } from "@/src/core/time/epoch-ms.ts";
import { NOW } from "../../../../support/builders/a-status-report.ts";
import { open, press, settle, text } from "./open-runs-page.tsx";

const entry = (id: string, days: number, more: Partial<CalendarRun> = {}): CalendarRun => ({
  id,
  start: NOW + days * DAY,
  minutes: 45,
  meters: null,
  title: `Run ${id}`,
  isTimeGiven: true,
  isLengthGiven: true,
  isFloating: false,
  isRun: true,
  kind: "run",
  ...more,
});
const RUNS = [
  entry("a", 1, { kind: "long" }),
  entry("b", 2, { kind: "fast", isTimeGiven: false, isLengthGiven: false }),
  entry("c", 3, { kind: "other", isRun: false }),
];

const choose = async (left: readonly ("entries" | "time")[] = []) => {
  const opened = await open({ planned: { ok: true, value: RUNS, left } });
  await press("import");
  const input = screen.getByTestId("import-files");
  Object.defineProperty(input, "files", { value: [new File(["x"], "plan.ics")] });
  fireEvent.change(input);
  await settle();
  return opened;
};
const ticked = () => screen.getAllByRole("checkbox").map((box) => (box as HTMLInputElement).checked);

describe("the entries of a calendar", () => {
  it("that say run are ticked; all, none and one kind can be at once", async () => {
    await choose();
    const seen = [ticked()];
    for (const tick of ["tick-all", "tick-none", "tick-long", "tick-other", "tick-long"]) {
      await press(tick);
      seen.push(ticked());
    }
    expect(seen).toEqual([
      [true, true, false],
      [true, true, true],
      [false, false, false],
      [true, false, false],
      [true, false, true],
      [false, false, true],
    ]);
  });

  it("look guessed where they are", async () => {
    await choose();
    const guessed = [...screen.getByTestId("calendar-choice").querySelectorAll("em")].map(
      ({ textContent }) => textContent,
    );
    expect(guessed).toEqual([expect.stringMatching(/usual time/), expect.stringMatching(/^about 45/)]);
  });

  it("come with a word about what was left out", async () => {
    await choose(["time"]);
    expect(screen.getByTestId("calendar-left").textContent).toMatch(/took too long; what was read until then is here/);
    expect(text()).toMatch(/Run a/);
  });
});
