import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { START_TEST } from "@/src/core/programme/start-test.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import type { Send } from "@/src/messaging/client.ts";
import type { ProgrammeData } from "@/src/ui/pages/programme/programme-deps.ts";
import { ProgrammePage } from "@/src/ui/pages/programme/programme-page.tsx";
import { allOn, aProgramme, aProgrammeSession, day, programmeFacts } from "../../../../support/builders/a-programme.ts";
import { aReport } from "../../../../support/builders/a-status-report.ts";
import { anOwnRoutine } from "../../../../support/builders/an-own-routine.ts";

type Sent = { readonly name: string; readonly request: Record<string, unknown> };
const settle = () => act(() => new Promise((done) => setTimeout(done, 0)));
const press = async (id: string) => {
  await act(() => void fireEvent.click(screen.getByTestId(id)));
  await settle();
};
const text = (id: string): string => screen.getByTestId(id).textContent ?? "";

async function open(about: Partial<ProgrammeData> = {}, { isDeaf = false } = {}) {
  const sent: Sent[] = [];
  const data: ProgrammeData = {
    report: aReport(),
    settings: DEFAULT_SETTINGS,
    known: null,
    ended: null,
    test: null,
    own: [],
    ...about,
  };
  const send = async (name: string, request: Record<string, unknown>) => {
    if (isDeaf) throw new Error("nobody answers");
    sent.push({ name, request });
    return null;
  };
  const { container } = render(
    <ProgrammePage
      deps={{
        send: send as unknown as Send,
        onChanged: () => () => undefined,
        load: async () => data,
        now: () => 1_000_000,
        newId: () => "new",
      }}
    />,
  );
  await settle();
  return { sent, container };
}

const known = (today: string, about: Parameters<typeof programmeFacts>[1] = {}) => ({
  facts: programmeFacts(today, about),
  told: null,
});

describe("before there is a programme", () => {
  it("offers the test first, and begins on the first steps without one", async () => {
    const { sent } = await open();
    expect(screen.getByTestId("start-test").getAttribute("href")).toContain("routine=programme-test");
    await press("begin");
    expect(sent).toMatchObject([
      {
        name: "save-programme",
        request: { programme: { id: "new", kind: "ladder", weeks: 8, start: allOn(0), endedOn: null } },
      },
    ]);
  });

  it("begins where the test says", async () => {
    const items = START_TEST.map(({ exerciseId }) => ({ exerciseId, outcome: "done" as const, seconds: 15 }));
    const test = {
      id: "t",
      routineId: "programme-test",
      use: "other",
      promptId: null,
      startedAt: 0,
      endedAt: 1,
      items,
      endedEarly: false,
    };
    const { sent } = await open({ test });
    expect(text("begins-on")).toContain("Single-leg bridge");
    await press("begin");
    expect(sent[0]?.request).toMatchObject({ programme: { start: { front: 2, bridge: 3, "hip-flexor": 0 } } });
  });

  it("takes two or three days, never fewer or more", async () => {
    const { sent } = await open();
    await press("on-tue");
    await press("on-mon");
    await press("on-wed");
    await press("begin");
    expect(sent[0]?.request).toMatchObject({ programme: { weekdays: ["tue", "wed", "fri"] } });
  });

  it("takes over what a physiotherapist told, as an own routine on its days", async () => {
    const { sent } = await open({ own: [anOwnRoutine()] });
    await press("begin-told-start");
    expect(sent[0]?.request).toMatchObject({
      programme: { kind: "told", weeks: null, routineId: "own:physio", weekdays: ["mon", "wed", "fri"] },
    });
  });

  it("says that nothing was saved, and keeps what was chosen", async () => {
    await open({}, { isDeaf: true });
    await press("begin");
    expect(text("error-notice")).toContain("wasn’t saved");
    expect(screen.getByTestId("begin")).toBeTruthy();
  });
});

describe("while a programme goes on", () => {
  it("names each day of its list with its date: there are two of every weekday", async () => {
    await open({ known: known("2026-11-16") });
    const days = within(screen.getByTestId("programme-days")).getAllByRole("listitem");
    const names = days.map((one) => one.querySelector("b")?.textContent ?? "");
    expect(new Set(names).size).toBe(days.length);
    expect(names.filter((name) => !/\d/.test(name))).toEqual(["Today"]);
  });

  it("shows no table of ours beside what a physiotherapist told, which stays as it was told", async () => {
    await open({ known: known("2026-11-16") });
    expect(screen.queryByTestId("programme-table")).not.toBeNull();
    cleanup();
    const told = aProgramme({ kind: "told", weeks: null, start: {}, routineId: "own:physio" });
    await open({ known: { ...known("2026-11-16", { programme: told }), told: anOwnRoutine() } });
    expect(text("programme-week")).toContain("Physio");
    expect(screen.queryByTestId("programme-table")).toBeNull();
  });

  it("shows today's session with its doses and starts it with one click", async () => {
    const { container } = await open({ known: known("2026-11-16") });
    expect(text("programme-week")).toBe("Week 3 of 8");
    expect(text("today")).toContain("Forearm plank on knees");
    expect(screen.getByTestId("start-session").getAttribute("href")).toContain("routine=programme%3Ap&use=strength");
    expect((await axe.run(container, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
  });

  it("says what stepped it back, and why it is a light one", async () => {
    const sessions = [aProgrammeSession("2026-11-09")];
    const careDays = [{ day: day("2026-11-10"), level: 2 as const, isIll: false }];
    await open({ known: known("2026-11-16", { sessions, careDays }) });
    expect(text("stepped-back")).toContain("a flare-up on Tuesday");
    expect(text("light")).toContain("the first one back");
  });

  it("is ticked off as a list, with the sets and times that were done", async () => {
    const { sent } = await open({ known: known("2026-11-16") });
    await press("tick-off");
    const sets = screen.getByTestId("tick-sets-1");
    await act(() => void fireEvent.input(sets, { target: { value: "1" } }));
    const reps = screen.getByTestId("tick-reps-3");
    await act(() => void fireEvent.input(reps, { target: { value: "7" } }));
    await press("tick-save");
    expect(sent[0]).toMatchObject({
      name: "finish-routine",
      request: {
        routineId: "programme:p",
        prescribed: { programmeId: "p" },
        items: [
          { exerciseId: "plank-knees", outcome: "done", sets: 1, seconds: 15 },
          { sets: 2 },
          { exerciseId: "glute-bridge", sets: 3, reps: 7 },
          {},
          {},
          {},
        ],
      },
    });
  });

  it("asks for the tap after a session that was done, and shows the days with it", async () => {
    const { sent } = await open({
      known: known("2026-11-16", { sessions: [aProgrammeSession("2026-11-16", { felt: null })] }),
    });
    await press("felt-easy");
    expect(sent[0]).toEqual({ name: "rate-session", request: { sessionId: "session-2026-11-16", felt: "easy" } });
    expect(within(screen.getByTestId("programme-days")).getAllByRole("listitem").length).toBeGreaterThan(4);
  });

  it("pauses for an illness, resumes, and can be undone", async () => {
    const { sent } = await open({ known: known("2026-11-16") });
    await press("say-ill");
    expect(sent.at(-1)?.request).toMatchObject({
      programme: { pauses: [{ from: "2026-11-16", until: null, because: "illness" }] },
    });
    await press("undo");
    expect(sent.at(-1)?.request).toMatchObject({ programme: { pauses: [] } });
  });

  it("says why there is nothing today while it is paused, and ends the pause yesterday", async () => {
    const pauses = [{ from: day("2026-11-14"), until: null, because: "illness" as const }];
    const { sent } = await open({ known: known("2026-11-16", { programme: aProgramme({ pauses }) }) });
    expect(text("today")).toContain("Paused for illness since Saturday");
    await press("go-on");
    expect(sent[0]?.request).toMatchObject({ programme: { pauses: [{ from: "2026-11-14", until: "2026-11-15" }] } });
  });

  it("switches the reminder of its own days on", async () => {
    const { sent } = await open({ known: known("2026-11-16") });
    await press("remind");
    expect(sent[0]).toMatchObject({ name: "save-settings", request: { patch: { strength: { on: true } } } });
  });

  it("goes on from where it ended, with another one", async () => {
    const { sent } = await open({
      known: known("2026-12-30", { sessions: [aProgrammeSession("2026-12-24", { progress: allOn(4) })] }),
    });
    await press("begin");
    expect(sent[0]?.request).toMatchObject({ programme: { id: "new", start: allOn(4) } });
  });

  it("shows the whole table with where one is, for a physiotherapist", async () => {
    await open({ known: known("2026-11-16") });
    const table = screen.getByTestId("programme-table");
    expect(table.querySelectorAll('[aria-current="step"]')).toHaveLength(6);
    expect(table.textContent).toContain("Steps on each ladder after a session");
  });
});
