import { act, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import type { WarmUpReason } from "@/src/core/routines/choose-warm-up.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { UserError } from "@/src/messaging/errors.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import type { PopupDeps } from "@/src/ui/pages/popup/popup-deps.ts";
import { PopupPage } from "@/src/ui/pages/popup/popup-page.tsx";
import { createPopupStore } from "@/src/ui/pages/popup/popup-store.ts";
import { aReport, anAnswer, anOpenPrompt, NOW } from "../../../../support/builders/a-status-report.ts";

type Sent = readonly [name: string, request: unknown];

/** A background of memory: it keeps today's answer and notes what it was asked. */
async function open(first: StatusReport, refuse: { [name: string]: Error } = {}) {
  let report = first;
  const sent: Sent[] = [];
  const opened: string[] = [];
  let closed = 0;
  let now = NOW;
  let tell: () => void = nothing;
  let tick: () => void = nothing;
  let asked = 0;
  const send = async (name: string, request: Record<string, unknown>) => {
    const isQuestion = name === "get-status" || name === "read-status";
    if (isQuestion) asked += 1;
    else sent.push([name, request]);
    const refusal = refuse[name];
    if (refusal) throw refusal;
    if (isQuestion) return report;
    if (name === "save-check-in") {
      const checkIn = anAnswer(
        Number(request["pain"]),
        typeof request["replaces"] === "string" ? request["replaces"] : "new",
      );
      report = { ...report, checkIn: { ...report.checkIn, today: checkIn } };
      return { checkIn };
    }
    if (name === "plan-run") return { id: "planned" };
    if (name === "run-now") return { routineId: "warmup-run" };
    if (name === "delete-check-in") report = { ...report, checkIn: { ...report.checkIn, today: null } };
    return null;
  };
  const deps: PopupDeps = {
    send: send as unknown as PopupDeps["send"],
    now: () => now,
    every: (_, callback) => {
      tick = callback;
      return nothing;
    },
    onChanged: (_, again) => {
      tell = again;
      return nothing;
    },
    openTab: (path) => opened.push(path),
    close: () => (closed += 1),
  };
  render(<PopupPage store={createPopupStore(deps)} />);
  await settle();
  return {
    sent,
    opened,
    closed: () => closed,
    asked: () => asked,
    /** The background holds this from now on, and says that something has changed. */
    async change(next: StatusReport) {
      report = next;
      tell();
      await settle();
    },
    /** The page's clock goes on, second by second or all at once as after sleep. */
    async pass(ms: number, step = 1_000) {
      for (const end = now + ms; now < end;) {
        now += step;
        await act(tick);
      }
      await settle();
    },
  };
}

const nothing = (): void => undefined;
const settle = () => act(() => new Promise((done) => setTimeout(done, 0)));
const click = async (testId: string) => {
  fireEvent.click(screen.getByTestId(testId));
  await settle();
};
const textOf = (testId: string) => screen.getByTestId(testId).textContent ?? "";

describe("the popup", () => {
  it("says how long somebody has sat, what comes next and why", async () => {
    await open(aReport());
    expect(textOf("minutes")).toBe("24");
    expect(textOf("next-line")).toMatch(/posture reset, in 6 min/);
    expect(textOf("next-line")).toMatch(/You get up every 30 min; 5 min away starts a new lap/);
    expect(screen.getByRole("img").getAttribute("aria-label")).toBe("24 of 30 minutes seated");
  });

  it("starts the hip-flexor stretch with one click and closes", async () => {
    const { sent, closed } = await open(aReport());
    await click("start-hip-flexor");
    expect(sent).toEqual([
      ["open-page", { page: "routine", query: { routine: "hip-flexor-standing", use: "hip-flexor" } }],
    ]);
    expect(closed()).toBe(1);
  });

  it("opens the player by itself where the background does not answer", async () => {
    const { opened } = await open(aReport(), { "open-page": new Error("gone") });
    await click("start-posture");
    expect(opened).toEqual(["routine.html?routine=reset-standing&use=posture"]);
  });

  it("saves pain with one tap, shrinks, and takes it back with Undo", async () => {
    const { sent } = await open(aReport());
    await click("nrs-3");
    expect(sent).toEqual([["save-check-in", { pain: 3 }]]);
    expect(textOf("change-pain")).toBe("3");
    expect(textOf("toast")).toMatch(/Saved, 3 of 10/);
    await click("undo");
    expect(sent[1]).toEqual(["delete-check-in", { id: "new" }]);
    expect(screen.getByTestId("nrs-3")).toBeTruthy();
  });

  it("changes an answer instead of adding one, and puts the old one back with Undo", async () => {
    const { sent } = await open(aReport({}, { checkIn: { today: anAnswer(2, "morning"), yesterday: null } }));
    await click("change-pain");
    await click("nrs-6");
    await click("undo");
    expect(sent).toEqual([
      ["save-check-in", { pain: 6, replaces: "morning" }],
      ["save-check-in", { pain: 2, replaces: "morning" }],
    ]);
  });

  it("answers the same as yesterday in one tap", async () => {
    const { sent } = await open(aReport({}, { checkIn: { today: null, yesterday: anAnswer(2) } }));
    await click("same-as-yesterday");
    expect(sent).toEqual([["save-check-in", { pain: 2 }]]);
  });

  it("keeps an answer that was not saved and says so", async () => {
    await open(aReport(), { "save-check-in": new Error("disk") });
    await click("nrs-7");
    expect(screen.getByTestId("nrs-7").getAttribute("aria-checked")).toBe("true");
    expect(document.body.textContent).toMatch(/This answer wasn’t saved/);
  });

  it("mirrors an open prompt with its start, the minutes on offer and skip", async () => {
    const { sent } = await open(aReport({ seatedMs: 32 * MINUTE, open: [anOpenPrompt({ snoozeMinutes: [5] })] }));
    expect(textOf("next-line")).toMatch(/Time to change position.*32 min seated/);
    expect(screen.queryByTestId("prompt-snooze-10")).toBeNull();
    await click("prompt-snooze-5");
    await click("prompt-skip");
    expect(sent).toEqual([
      ["answer-prompt", { id: "posture:2026-11-23:3", answer: "snooze", minutes: 5 }],
      ["answer-prompt", { id: "posture:2026-11-23:3", answer: "skip" }],
    ]);
  });

  it("pauses, and resumes from the line", async () => {
    const { sent } = await open(aReport({ pausedUntil: NOW + 54 * MINUTE }));
    await click("pause-menu");
    await click("pause-120");
    await click("pause-menu");
    await click("pause-tomorrow");
    await click("resume");
    expect(sent).toEqual([
      ["pause", { minutes: 120 }],
      ["pause", { until: "tomorrow" }],
      ["resume", {}],
    ]);
  });

  it("asks how long a meeting takes, and ends it when the person says otherwise", async () => {
    const { sent, change } = await open(aReport());
    await click("meeting");
    await click("meeting-60");
    await change(aReport({ meetingUntil: NOW + HOUR }));
    await click("meeting");
    expect(sent).toEqual([
      ["start-meeting", { minutes: 60 }],
      ["end-meeting", {}],
    ]);
  });

  it("lets a meeting be stood through: the two are switches of their own", async () => {
    const { sent, change } = await open(aReport({ meetingUntil: NOW + HOUR }));
    const isOn = (testId: string) => screen.getByTestId(testId).getAttribute("aria-pressed");
    expect(["say-sitting", "say-standing", "meeting"].map(isOn)).toEqual(["true", "false", "true"]);
    await click("say-standing");
    expect(sent).toEqual([["say", { what: "standing" }]]);
    await change(aReport({ meetingUntil: NOW + HOUR, presence: "standing" }));
    expect(["say-sitting", "say-standing", "meeting"].map(isOn)).toEqual(["false", "true", "true"]);
    expect(screen.getByTestId("track").dataset["scene"]).toBe("stand");
  });

  it("lets an absence be corrected, with undo", async () => {
    const away = { start: NOW - 12 * MINUTE, end: NOW - MINUTE };
    const { sent } = await open(aReport({ seatedMs: 20_000, lastAway: away }));
    await click("was-here");
    await click("undo");
    expect(sent).toEqual([
      ["correct-span", { kind: "sitting", ...away }],
      ["undo-correction", {}],
    ]);
  });

  it("counts somebody in whom it cannot see, for as long as they say, and stops when they say so", async () => {
    const { sent, change } = await open(aReport());
    await click("meeting");
    await click("count-in-60");
    await click("meeting");
    await click("count-in-open");
    await change(aReport({ countInUntil: NOW + HOUR }));
    expect(document.body.textContent).toMatch(/Counting you as sitting until .*36.* Prompts still come/);
    await click("count-in-end");
    expect(sent).toEqual([
      ["count-in", { minutes: 60 }],
      ["count-in", {}],
      ["end-count-in", {}],
    ]);
  });

  it("asks once whether a run took place that somebody typed through", async () => {
    const { sent } = await open(aReport({ askedRun: { id: "lunch", start: NOW - HOUR, minutes: 45 } }));
    expect(document.body.textContent).toMatch(/You had a run planned for .*36.*\. Did you run\?/);
    await click("asked-yes");
    await click("asked-early");
    await click("asked-not-today");
    expect(sent).toEqual([
      ["answer-run", { runId: "lunch", answer: "yes" }],
      ["answer-run", { runId: "lunch", answer: "early" }],
      ["answer-run", { runId: "lunch", answer: "not-today" }],
    ]);
  });

  it("leads from a run that comes later today to the dialog that moves it", async () => {
    const { sent } = await open(aReport({ askedRun: { id: "lunch", start: NOW - HOUR, minutes: 45 } }));
    await click("asked-later");
    expect(sent).toEqual([
      ["answer-run", { runId: "lunch", answer: "later" }],
      ["open-page", { page: "runs", query: { move: "lunch" } }],
    ]);
  });

  it("takes one tap for a long quiet that began with sound", async () => {
    const heardQuiet = { began: NOW - 150 * MINUTE, start: NOW - 90 * MINUTE, end: NOW - 20 * MINUTE };
    const { sent } = await open(aReport({ heardQuiet }));
    await click("heard-was-here");
    await click("undo");
    expect(sent).toEqual([
      ["correct-span", { kind: "sitting", start: heardQuiet.start, end: heardQuiet.end }],
      ["undo-correction", {}],
    ]);
  });

  it("draws somebody's own line for the day on the track, under it and over it", async () => {
    const settings = { ...DEFAULT_SETTINGS, dailyLineMinutes: 360 };
    const { change } = await open(aReport({}, { settings }));
    expect(screen.getByRole("img").getAttribute("aria-label")).toBe("24 of 30 minutes seated; 5 h of 6 h today");
    expect(document.querySelector(".tk-day.is-sat")?.getAttribute("stroke-dasharray")).toBe("833.33 1000");
    await change(aReport({ today: { ...aReport().status.today, sittingMs: 7 * HOUR } }, { settings }));
    expect(screen.getByRole("img").getAttribute("aria-label")).toMatch(/7 h today, over your 6 h/);
  });

  it("shows the background's words where a command is refused", async () => {
    await open(aReport(), { say: new UserError("You are in a meeting until 16:00.") });
    await click("say-standing");
    expect(textOf("complaint")).toBe("You are in a meeting until 16:00.");
  });

  it("offers to try again when nobody answers, and goes on as soon as somebody does", async () => {
    const refuse: { [name: string]: Error } = { "get-status": new Error("no receiver") };
    await open(aReport(), refuse);
    expect(screen.getByTestId("error-notice")).toBeTruthy();
    delete refuse["get-status"];
    await click("retry");
    expect(textOf("minutes")).toBe("24");
  });

  it("says minutes that add up: those that are over, and those to come", async () => {
    const { pass } = await open(aReport());
    await pass(MINUTE / 2);
    expect(textOf("minutes")).toBe("24");
    expect(textOf("next-line")).toMatch(/posture reset, in 6 min/);
  });

  it("counts its minutes by itself and asks nobody", async () => {
    const { asked, pass } = await open(aReport());
    await pass(5 * MINUTE);
    expect(textOf("minutes")).toBe("29");
    expect(textOf("next-line")).toMatch(/posture reset, in 1 min/);
    expect(asked()).toBe(1);
  });

  it("shows what the background says has changed", async () => {
    const { change, asked } = await open(aReport());
    await change(aReport({ open: [anOpenPrompt()] }));
    expect(textOf("next-line")).toMatch(/Time to change position/);
    expect(asked()).toBe(2);
  });

  it("asks anew after the machine slept, and counts no night meanwhile", async () => {
    const refuse: { [name: string]: Error } = {};
    const { pass, asked } = await open(aReport(), refuse);
    await pass(9 * HOUR, 9 * HOUR);
    expect(asked()).toBe(2);
    expect(Number(textOf("minutes"))).toBeLessThanOrEqual(24 + 7);
  });

  it("keeps the last known state when later looks fail", async () => {
    const refuse: { [name: string]: Error } = {};
    const { change } = await open(aReport(), refuse);
    refuse["read-status"] = new Error("gone");
    await change(aReport());
    await waitFor(() => expect(textOf("complaint")).toMatch(/Not answering since/));
    expect(textOf("minutes")).toBe("24");
  });

  it("says kindly what is wrong and what to do", async () => {
    await open(aReport({}, { faults: [{ code: "notifications-denied", since: NOW }] }));
    expect(textOf("fault-notifications-denied")).toMatch(/badge and this window will still tell you/);
  });

  it.each(["bring-records-back", "renew-database"] as const)(
    "does with one press what a trouble offers: %s",
    async (offer) => {
      const code = offer === "renew-database" ? "storage-broken" : "records-lost";
      const { sent } = await open(aReport({}, { faults: [{ code, since: NOW }] }));
      expect(textOf(`fault-${code}`)).toMatch(/Prompts continue/);
      fireEvent.click(screen.getByTestId(offer));
      await waitFor(() => expect(sent).toContainEqual([offer, {}]));
    },
  );

  it("leads to urgent help where nobody can read what the last answers asked for", async () => {
    await open(aReport({}, { faults: [{ code: "state-unread", since: NOW }] }));
    const line = screen.getByTestId("fault-state-unread");
    expect(line.querySelector("a")?.getAttribute("href")).toBe("about.html");
  });
});

describe("the run in the popup", () => {
  const run = { id: "r", start: NOW + 2 * HOUR, minutes: 45, warmUpAt: NOW + 100 * MINUTE };
  const warmUp = (reason: WarmUpReason) =>
    ({ routineId: "hip-flexor-standing+warmup-run", use: "warm-up", seconds: 497, reason }) as const;

  it.each<[WarmUpReason, RegExp]>([
    [{ because: "long-sit", ms: 370 * MINUTE }, /Warm-up 5:16\sPM, 8:17, with hip stretches: you’ve sat 6 h 10/],
    [{ because: "long-bout", ms: 95 * MINUTE }, /1 h 35 in one go/],
    [{ because: "sore" }, /the gentle one/],
    [{ because: "little-time", ms: 4 * MINUTE }, /there’s still time/],
    [{ because: "usual" }, /Warm-up 5:16\sPM, 8:17; you haven’t sat long today$/],
  ])("says what its warm-up will be and why: %j", async (reason, words) => {
    await open(aReport({ run: { ...run, warmUp: warmUp(reason) } }));
    expect(textOf("run-line")).toMatch(words);
  });

  it("starts the warm-up at once", async () => {
    const { sent, closed } = await open(aReport({ run: { ...run, warmUp: warmUp({ because: "usual" }) } }));
    await click("running-now");
    await click("run-instead");
    expect(sent.map(([name]) => name)).toEqual(["run-now", "open-page"]);
    expect(sent[1]?.[1]).toEqual({ page: "routine", query: { routine: "warmup-run", use: "warm-up" } });
    expect(closed()).toBe(1);
  });

  it("offers no warm-up once the run has begun", async () => {
    await open(aReport({ run: { ...run, start: NOW - MINUTE, warmUp: null } }));
    expect(textOf("run-line")).toMatch(/cool-down comes/);
    expect(screen.queryByTestId("running-now")).toBeNull();
  });

  it("plans one for the next time the clock shows that time, and takes it back", async () => {
    const { sent } = await open(aReport());
    fireEvent.input(screen.getByTestId("plan-at"), { target: { value: "18:30" } });
    await click("plan-run");
    expect(sent).toEqual([["plan-run", { start: Date.UTC(2026, 10, 23, 18, 30), minutes: 45 }]]);
    await click("undo");
    expect(sent[1]).toEqual(["put-plans-back", { plans: [], withdrawn: ["planned"] }]);
  });

  it("plans for tomorrow where that time has passed today", async () => {
    const { sent } = await open(aReport());
    fireEvent.input(screen.getByTestId("plan-at"), { target: { value: "07:00" } });
    await click("plan-run");
    expect(sent).toEqual([["plan-run", { start: Date.UTC(2026, 10, 24, 7), minutes: 45 }]]);
  });

  it("says in words when a run could not be planned", async () => {
    await open(aReport(), { "plan-run": new UserError("That time has passed.") });
    await click("plan-run");
    expect(textOf("complaint")).toMatch(/That time has passed/);
  });
});
