import { describe, expect, it } from "vitest";
import { HOUR, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { MONDAY, MONDAY_NINE } from "@/tests/support/builders/records.ts";
import { occurrencesOf, spansOf, stateOf } from "@/tests/support/fakes/disk-contents.ts";
import { createFakeMachine, type FakeMachine } from "@/tests/support/fakes/fake-machine.ts";
import { expectInvariants } from "@/tests/support/invariants.ts";

const WEEKLY = [{ id: "mondays", weekday: "mon", at: "18:00", minutes: 40 }];

async function aMachineWithAPrompt(): Promise<FakeMachine> {
  const machine = createFakeMachine();
  machine.local.values.set("settings", { posture: { everyMinutes: 12 }, runPlan: WEEKLY });
  await machine.startBrowser();
  await machine.advance(13 * MINUTE);
  expect(machine.screen).toHaveLength(1);
  return machine;
}

/** How often `work` stores anything. */
async function commitsOf(machine: FakeMachine, work: () => Promise<unknown>): Promise<number> {
  let commits = 0;
  machine.storageFault = () => {
    commits += 1;
    return "database";
  };
  await work();
  await machine.settle();
  machine.storageFault = null;
  return commits;
}

const fever = { warningSigns: { at: MONDAY_NINE, signs: { fever: "yes" as const } } };

describe("a worker that is woken", () => {
  it.each<[string, (machine: FakeMachine) => Promise<unknown>]>([
    ["a page that asks", (machine) => machine.send("get-status", {})],
    ["an answer", (machine) => machine.send("save-check-in", { pain: 4 })],
    ["a setting", (machine) => machine.send("save-settings", { patch: { units: "mi" } })],
    ["a tick", (machine) => machine.fire("tick")],
    ["nothing at all", (machine) => machine.startWorker()],
  ])("by %s takes one step, and none for what it wrote itself", async (_by, wakeUp) => {
    const machine = await aMachineWithAPrompt();
    machine.kill();
    const commits = await commitsOf(machine, async () => {
      await wakeUp(machine);
      await machine.advance(2 * SECOND);
    });
    expect(commits).toBe(1);
  });

  it.each<[string, (machine: FakeMachine) => Promise<unknown>]>([
    ["a tick", (machine) => machine.fire("tick")],
    ["a page that asks", (machine) => machine.send("get-status", {})],
  ])("by %s after an update takes one step beside moving the plan out of the settings", async (_by, wakeUp) => {
    const machine = createFakeMachine();
    await machine.startBrowser();
    machine.kill();
    machine.local.values.set("settings", { runPlan: WEEKLY });
    const commits = await commitsOf(machine, async () => {
      await wakeUp(machine);
      await machine.advance(2 * SECOND);
    });
    expect(machine.local.values.get("settings")).toEqual({});
    expect(commits).toBe(2);
  });
});

describe("one command is one step and one commit", () => {
  it.each<[string, (machine: FakeMachine) => Promise<unknown>]>([
    ["a pain number", (machine) => machine.send("save-check-in", { pain: 3 })],
    ["settings", (machine) => machine.send("save-settings", { patch: { posture: { everyMinutes: 45 } } })],
    ["settings that stay as they are", (machine) => machine.send("save-settings", { patch: { units: "km" } })],
    ["a planned run", (machine) => machine.send("plan-run", { start: machine.now + 3 * HOUR, minutes: 30 })],
    ["a cancelled run", (machine) => machine.send("cancel-run", { id: `mondays@${MONDAY}` })],
    [
      "a clinician's check",
      (machine) => machine.send("mark-clinician-checked", { item: "upperBack", isChecked: true }),
    ],
    ["a word about the body", (machine) => machine.send("say", { what: "standing" })],
    ["an article's mark", (machine) => machine.send("mark-article", { articleId: "a", mark: "read", isOn: true })],
  ])("%s", async (_what, send) => {
    const machine = await aMachineWithAPrompt();
    expect(await commitsOf(machine, () => send(machine))).toBe(1);
    expectInvariants(machine, MONDAY_NINE);
  });

  it("and the step sees the answer that it stores: a prompt goes in the same commit that puts medical advice first", async () => {
    const machine = await aMachineWithAPrompt();
    const { id } = machine.screen[0]!;
    const commits = await commitsOf(machine, () => machine.send("save-check-in", { pain: 2, details: fever }));
    expect(commits).toBe(1);
    expect(occurrencesOf(machine.disk).find((one) => one.id === id)).toMatchObject({ expiry: "medical" });
    expect(machine.notifications.has(id)).toBe(false);
  });

  it("and prompts may come again in the same commit that takes the answer back", async () => {
    const machine = await aMachineWithAPrompt();
    await machine.send("answer-prompt", { id: machine.screen[0]!.id, answer: "skip" });
    const { checkIn } = await machine.send("save-check-in", { pain: 2, details: fever });
    await machine.advance(20 * MINUTE);
    expect(machine.screen).toHaveLength(1);
    await machine.send("delete-check-in", { id: checkIn.id });
    expect(machine.screen).toHaveLength(2);
  });

  it("and a run that is planned within the lead brings its warm-up at once", async () => {
    const machine = createFakeMachine();
    await machine.startBrowser();
    await machine.advance(6 * MINUTE);
    await machine.send("plan-run", { start: machine.now + 15 * MINUTE, minutes: 30 });
    expect(machine.screen.map(({ id }) => id.split(":")[0])).toEqual(["warm-up"]);
  });

  it("and a run that is called off takes its warm-up along", async () => {
    const machine = createFakeMachine();
    await machine.startBrowser();
    await machine.advance(6 * MINUTE);
    const { id } = await machine.send("plan-run", { start: machine.now + 15 * MINUTE, minutes: 30 });
    await machine.send("cancel-run", { id });
    expect(machine.notifications.size).toBe(0);
    expect(stateOf(machine.disk).prompts.active).toEqual([]);
  });

  it("and settings that were just saved hold for the step that saves them", async () => {
    const machine = createFakeMachine();
    await machine.startBrowser();
    await machine.advance(20 * MINUTE);
    expect(machine.screen).toEqual([]);
    await machine.send("save-settings", { patch: { posture: { everyMinutes: 12 } } });
    expect(machine.screen).toHaveLength(1);
  });

  it("follows settings that somebody else wrote", async () => {
    const machine = createFakeMachine();
    await machine.startBrowser();
    await machine.advance(20 * MINUTE);
    await machine.local.set("settings", { posture: { everyMinutes: 12 } });
    await machine.settle();
    expect(machine.screen).toHaveLength(1);
  });

  it("stores the rows of a command that is the first word of a browser session, and the session's start with them", async () => {
    const machine = await aMachineWithAPrompt();
    await machine.advance(2 * MINUTE);
    // The browser was closed and opened, and the page asks before any event has come.
    machine.session.values.clear();
    machine.notifications.clear();
    machine.jump(20 * MINUTE);
    await machine.startWorkerSilently();
    const commits = await commitsOf(machine, () => machine.send("save-check-in", { pain: 5 }));
    expect([...machine.disk.stores.checkIns.values()]).toMatchObject([{ pain: 5 }]);
    expect(spansOf(machine.disk).some(({ because }) => because === "closed")).toBe(true);
    expect(machine.session.values.get("bootId")).toBeDefined();
    expect(commits).toBe(1);
    await machine.advance(SECOND);
    expectInvariants(machine, MONDAY_NINE);
  });
});
