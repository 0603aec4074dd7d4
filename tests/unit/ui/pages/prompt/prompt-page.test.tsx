import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { assess } from "@/src/core/advice/assess.ts";
import { blankAdviceInput } from "@/src/core/advice/blank-advice-input.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import type { PromptDeps } from "@/src/ui/pages/prompt/prompt-deps.ts";
import { PromptPage } from "@/src/ui/pages/prompt/prompt-page.tsx";
import { createPromptStore } from "@/src/ui/pages/prompt/prompt-store.ts";
import { aSeenPage } from "@/tests/support/fakes/a-seen-page.ts";
import { fakeChanges } from "@/tests/support/fakes/fake-changes.ts";
import { anAnswer, anOpenPrompt, aReport, NOW } from "../../../../support/builders/a-status-report.ts";

const ID = "posture:2026-11-23:3";

async function open(id: string, first: StatusReport) {
  let report = first;
  const changes = fakeChanges();
  const sent: [string, unknown][] = [];
  let closed = 0;
  const close = () => {
    closed += 1;
  };
  const send = async (name: string, request: unknown) => {
    if (name === "get-status" || name === "read-status") return report;
    sent.push([name, request]);
    return name === "save-check-in" ? { checkIn: anAnswer(2) } : null;
  };
  const deps = { id, send, now: () => NOW, onChanged: aSeenPage(changes), openTab: () => undefined, close };
  render(<PromptPage store={createPromptStore(deps as unknown as PromptDeps)} />);
  await settle();
  /** Something happened elsewhere. */
  const receive = async (news: StatusReport, ...changed: readonly string[]) => {
    report = news;
    changes.tell({ changed });
    await settle();
  };
  return { sent, closed: () => closed, receive };
}

const settle = () => act(() => new Promise((done) => setTimeout(done, 0)));
const click = async (element: Element) => {
  fireEvent.click(element);
  await settle();
};

describe("where no routine is suggested", () => {
  it("gives a tip that can be followed and said to be, under 16 and in pregnancy", async () => {
    const { sent } = await open(ID, aReport({ open: [anOpenPrompt()], suggests: "tips" }));
    expect(screen.queryByTestId("prompt-start")).toBeNull();
    expect(screen.getByTestId("suggests-tips")).toBeTruthy();
    await click(screen.getByTestId("prompt-moved"));
    expect(sent).toEqual([["answer-prompt", { id: ID, answer: "done" }]]);
  });

  it("says so once an exercise made it worse today", async () => {
    await open(ID, aReport({ suggests: "nothing" }));
    expect(screen.queryByTestId("start-anyway")).toBeNull();
    expect(screen.getByTestId("suggests-nothing")).toBeTruthy();
  });
});

describe("the choice page", () => {
  it("says what it is about and why, and offers only the snoozes that are on offer", async () => {
    await open(ID, aReport({ open: [anOpenPrompt({ snoozeMinutes: [5, 10] })] }));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Time to change position");
    expect(document.body.textContent).toMatch(/24 min seated/);
    expect(screen.queryByTestId("prompt-snooze-15")).toBeNull();
  });

  it("says what this week is in what is tried out, and names no belt to somebody beside", async () => {
    const report = aReport({ open: [anOpenPrompt()] });
    const trial = { change: "noBelt", arm: "with", week: 1, weeks: 8 } as const;
    const { receive } = await open(ID, { ...report, trial });
    expect(screen.getByTestId("prompt-trial").textContent).toBe("What you’re trying out: this is a week with it.");
    await receive({ ...report, trial, settings: { ...report.settings, namesBack: true } }, "settings");
    expect(screen.getByTestId("prompt-trial").textContent).toBe("You’re trying it out: this week without the belt.");
  });

  it("says that the prompt has passed once it was answered elsewhere, and offers to start anyway", async () => {
    const { receive } = await open(ID, aReport({ open: [anOpenPrompt()] }));
    await receive(aReport(), "engine");
    expect(screen.getByTestId("prompt-passed")).toBeTruthy();
    expect(screen.queryByTestId("prompt-skip")).toBeNull();
    expect(screen.getByTestId("start-anyway")).toBeTruthy();
  });

  it("follows an answer that is given elsewhere", async () => {
    const check = anOpenPrompt({ id: "check-in:1", kind: "check-in" });
    const { receive } = await open("check-in:1", aReport({ open: [check] }));
    await click(screen.getByTestId("prompt-answer"));
    const report = aReport({ open: [check] });
    await receive({ ...report, checkIn: { ...report.checkIn, today: anAnswer(6) } }, "checkIns");
    expect(screen.getByTestId("nrs-6").getAttribute("aria-checked")).toBe("true");
  });

  it("puts the prompt off and closes itself", async () => {
    const { sent, closed } = await open(ID, aReport({ open: [anOpenPrompt()] }));
    await click(screen.getByTestId("prompt-snooze-10"));
    expect(sent).toEqual([["answer-prompt", { id: ID, answer: "snooze", minutes: 10 }]]);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("See you in 10 min");
    await waitFor(() => expect(closed()).toBe(1), { timeout: 2_000 });
  });

  it("holds prompts for half an hour for somebody who is in a call", async () => {
    const { sent, closed } = await open(ID, aReport({ open: [anOpenPrompt()] }));
    await click(screen.getByTestId("prompt-in-call"));
    expect(sent).toEqual([["start-meeting", { minutes: 30 }]]);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(
      "No prompts for 30 min. This one will come back after that.",
    );
    await waitFor(() => expect(closed()).toBe(1), { timeout: 2_000 });
  });

  it("starts the routine as the answer to this prompt", async () => {
    const { sent, closed } = await open(ID, aReport({ open: [anOpenPrompt()] }));
    await click(screen.getByTestId("start-posture"));
    const query = { routine: "reset-standing", use: "posture", prompt: ID };
    expect(sent).toEqual([["open-page", { page: "routine", query }]]);
    expect(closed()).toBe(1);
  });

  it("says that a prompt has passed and starts anyway, as if chosen by hand", async () => {
    const { sent } = await open("walk:2026-11-23:1", aReport());
    expect(screen.getByTestId("prompt-passed").textContent).toMatch(/That one has passed/);
    await click(screen.getByTestId("start-walk"));
    expect(sent).toEqual([["open-page", { page: "routine", query: { routine: "walk-break-2", use: "walk" } }]]);
  });

  it("names no pain before the person asks, as others may see the screen, unless prompts may", async () => {
    const checkIn = anOpenPrompt({ id: "check-in:2026-11-23:d", kind: "check-in", because: "time" });
    await open(checkIn.id, aReport({ open: [checkIn] }));
    expect(document.body.textContent).not.toMatch(/pain|back\b/i);
    await click(screen.getByTestId("prompt-answer"));
    expect(screen.getByTestId("nrs-2")).toBeTruthy();
    cleanup();
    const report = aReport({ open: [checkIn] });
    await open(checkIn.id, { ...report, settings: { ...report.settings, namesBack: true } });
    expect(screen.getByTestId("nrs-2")).toBeTruthy();
  });

  it("takes the answer to the check-in on the spot", async () => {
    const checkIn = anOpenPrompt({ id: "check-in:2026-11-23:d", kind: "check-in", because: "time" });
    const { sent } = await open(checkIn.id, aReport({ open: [checkIn] }));
    await click(screen.getByTestId("prompt-answer"));
    await click(screen.getByTestId("nrs-2"));
    expect(sent).toEqual([["save-check-in", { pain: 2 }]]);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Saved, 2 of 10");
  });

  it("offers no exercise while medical advice comes first, but still lets itself be skipped", async () => {
    const advice = assess({ ...blankAdviceInput(2), flags: ["fever"] });
    await open(ID, aReport({ open: [anOpenPrompt()] }, { advice }));
    expect(screen.getByTestId("popup-banner-3")).toBeTruthy();
    expect(document.querySelector("[data-testid^='start-']")).toBeNull();
    expect(screen.getByTestId("prompt-skip")).toBeTruthy();
  });

  it("starts no warm-up anyway on a day without running", async () => {
    await open("warm-up:2026-11-23:r", aReport({}, { advice: assess(blankAdviceInput(7)) }));
    expect(screen.getByTestId("popup-banner-2")).toBeTruthy();
    expect(screen.queryByTestId("start-anyway")).toBeNull();
  });
});
