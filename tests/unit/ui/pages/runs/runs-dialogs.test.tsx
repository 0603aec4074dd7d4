import { screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { DAY } from "@/src/core/time/epoch-ms.ts";
import { aRun, aShoe } from "../../../../support/builders/a-run.ts";
import { NOW } from "../../../../support/builders/a-status-report.ts";
import { open, press, text, type } from "./open-runs-page.tsx";

describe("a dialog of the runs page", () => {
  it("closes the dialog on what was saved though it can't be read again, and says so", async () => {
    await open({ isReadOnce: true });
    await press("log-run");
    await type("run-duration", "48:30");
    await press("run-save");
    expect(screen.queryByTestId("run-form")).toBeNull();
    expect(screen.getByTestId("error-notice").textContent).toMatch(/couldn’t be read.*no database/s);
    expect(text()).not.toContain("not saved");
  });

  it("keeps the dialog open where a run could not be deleted", async () => {
    await open({ runs: [aRun({ id: "r", start: NOW - DAY })], failsAt: 1 });
    await press("log-row");
    await press("run-delete");
    expect(screen.getByTestId("run-form").textContent).toMatch(/No room left/);
  });

  it("gives the focus back to what opened the dialog when it is saved", async () => {
    await open();
    screen.getByTestId("log-run").focus();
    await press("log-run");
    await type("run-duration", "48:30");
    screen.getByTestId("run-save").focus();
    await press("run-save");
    expect(document.activeElement).toBe(screen.getByTestId("log-run"));
  });

  it("keeps a pair's metres where only its name is changed", async () => {
    const { sent } = await open({ shoes: [aShoe({ startMeters: 100_400 })], settings: { units: "mi" } });
    await press("shoe");
    await type("shoe-name", "Red pair");
    await press("shoe-save");
    expect(sent[0]).toMatchObject(["save-shoe", { shoe: { startMeters: 100_400, retireAtMeters: 800_000 } }]);
  });
});
