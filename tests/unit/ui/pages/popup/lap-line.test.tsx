import { act, fireEvent, render, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import type { LapChart } from "@/src/core/status/lap-chart.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import type { PopupDeps } from "@/src/ui/pages/popup/popup-deps.ts";
import { PopupPage } from "@/src/ui/pages/popup/popup-page.tsx";
import { createPopupStore } from "@/src/ui/pages/popup/popup-store.ts";
import { aReport, NOW } from "../../../../support/builders/a-status-report.ts";

/** 15:36 in UTC: at the desk from noon, away from 13:36 to 14:06, a stretch at 15:00, a run at 18:00. */
const LAP: LapChart = {
  from: NOW - 216 * MINUTE,
  until: NOW + 3 * HOUR,
  items: [
    { what: "piece", kind: "sitting", because: "input", start: NOW - 216 * MINUTE, end: NOW - 2 * HOUR, isOver: true },
    { what: "piece", kind: "away", because: "quiet", start: NOW - 2 * HOUR, end: NOW - 90 * MINUTE, isOver: true },
    { what: "piece", kind: "sitting", because: "input", start: NOW - 90 * MINUTE, end: NOW, isOver: false },
    { what: "stretch", use: "hip-flexor", start: NOW - 36 * MINUTE, end: NOW - 34 * MINUTE },
    { what: "run", start: NOW + 144 * MINUTE, end: NOW + 3 * HOUR },
  ],
};

const settle = () => act(() => new Promise((done) => setTimeout(done, 0)));
const click = async (testId: string) => {
  fireEvent.click(screen.getByTestId(testId));
  await settle();
};
const press = async (key: string) => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key });
  await settle();
};
const said = () => screen.getByTestId("lap-said").textContent ?? "";

async function open() {
  const sent: unknown[] = [];
  const send = async (name: string, request: unknown) => {
    if (name === "get-status" || name === "read-status") return aReport({}, { lap: LAP });
    sent.push([name, request]);
    return null;
  };
  const nothing = () => () => undefined;
  const deps = { send, now: () => NOW, every: nothing, onChanged: nothing, openTab: () => undefined, close: nothing };
  render(<PopupPage store={createPopupStore(deps as unknown as PopupDeps)} />);
  await settle();
  return { sent };
}

describe("the day on one line", () => {
  it("holds sits, breaks, stretches and the run, where they were", async () => {
    await open();
    const options = [...screen.getByTestId("lap").querySelectorAll("button")];
    expect(options.map(({ className }) => className)).toEqual([
      "is-sitting",
      "is-away",
      "is-sitting",
      "is-stretch",
      "is-run",
    ]);
    expect(options[1]?.style).toMatchObject({ left: "24.24%", width: "7.58%" });
    expect(screen.getByTestId("next-line")).toBeTruthy();
  });

  it("says what and why with the arrow keys and under the mouse, and lets the next prompt stand again", async () => {
    await open();
    screen.getByTestId("lap-4").focus();
    await settle();
    expect(said()).toMatch(/your run/);
    await press("ArrowLeft");
    expect(said()).toMatch(/hip-flexor stretch.*Thank you\. That took 2 min/);
    await press("Home");
    await press("ArrowRight");
    expect(said()).toMatch(/30 min away.*No input for longer than reading takes/);
    expect(document.activeElement).toBe(screen.getByTestId("lap-1"));
    screen.getByTestId("lap-1").blur();
    await settle();
    expect(screen.getByTestId("next-line")).toBeTruthy();
    fireEvent.mouseEnter(screen.getByTestId("lap-0"));
    await settle();
    expect(said()).toMatch(/1 h 36 sitting/);
  });

  it("puts a stretch right with one press, with undo", async () => {
    const { sent } = await open();
    await click("lap-1");
    expect(screen.getByTestId("lap-correction").textContent).toMatch(/30 min away.*No input/);
    await click("lap-sitting");
    expect(screen.getByTestId("toast").textContent).toMatch(/now counts as sitting/);
    await click("undo");
    expect(sent).toEqual([
      ["correct-span", { kind: "sitting", start: NOW - 2 * HOUR, end: NOW - 90 * MINUTE }],
      ["undo-correction", {}],
    ]);
  });

  it("splits it between other times", async () => {
    const { sent } = await open();
    await click("lap-1");
    fireEvent.input(screen.getByTestId("lap-from"), { target: { value: "13:46" } });
    fireEvent.input(screen.getByTestId("lap-to"), { target: { value: "23:00" } });
    await settle();
    await click("lap-standing");
    expect(sent).toEqual([["correct-span", { kind: "standing", start: NOW - 110 * MINUTE, end: NOW - 90 * MINUTE }]]);
  });

  it("is left as it is by a press, and what still grows cannot be put right", async () => {
    const { sent } = await open();
    await click("lap-1");
    await click("lap-leave");
    expect(screen.queryByTestId("lap-correction")).toBeNull();
    await click("lap-2");
    expect(screen.queryByTestId("lap-correction")).toBeNull();
    expect(sent).toEqual([]);
  });
});
