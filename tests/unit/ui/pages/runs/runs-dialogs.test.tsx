import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { aRun, aShoe } from "../../../../support/builders/a-run.ts";
import { NOW } from "../../../../support/builders/a-status-report.ts";
import { click, open, press, settle, text, type } from "./open-runs-page.tsx";

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

  it.each([
    ["log-run", "run-form", "run-note", "windy"],
    ["plan-run", "plan-form", "plan-minutes", "50"],
    ["add-shoe", "shoe-form", "shoe-name", "Blue pair"],
  ])(
    "keeps what was typed after %s where Escape is pressed, until it is discarded by a press of its own",
    async (opens, form, field, typed) => {
      const { sent } = await open();
      const openForm = async () => click(screen.getAllByTestId(opens)[0] as Element);
      await openForm();
      await type(field, typed);
      const escape = () => fireEvent(screen.getByTestId(form), new Event("cancel", { cancelable: true }));
      escape();
      escape();
      await settle();
      expect(screen.getByTestId(form).querySelector<HTMLInputElement>(`[data-testid="${field}"]`)?.value).toBe(typed);
      await press("discard");
      expect(screen.queryByTestId(form)).toBeNull();
      await openForm();
      escape();
      await settle();
      expect(screen.queryByTestId(form)).toBeNull();
      expect(sent).toEqual([]);
    },
  );

  it("joins repetitions that were recorded one by one, those that are ticked, and can be undone", async () => {
    const rep = (id: string, at: number) =>
      aRun({ id, start: NOW - DAY + at * 1000, durationSeconds: 80, distanceMeters: 400, sources: ["fit"] });
    const runs = [rep("c", 176), rep("b", 88), rep("a", 0)];
    const { sent } = await open({ runs });
    await click(screen.getAllByTestId("log-row")[2] as Element);
    expect(screen.getByTestId("join-go").textContent).toBe("Join these 3 runs into one");
    await press("join-c");
    await press("join-go");
    await press("undo");
    expect(sent).toMatchObject([
      ["join-runs", { ids: ["a", "b"] }],
      ["import-runs", { added: [], changed: [{ id: "b" }, { id: "a" }] }],
    ]);
  });

  it("asks nobody to join runs of different days", async () => {
    await open({ runs: [aRun({ start: NOW - DAY }), aRun({ start: NOW - 2 * DAY })] });
    await click(screen.getAllByTestId("log-row")[0] as Element);
    expect(screen.queryByTestId("join-runs")).toBeNull();
  });

  it("opens with the dialog that moves the run of the address, at a time that is still to come", async () => {
    const lunch = { id: "lunch", start: NOW - HOUR, local: null, minutes: 45, meters: null, isCancelled: false };
    const { sent } = await open({ plans: [lunch], moves: "lunch" });
    expect(screen.getByTestId<HTMLInputElement>("plan-time").value).toBe("16:15");
    await press("plan-save");
    expect(sent).toMatchObject([["plan-run", { id: "lunch", start: NOW + 39 * MINUTE, minutes: 45 }]]);
  });

  it("opens no dialog for a run that is not planned", async () => {
    await open({ moves: "gone" });
    expect(screen.queryByTestId("plan-form")).toBeNull();
  });

  it("keeps a pair's metres where only its name is changed", async () => {
    const { sent } = await open({ shoes: [aShoe({ startMeters: 100_400 })], settings: { units: "mi" } });
    await press("shoe");
    await type("shoe-name", "Red pair");
    await press("shoe-save");
    expect(sent[0]).toMatchObject(["save-shoe", { shoe: { startMeters: 100_400, retireAtMeters: 800_000 } }]);
  });
});
