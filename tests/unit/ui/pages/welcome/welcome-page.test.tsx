import { act, fireEvent, render, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, type Settings } from "@/src/core/settings/settings.ts";
import { operatingSystemOf } from "@/src/ui/pages/welcome/operating-system.ts";
import type { WelcomeDeps } from "@/src/ui/pages/welcome/welcome-deps.ts";
import { WelcomePage } from "@/src/ui/pages/welcome/welcome-page.tsx";
import { createWelcomeStore } from "@/src/ui/pages/welcome/welcome-store.ts";

type Options = { readonly settings?: Partial<Settings>; readonly delivered?: string; readonly refuse?: string };

async function open({ settings: first = {}, delivered = "notification", refuse }: Options = {}) {
  let settings: Settings = { ...DEFAULT_SETTINGS, ...first };
  const send = async (name: string, request: { patch?: Partial<Settings> }) => {
    if (name === refuse) throw new Error("refused");
    if (name === "save-settings") settings = { ...settings, ...request.patch };
    return name === "send-test-prompt" ? { delivered } : { settings };
  };
  let ids = 0;
  const loadSettings = async () => {
    if (refuse === "settings") throw new Error("refused");
    return { settings, faults: [] };
  };
  const deps = { send, loadSettings, newId: () => `run-${(ids += 1)}` } as unknown as WelcomeDeps;
  render(<WelcomePage store={createWelcomeStore(deps)} system="mac" close={() => undefined} />);
  await settle();
  return { settings: () => settings };
}

const settle = () => act(() => new Promise((done) => setTimeout(done, 0)));
const click = async (testId: string) => {
  fireEvent.click(screen.getByTestId(testId));
  await settle();
};
const commit = async (testId: string, value: string) => {
  const field = screen.getByTestId(testId);
  fireEvent.input(field, { target: { value } });
  fireEvent.change(field);
  fireEvent.blur(field);
  await settle();
};

describe("welcome", () => {
  it("keeps the usual hours for who skips everything", async () => {
    const { settings } = await open();
    await click("finish");
    expect(settings()).toEqual(DEFAULT_SETTINGS);
    expect(screen.getByTestId("welcome-done").textContent).toMatch(/after 30 min of sitting/);
  });

  it("saves days and hours as they are chosen", async () => {
    const { settings } = await open();
    await click("weekday-mon");
    await click("weekday-sat");
    await commit("hours-to", "13:30");
    const hours = [{ from: "09:00", to: "13:30" }];
    expect(settings().workingHours).toEqual({
      mon: [],
      tue: hours,
      wed: hours,
      thu: hours,
      fri: hours,
      sat: hours,
      sun: [],
    });
  });

  it("says what unusual hours mean, and what an emptied time needs", async () => {
    const { settings } = await open();
    await commit("hours-to", "02:00");
    expect(document.body.textContent).toMatch(/past midnight/);
    await commit("hours-to", "09:00");
    expect(document.body.textContent).toMatch(/whole day/);
    await commit("hours-from", "");
    expect(document.body.textContent).toMatch(/A time such as 9:00/);
    expect(settings().workingHours.mon).toEqual([{ from: "09:00", to: "09:00" }]);
  });

  it("leaves hours alone that somebody has made different from day to day", async () => {
    const own = {
      ...DEFAULT_SETTINGS.workingHours,
      mon: [] as Settings["workingHours"]["mon"],
      tue: DEFAULT_SETTINGS.workingHours.tue,
    };
    const split = [...own.wed, { from: "19:00", to: "20:00" }] as Settings["workingHours"]["wed"];
    await open({ settings: { workingHours: { ...own, wed: split } } });
    expect(screen.queryByTestId("weekday-mon")).toBeNull();
    expect(document.body.textContent).toMatch(/different hours/);
  });

  it("plans weekly runs in the order of the week", async () => {
    const { settings } = await open();
    await click("run-sat");
    await click("run-tue");
    await commit("run-at-tue", "17:15");
    await commit("run-minutes-tue", "60");
    await commit("run-minutes-sat", "3");
    expect(settings().runPlan).toEqual([
      { id: "run-2", weekday: "tue", at: "17:15", minutes: 60 },
      { id: "run-1", weekday: "sat", at: "09:00", minutes: 45 },
    ]);
    expect(document.body.textContent).toMatch(/At least 5 min/);
    expect(screen.getByTestId<HTMLInputElement>("run-minutes-sat").value).toBe("3");
    await click("run-sat");
    expect(settings().runPlan).toHaveLength(1);
  });

  it("loses no day to an answer that comes after the next press", async () => {
    let settings: Settings = DEFAULT_SETTINGS;
    const answers: (() => void)[] = [];
    const send = async (_: string, request: { patch?: Partial<Settings> }) => {
      settings = { ...settings, ...request.patch };
      const answer = { settings };
      if (request.patch !== undefined) await new Promise<void>((done) => answers.push(done));
      return answer;
    };
    const loadSettings = async () => ({ settings, faults: [] });
    const store = createWelcomeStore({ send, loadSettings, newId: () => "run" } as unknown as WelcomeDeps);
    await store.load();
    const presses = [store.toggleRunDay("mon", { isOn: true }), store.toggleRunDay("tue", { isOn: true })];
    answers[0]?.();
    await presses[0];
    presses.push(store.toggleRunDay("wed", { isOn: true }));
    for (const answer of answers) answer();
    await Promise.all(presses);
    expect(settings.runPlan.map(({ weekday }) => weekday)).toEqual(["mon", "tue", "wed"]);
  });

  it("says what to check on this system when nothing came", async () => {
    await open();
    await click("send-test");
    await click("nothing-came");
    expect(screen.getByTestId("what-to-check").textContent).toMatch(/On a Mac.*badge/s);
    await click("saw-it");
    expect(screen.queryByTestId("what-to-check")).toBeNull();
  });

  it("does not ask where the browser says that it can show none", async () => {
    await open({ delivered: "nothing" });
    await click("send-test");
    expect(screen.queryByTestId("saw-it")).toBeNull();
    expect(screen.getByTestId("what-to-check")).toBeTruthy();
  });

  it("shows what is stored when a change was not saved", async () => {
    await open({ refuse: "save-settings" });
    await click("weekday-mon");
    expect(screen.getByTestId("weekday-mon").getAttribute("aria-pressed")).toBe("true");
    expect(document.body.textContent).toMatch(/wasn’t saved/);
  });

  it("offers to try again when the settings can't be read", async () => {
    await open({ refuse: "settings" });
    expect(screen.getByTestId("retry")).toBeTruthy();
  });

  it.each([
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64)", "windows"],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", "mac"],
    ["Mozilla/5.0 (X11; CrOS x86_64 14541.0.0)", "chromeos"],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0)", "linux"],
    ["something", "other"],
  ])("knows the system of %s", (agent, system) => expect(operatingSystemOf(agent)).toBe(system));
});
