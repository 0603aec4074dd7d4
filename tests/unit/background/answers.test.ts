import { beforeEach, describe, expect, it } from "vitest";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import type { RequestOf } from "@/src/messaging/protocol.ts";
import { MONDAY, MONDAY_NINE } from "@/tests/support/builders/records.ts";
import { occurrencesOf, spansOf, stateOf } from "@/tests/support/fakes/disk-contents.ts";
import { createFakeMachine, type FakeMachine } from "@/tests/support/fakes/fake-machine.ts";
import { expectInvariants } from "@/tests/support/invariants.ts";

const EVERY = 12 * MINUTE;
const refusal = (promise: Promise<unknown>) => promise.then(String, (error: unknown) => String(error));

async function aMachineWithAPrompt(options: Parameters<typeof createFakeMachine>[0] = {}) {
  const machine = createFakeMachine(options);
  machine.local.values.set("settings", { posture: { everyMinutes: 12 } });
  await machine.startBrowser();
  await machine.advance(EVERY);
  const [shown] = machine.screen;
  if (!shown) throw new Error("no prompt");
  return { machine, id: shown.id };
}

describe("a notification", () => {
  let machine: FakeMachine;
  let id: string;
  beforeEach(async () => {
    ({ machine, id } = await aMachineWithAPrompt());
  });

  it("says what is the matter in its title alone", () => {
    expect(machine.screen[0]?.title).toBe("Seated 12 min. Time to change position.");
  });

  it.each([["a click", undefined] as const, ["its first button", 0] as const])(
    "starts the routine at %s",
    async (_what, button) => {
      await machine.click(id, button);
      expect(machine.opened).toEqual([
        `routine.html?routine=reset-standing&use=posture&prompt=${encodeURIComponent(id)}`,
      ]);
      expect(stateOf(machine.disk).prompts.active).toMatchObject([{ id, startedAt: machine.now }]);
      expect(machine.notifications.has(id)).toBe(false);
      expectInvariants(machine, MONDAY_NINE);
    },
  );

  it("comes again ten minutes after its second button", async () => {
    await machine.click(id, 1);
    expect(occurrencesOf(machine.disk)[0]).toMatchObject({ id, state: "snoozed" });
    expect(machine.notifications.size).toBe(0);
    await machine.advance(10 * MINUTE);
    expect(machine.screen.map((shown) => shown.id)).toEqual([id, `${id}+1`]);
    expectInvariants(machine, MONDAY_NINE);
  });

  it("is skipped by the second button where no more waiting is on offer", async () => {
    await machine.click(id, 1);
    await machine.advance(10 * MINUTE);
    await machine.click(`${id}+1`, 1);
    expect(occurrencesOf(machine.disk).find((prompt) => prompt.id === `${id}+1`)?.state).toBe("skipped");
  });

  it("holds for a call of half an hour at its second button where a tab plays, and comes again after it", async () => {
    const signs = { audible: true, sharing: false, fullScreen: false };
    const calling = await aMachineWithAPrompt({ signs });
    await calling.machine.click(calling.id, 1);
    expect(stateOf(calling.machine.disk).prompts.meetingUntil).toBe(calling.machine.now + 30 * MINUTE);
    await calling.machine.advance(29 * MINUTE);
    expect(calling.machine.notifications.size).toBe(0);
    await calling.machine.advance(MINUTE);
    expect(calling.machine.screen.map((shown) => shown.id)).toEqual([calling.id, `${calling.id}+1`]);
    expectInvariants(calling.machine, MONDAY_NINE);
  });

  it("opens its page with the word that it has passed when it is clicked too late", async () => {
    await machine.advance(11 * MINUTE);
    await machine.click(id);
    expect(machine.opened[0]).toContain("past=1");
    expect(occurrencesOf(machine.disk)[0]?.state).toBe("expired");
  });

  it("offers the choice in a small window where the browser has no buttons", async () => {
    const firefox = await aMachineWithAPrompt({ hasButtons: false });
    await firefox.machine.click(firefox.id);
    expect(firefox.machine.windows()).toEqual([expect.stringContaining("prompt.html")]);
    await firefox.machine.send("answer-prompt", { id: firefox.id, answer: "skip" });
    expect(firefox.machine.windows()).toEqual([]);
    expect(occurrencesOf(firefox.machine.disk)[0]?.state).toBe("skipped");
  });

  it("leads the check-in to its page", async () => {
    machine.local.values.set("settings", { posture: { on: false }, hipFlexor: { on: false }, walk: { on: false } });
    await machine.advance(7.5 * HOUR);
    const checkIn = machine.screen.find((shown) => shown.id.startsWith("check-in"));
    await machine.click(checkIn!.id);
    expect(machine.opened.at(-1)).toBe(`check-in.html?prompt=${encodeURIComponent(checkIn!.id)}`);
  });
});

describe("what pages ask of the background", () => {
  let machine: FakeMachine;
  let id: string;
  beforeEach(async () => {
    ({ machine, id } = await aMachineWithAPrompt());
  });

  it("gives the popup the status, the settings and today's answer", async () => {
    await machine.send("save-check-in", { pain: 2 });
    await machine.advance(2 * MINUTE);
    await machine.send("save-check-in", { pain: 5 });
    const report = await machine.send("get-status", {});
    expect(report.status.open.map((prompt) => prompt.id)).toEqual([id]);
    expect(report.settings.posture.everyMinutes).toBe(12);
    expect(report.checkIn.today?.pain).toBe(5);
    expect(report.checkIn.yesterday).toBeNull();
    expect(report.faults).toEqual([]);
  });

  it("stores a finished routine together with the prompt it answers", async () => {
    const { sessionId } = await machine.send("start-routine", {
      routineId: "reset-standing",
      use: "posture",
      promptId: id,
    });
    await machine.advance(MINUTE);
    const finished: RequestOf<"finish-routine"> = {
      sessionId,
      routineId: "reset-standing",
      use: "posture",
      promptId: id,
      startedAt: machine.now - MINUTE,
      endedAt: machine.now,
      items: [{ exerciseId: "sit-to-stand", outcome: "done", seconds: 40 }],
      endedEarly: false,
    };
    await machine.send("finish-routine", finished);
    await machine.send("finish-routine", finished);
    expect([...machine.disk.stores.routineSessions.keys()]).toEqual([sessionId]);
    expect(occurrencesOf(machine.disk)[0]).toMatchObject({ id, state: "done" });
    expectInvariants(machine, MONDAY_NINE);
  });

  it("counts a routine in which nothing was done as nothing", async () => {
    await machine.send("finish-routine", {
      sessionId: "s",
      routineId: "reset-30",
      use: "posture",
      promptId: id,
      startedAt: machine.now,
      endedAt: machine.now,
      items: [{ exerciseId: "sit-to-stand", outcome: "skipped", seconds: 0 }],
      endedEarly: true,
    });
    expect(stateOf(machine.disk).prompts.active.map((prompt) => prompt.id)).toEqual([id]);
  });

  it("changes, deletes and restores an answer without losing it", async () => {
    const { checkIn } = await machine.send("save-check-in", { pain: 2 });
    await machine.send("save-check-in", { pain: 6, replaces: checkIn.id });
    await machine.send("delete-check-in", { id: checkIn.id });
    expect((await machine.send("get-status", {})).checkIn.today).toBeNull();
    await machine.send("restore-check-in", { id: checkIn.id });
    expect((await machine.send("get-status", {})).checkIn.today).toMatchObject({ id: checkIn.id, pain: 6 });
  });

  it("takes a prompt off the screen as soon as an answer puts medical advice first, and lets prompts come again after", async () => {
    expect(machine.notifications.has(id)).toBe(true);
    const { checkIn } = await machine.send("save-check-in", {
      pain: 2,
      details: { warningSigns: { at: machine.now, signs: { fever: "yes" } } },
    });
    expect(occurrencesOf(machine.disk).find((one) => one.id === id)).toMatchObject({ expiry: "medical" });
    expect(machine.notifications.has(id)).toBe(false);
    await machine.send("save-check-in", {
      pain: 2,
      replaces: checkIn.id,
      details: { warningSigns: { at: machine.now, signs: {} } },
    });
    const { advice, status } = await machine.send("get-status", {});
    expect(advice?.level).toBe(0);
    expect(status.decisions.find(({ kind }) => kind === "posture")?.because).not.toBe("medical");
  });

  it("tells missing, skipped and zero apart", async () => {
    expect((await machine.send("get-status", {})).checkIn.today).toBeNull();
    const { checkIn } = await machine.send("save-check-in", { pain: null });
    expect(checkIn).toMatchObject({ pain: null, skipped: true });
    await machine.send("save-check-in", { pain: 0, replaces: checkIn.id });
    expect((await machine.send("get-status", {})).checkIn.today).toMatchObject({ pain: 0, skipped: false });
  });

  it.each([
    ["a day to come", () => machine.send("save-check-in", { pain: 1, day: "2026-11-24" })],
    ["an answer that is gone", () => machine.send("save-check-in", { pain: 1, replaces: "nobody" })],
    ["deleting what is not there", () => machine.send("delete-check-in", { id: "nobody" })],
    ["a run in the past", () => machine.send("plan-run", { start: MONDAY_NINE, minutes: 30 })],
    ["cancelling what is not planned", () => machine.send("cancel-run", { id: "nobody" })],
    ["a setting out of its range", () => machine.send("save-settings", { patch: { spacingMinutes: 999 } })],
    ["undoing nothing", () => machine.send("undo-correction", {})],
    [
      "correcting what is not over",
      () => machine.send("correct-span", { kind: "away", start: machine.now, end: machine.now + 1 }),
    ],
  ])("refuses %s in words", async (_what, ask) => {
    expect(await refusal(ask())).toMatch(/^UserError: [A-Z]/u);
  });

  it("names the settings that could not be read, until they are saved", async () => {
    machine.local.values.set("settings", { posture: { everyMinutes: "often" }, units: "mi" });
    await machine.fire("tick");
    const before = await machine.send("get-status", {});
    expect(before.settings).toMatchObject({ posture: { everyMinutes: 30 }, units: "mi" });
    expect(before.repaired?.map(({ path }) => path)).toEqual(["posture.everyMinutes"]);
    expect(before.faults.map(({ code }) => code)).toEqual(["settings-repaired"]);
    await machine.send("save-settings", { patch: { posture: before.settings.posture } });
    await machine.settle();
    const after = await machine.send("get-status", {});
    expect(after.repaired).toEqual([]);
    expect(after.faults).toEqual([]);
  });

  it("plans a run, so that its warm-up comes, and cancels it", async () => {
    const { id: run } = await machine.send("plan-run", { start: machine.now + 2 * HOUR, minutes: 45 });
    expect((await machine.send("get-status", {})).status.run?.id).toBe(run);
    await machine.send("cancel-run", { id: run });
    expect((await machine.send("get-status", {})).status.run).toBeNull();
  });

  it("cancels one run of the week's plan and leaves the others", async () => {
    const runPlan = [{ id: "mondays", weekday: "mon", at: "18:00", minutes: 40 }];
    await machine.send("save-settings", { patch: { runPlan } });
    const run = (await machine.send("get-status", {})).status.run;
    expect(run?.id).toBe(`mondays@${MONDAY}`);
    await machine.send("cancel-run", { id: run!.id });
    expect((await machine.send("get-status", {})).status.run?.id).toBe("mondays@2026-11-30");
    machine.jump(7 * 24 * HOUR);
    expect((await machine.send("get-status", {})).status.run?.id).toBe("mondays@2026-11-30");
  });

  it("corrects a stretch of today and undoes it", async () => {
    machine.leave({ locks: true });
    await machine.advance(20 * MINUTE);
    await machine.comeBack();
    const before = spansOf(machine.disk);
    const away = before.find(({ kind }) => kind === "away")!;
    await machine.send("correct-span", { kind: "sitting", start: away.start, end: away.end });
    expect(spansOf(machine.disk).filter(({ kind }) => kind === "away")).toEqual([]);
    expect(spansOf(machine.disk).some(({ because }) => because === "said")).toBe(true);
    await machine.send("undo-correction", {});
    expect(spansOf(machine.disk)).toEqual(before);
    expectInvariants(machine, MONDAY_NINE);
  });

  it("pauses until four tomorrow at the longest", async () => {
    await machine.send("pause", { until: "tomorrow" });
    const { status } = await machine.send("get-status", {});
    expect(status.pausedUntil).toBe(Date.UTC(2026, 10, 24, 4));
    expect(machine.badge?.text).toBe("zz");
    await machine.send("resume", {});
    expect((await machine.send("get-status", {})).status.pausedUntil).toBeNull();
  });

  it("tells an emergency with whom to call in quiet hours, in a pause and with notifications refused", async () => {
    machine.notificationFault = "rejects";
    await machine.send("save-settings", { patch: { quietHours: { from: "00:00", to: "23:59" } } });
    await machine.send("pause", { until: "tomorrow" });
    const warningSigns = { at: machine.now, edition: 2, signs: { bladder: "yes" as const } };
    await machine.send("save-check-in", { pain: 1, details: { warningSigns } });
    const { advice, help } = await machine.send("get-status", {});
    expect(advice).toMatchObject({ level: 4, banner: "emergency" });
    expect(help?.call.length).toBeGreaterThan(0);
  });

  it("ends the day's suggestions where an exercise made it worse, and takes it back", async () => {
    await machine.send("say-got-worse", { isSo: true });
    expect((await machine.send("get-status", {})).status.suggests).toBe("nothing");
    await machine.send("say-got-worse", { isSo: false });
    expect((await machine.send("get-status", {})).status.suggests).toBe("exercise");
  });

  it("believes what is said about standing and meetings", async () => {
    await machine.send("say", { what: "standing" });
    expect((await machine.send("get-status", {})).status.presence).toBe("standing");
    await machine.send("start-meeting", { minutes: 30 });
    expect((await machine.send("get-status", {})).status.meetingUntil).toBe(machine.now + 30 * MINUTE);
    await machine.send("end-meeting", {});
    expect((await machine.send("get-status", {})).status.meetingUntil).toBeNull();
  });

  it("sends a test prompt and says how it went out", async () => {
    expect(await machine.send("send-test-prompt", {})).toEqual({ delivered: "notification" });
    machine.notificationFault = "vanishes";
    expect(await machine.send("send-test-prompt", {})).toEqual({ delivered: "nothing" });
    await machine.advance(10 * MINUTE);
    expectInvariants(machine, MONDAY_NINE);
  });

  it("opens a page once and sends the open one elsewhere", async () => {
    await machine.send("open-page", { page: "library", query: { article: "sitting" } });
    expect(machine.opened).toEqual(["library.html?article=sitting"]);
  });

  it("changes the detection interval with the settings", async () => {
    await machine.send("save-settings", { patch: { readsAwayFromBrowser: true } });
    await machine.settle();
    expect(machine.detectionSeconds).toBe(15 * 60);
  });

  it("asks the engine to look at most every twenty seconds while the popup polls", async () => {
    await machine.send("get-status", {});
    machine.countCalls();
    for (let n = 0; n < 5; n += 1) {
      await machine.advance(1_000);
      await machine.send("get-status", {});
    }
    expect(machine.calls()).toBeLessThan(30);
  });
});

describe("the background's start", () => {
  it("opens the welcome page at the first install only", async () => {
    const machine = createFakeMachine();
    await machine.startBrowser({ isInstall: true });
    await machine.startBrowser();
    expect(machine.opened).toEqual(["welcome.html"]);
  });

  it("does nothing about the body at a worker's restart inside a session", async () => {
    const machine = createFakeMachine();
    await machine.startBrowser();
    await machine.advance(6 * MINUTE);
    const before = stateOf(machine.disk).desk.open;
    await machine.startWorker();
    expect(stateOf(machine.disk).desk.open).toEqual(before);
  });

  it("starts afresh from a state that no longer parses, and keeps it aside", async () => {
    const machine = createFakeMachine();
    machine.disk.state = { version: 99 };
    await machine.startBrowser();
    expect(machine.disk.quarantine).toMatchObject([{ store: "engine", value: { version: 99 } }]);
    expect([...machine.alarms.keys()]).toHaveLength(2);
  });

  it("keeps the alarms when a wake fails as a whole, and reports it", async () => {
    const machine = createFakeMachine();
    machine.storageFault = () => {
      throw new Error("a fault of ours");
    };
    await machine.startBrowser();
    expect([...machine.alarms.keys()]).toHaveLength(2);
    expect(machine.local.values.get("errors")).toMatchObject([{ where: "startup", message: "Error: a fault of ours" }]);
    machine.storageFault = null;
    await machine.advance(6 * MINUTE);
    expectInvariants(machine, MONDAY_NINE);
  });
});
