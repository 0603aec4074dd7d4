import { act, cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import type { PopupDeps } from "@/src/ui/pages/popup/popup-deps.ts";
import { PopupPage } from "@/src/ui/pages/popup/popup-page.tsx";
import { createPopupStore } from "@/src/ui/pages/popup/popup-store.ts";
import { anOpenPrompt, aReport, NOW } from "../../../../support/builders/a-status-report.ts";

async function open(report: StatusReport) {
  const sent: unknown[] = [];
  const deps: PopupDeps = {
    send: (async (...message: unknown[]) => {
      sent.push(message);
      return report;
    }) as unknown as PopupDeps["send"],
    now: () => report.status.at,
    every: () => () => undefined,
    onChanged: () => () => undefined,
    openTab: () => undefined,
    close: () => undefined,
  };
  render(<PopupPage store={createPopupStore(deps)} />);
  await act(() => new Promise((done) => setTimeout(done, 0)));
  return sent;
}
const textOf = (testId: string) => screen.getByTestId(testId).textContent ?? "";

describe("what the popup says of a prompt", () => {
  const tomorrow = { id: "r", start: NOW + 26 * HOUR, minutes: 45, warmUpAt: NOW + 25 * HOUR, warmUp: null };

  it("names the prompt's own run, not the next one", async () => {
    const prompt = anOpenPrompt({ kind: "cool-down", because: "run", runStart: NOW - HOUR });
    await open(aReport({ open: [prompt], run: tomorrow }));
    expect(textOf("next-line")).toContain("After your 2:36");
  });

  it("promises a warm-up for the run that it belongs to", async () => {
    await open(aReport({ next: { kind: "warm-up", at: NOW + HOUR }, run: tomorrow }));
    expect(textOf("next-line")).toContain("Before your run");
  });

  it("names a check-in's time instead of calling it chosen", async () => {
    const dueAt = Date.UTC(2026, 10, 23, 15, 30);
    await open(aReport({ open: [anOpenPrompt({ kind: "check-in", because: "time", dueAt })] }));
    expect(textOf("next-line")).toContain("Set for 3:30");
  });

  it("counts a posture reset that comes again from the last prompt, not from a lap that is over", async () => {
    const late = { seatedMs: 54 * MINUTE, next: { kind: "posture", at: NOW + 29 * MINUTE } } as const;
    await open(aReport(late));
    expect(textOf("next-line")).toContain("30 min after the last prompt; 5 min away starts a new lap");
    expect(textOf("next-line")).not.toContain("You get up every");
  });

  it("says the hours outside of them, with a prompt to come or without", async () => {
    const wait = { kind: "posture", decision: "wait", because: "outside-hours", until: NOW + 18 * HOUR } as const;
    const evening = { at: Date.UTC(2026, 10, 23, 20), decisions: [wait] };
    await open(aReport({ ...evening, next: null }));
    expect(textOf("next-line")).toMatch(/Your hours are Tue.* 9:00.* to 6:00/);
    cleanup();
    for (const kind of ["check-in", "posture"] as const) {
      await open(aReport({ ...evening, next: { kind, at: NOW + 18 * HOUR } }));
      expect(textOf("next-line"), kind).toMatch(/Your hours are Tue.* 9:00.* to 6:00/);
      cleanup();
    }
    const notYet = { seatedMs: 0, today: { sittingMs: 0, standingMs: 0, awayMs: 0, longestBoutMs: 0 } };
    await open(aReport({ ...evening, ...notYet, next: { kind: "posture", at: NOW + 18 * HOUR } }));
    expect(textOf("next-line"), "before the first sit of a day").toMatch(/Your hours are Tue.* 9:00.* to 6:00/);
  });

  it("counts down to what comes today, and names the day of what comes later", async () => {
    await open(aReport({ next: { kind: "review", at: NOW + 151 * HOUR } }));
    expect(textOf("next-line")).toMatch(/^Sun.* weekly review\D+$/);
    cleanup();
    await open(aReport({ next: { kind: "review", at: NOW + 2 * HOUR } }));
    expect(textOf("next-line")).toMatch(/weekly review, in 2 h/);
  });

  it("says after a stretch that it began a new lap", async () => {
    await open({ ...aReport(), stretchedAt: Date.UTC(2026, 10, 23, 14, 10) });
    expect(textOf("next-line")).toMatch(/Your stretch at 2:10.* started a new lap/);
  });
});

describe("run now", () => {
  const warmUp = { routineId: "warmup-run", use: "warm-up", seconds: 387, reason: { because: "usual" } } as const;
  const tonight = {
    id: "r",
    start: NOW + 2 * HOUR,
    minutes: 45,
    warmUpAt: NOW + 100 * MINUTE,
    warmUp,
    nowSeconds: 387,
  };

  it.each([
    ["run-instead", "instead"],
    ["run-as-well", "as-well"],
  ])("asks what it means for tonight's run and names the new times first: %s", async (testId, plan) => {
    const sent = await open(aReport({ run: tonight }));
    fireEvent.click(screen.getByTestId("running-now"));
    const question = textOf("run-now-question");
    expect(question).toMatch(/You planned a run for 5:36.*The run starts at 3:42.*the cool-down comes at about 4:3/);
    fireEvent.click(screen.getByTestId(testId));
    expect(sent).toContainEqual(["run-now", { plan }]);
  });

  it("waits with the run's line for the end of a meeting, so that nothing has to be scrolled", async () => {
    await open(aReport({ run: tonight, meetingUntil: NOW + HOUR }));
    expect(screen.queryByTestId("run-line")).toBeNull();
  });

  it("can be taken back for as long as the run is not over", async () => {
    const sent = await open(aReport({ run: { ...tonight, start: NOW + 6 * MINUTE, isBegun: true } }));
    expect(textOf("run-line")).toContain("Its warm-up comes first");
    fireEvent.click(screen.getByTestId("undo-run-now"));
    expect(sent).toContainEqual(["undo-run-now", { id: "r" }]);
  });

  it("names no time for a warm-up that has passed", async () => {
    await open(aReport({ run: { ...tonight, warmUpAt: NOW - MINUTE } }));
    expect(textOf("run-line")).toContain("Warm-up now, 6:27");
  });
});

describe("a meeting", () => {
  it("says that standing counts where it is stood through, not sitting", async () => {
    await open(aReport({ meetingUntil: NOW + HOUR, presence: "standing" }));
    expect(textOf("next-line")).toMatch(/Your time on your feet counts/);
    expect(textOf("next-line")).not.toMatch(/[Ss]itting time/);
  });

  it("is begun by a double click too, whose second half starts nothing that has come to lie there", async () => {
    const sent = await open(aReport());
    const press = async (testId: string, [clientX, clientY]: readonly [number, number], detail: number) => {
      fireEvent.click(screen.getByTestId(testId), { clientX, clientY, detail });
      await act(() => new Promise((done) => setTimeout(done, 0)));
    };
    const asked = () =>
      (sent as readonly string[][]).map(([name]) => name).filter((name) => !/status/.test(name ?? ""));
    await press("meeting", [290, 450], 1);
    await press("meeting-60", [200, 268], 1);
    await press("start-hip-flexor", [200, 268], 2);
    expect(asked()).toEqual(["start-meeting"]);
    await press("say-standing", [120, 450], 1);
    expect(asked()).toEqual(["start-meeting", "say"]);
  });
});
