import { act, fireEvent, render, screen } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import { browserFormat } from "@/src/ui/app/format.ts";
import type { PopupDeps } from "@/src/ui/pages/popup/popup-deps.ts";
import { PopupPage } from "@/src/ui/pages/popup/popup-page.tsx";
import { createPopupStore } from "@/src/ui/pages/popup/popup-store.ts";
import { anOpenPrompt, aReport } from "../../../../support/builders/a-status-report.ts";

const settle = () => act(() => new Promise((done) => setTimeout(done, 0)));

/** A background that answers when the test lets it. */
async function openUnanswered() {
  const sent: string[] = [];
  let report = aReport();
  let answer: (report: StatusReport) => void = () => undefined;
  let fail: (why: Error) => void = () => undefined;
  let tell: () => void = () => undefined;
  const first = new Promise<StatusReport>((resolve, reject) => {
    answer = resolve;
    fail = reject;
  });
  const send = (name: string) => {
    sent.push(name);
    return name === "get-status" ? first : Promise.resolve(report);
  };
  const deps: PopupDeps = {
    send: send as unknown as PopupDeps["send"],
    now: () => report.status.at,
    every: () => () => undefined,
    onChanged: (_, again) => {
      tell = again;
      return () => undefined;
    },
    openTab: () => undefined,
    close: () => undefined,
  };
  render(<PopupPage store={createPopupStore(deps)} />);
  await settle();
  return {
    sent,
    async answer() {
      answer(report);
      await settle();
    },
    async fail() {
      fail(new Error("no receiver"));
      await settle();
    },
    async change(next: StatusReport) {
      report = next;
      tell();
      await settle();
    },
  };
}

const header = () => [...(document.querySelector(".popup-head")?.querySelectorAll("a, button") ?? [])];

describe("a popup whose answer is late", () => {
  it("has every button of its head in its place before the answer, and keeps each of them", async () => {
    const { answer } = await openUnanswered();
    const before = header();
    expect(before).toHaveLength(5);
    await answer();
    expect(header()).toEqual(before);
    expect(header().every((one, index) => one === before[index])).toBe(true);
  });

  it("leaves the focus where somebody put it while they waited", async () => {
    const { answer } = await openUnanswered();
    screen.getByTestId("open-library").focus();
    await answer();
    expect(document.activeElement).toBe(screen.getByTestId("open-library"));
  });

  it("opens the pause menu that was asked for before the answer with the answer", async () => {
    const { answer } = await openUnanswered();
    fireEvent.click(screen.getByTestId("pause-menu"));
    await settle();
    expect(screen.queryByTestId("pause-30")).toBeNull();
    await answer();
    expect(screen.getByTestId("pause-30")).toBeTruthy();
  });

  it("offers no pause where nobody answers whom it could be told", async () => {
    const { fail } = await openUnanswered();
    await fail();
    expect(screen.getByTestId<HTMLButtonElement>("pause-menu").disabled).toBe(true);
  });
});

describe("a popup that changes by itself", () => {
  const place = { clientX: 200, clientY: 268 };
  const point = (testId: string) => fireEvent.mouseOver(screen.getByTestId(testId), place);
  const press = (testId: string) => fireEvent.click(screen.getByTestId(testId), { ...place, detail: 1 });

  it("takes no press for what has only just come under a pointer that stands still", async () => {
    const { answer, change, sent } = await openUnanswered();
    await answer();
    point("nrs-3");
    await change(aReport({ open: [anOpenPrompt()] }));
    point("start-hip-flexor");
    press("start-hip-flexor");
    expect(sent).not.toContain("open-page");
  });

  it("takes a press for what the pointer was moved to", async () => {
    const { answer, change, sent } = await openUnanswered();
    await answer();
    await change(aReport({ open: [anOpenPrompt()] }));
    fireEvent.mouseOver(screen.getByTestId("nrs-3"), { clientX: 20, clientY: 20 });
    point("start-hip-flexor");
    press("start-hip-flexor");
    await settle();
    expect(sent).toContain("open-page");
  });

  it("takes a press on what stayed under the pointer", async () => {
    const { answer, change, sent } = await openUnanswered();
    await answer();
    point("start-hip-flexor");
    await change(aReport({ seatedMs: 1 }));
    point("start-hip-flexor");
    press("start-hip-flexor");
    await settle();
    expect(sent).toContain("open-page");
  });

  it("has the browser's calendars ready by then", async () => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    // One list, as in a browser.
    vi.spyOn(navigator, "languages", "get").mockReturnValue(navigator.languages);
    browserFormat("Pacific/Apia");
    const popup = await openUnanswered();
    const made = vi.spyOn(Intl, "DateTimeFormat");
    browserFormat(timeZone).clock(0);
    expect(made).not.toHaveBeenCalled();
    await popup.answer();
  });
});
