import { describe, expect, it } from "vitest";
import type { LogRow } from "@/src/core/engine/state/effect.ts";
import { HOUR, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { occurrencesOf, stateOf } from "@/tests/support/fakes/disk-contents.ts";
import { createFakeMachine, type FakeMachine } from "@/tests/support/fakes/fake-machine.ts";

/** Seated for twenty minutes, with no prompt due yet. */
async function aMachine(): Promise<FakeMachine> {
  const machine = createFakeMachine();
  await machine.startBrowser();
  await machine.advance(20 * MINUTE);
  expect(machine.screen).toEqual([]);
  return machine;
}

/** Makes one due by a word of the person, so that no alarm that has rung leaves its guard behind. */
const makeDue = (machine: FakeMachine) =>
  machine.send("save-settings", { patch: { posture: { everyMinutes: 12 } } }).catch(() => null);

/** Runs `work` on a new machine for each of its calls, killed after that call, until one run survives. */
async function killedAfterEachCall(
  prepare: () => Promise<FakeMachine>,
  work: (machine: FakeMachine) => unknown,
  look: (machine: FakeMachine) => void,
): Promise<void> {
  for (let call = 1; ; call += 1) {
    const machine = await prepare();
    machine.killAt({ call, when: "after" });
    void work(machine);
    await machine.settle();
    if (machine.isWorkerAlive()) return;
    look(machine);
  }
}

describe("the order in which a prompt is delivered and answered", () => {
  it("has the alarm that verifies a claim set before anything is on the screen", async () => {
    let shown = 0;
    await killedAfterEachCall(aMachine, makeDue, (machine) => {
      if (machine.screen.length === 0) return;
      shown += 1;
      const next = machine.alarms.get("next")?.when ?? Infinity;
      if (stateOf(machine.disk).prompts.active[0]?.state === "claimed") {
        expect(next - machine.now).toBeLessThanOrEqual(30 * SECOND);
      }
    });
    expect(shown).toBeGreaterThan(0);
  });

  it.each([
    ["a click", undefined],
    ["the second button", 1],
  ])("takes a notification down only once %s is stored", async (_what, button) => {
    const withAPrompt = async () => {
      const machine = await aMachine();
      await makeDue(machine);
      expect(machine.screen).toHaveLength(1);
      return machine;
    };
    let gone = 0;
    await killedAfterEachCall(
      withAPrompt,
      (machine) => machine.click(machine.screen[0]!.id, button),
      (machine) => {
        const { id } = machine.screen[0]!;
        if (machine.notifications.has(id)) return;
        gone += 1;
        const stored = occurrencesOf(machine.disk).find((one) => one.id === id);
        const active = stateOf(machine.disk).prompts.active.find((one) => one.id === id);
        expect(button === undefined ? active?.startedAt : stored?.state).toBe(
          button === undefined ? machine.now : "snoozed",
        );
      },
    );
    expect(gone).toBeGreaterThan(0);
  });

  it("tells in the log of every time that a prompt came on the screen, also of the second", async () => {
    let machine = await aMachine();
    for (let call = 1; machine.screen.length === 0; call += 1) {
      machine = await aMachine();
      machine.killAt({ call, when: "after" });
      void makeDue(machine);
      await machine.settle();
    }
    // The worker died over it, and the person closed what they had seen.
    expect(machine.isWorkerAlive()).toBe(false);
    const { id } = machine.screen[0]!;
    machine.closeNotification(id);
    await machine.advance(MINUTE);
    expect(machine.screen.map((shown) => shown.id)).toEqual([id, id]);
    const told = (machine.disk.log as LogRow[]).filter(
      ({ what, detail }) => what === "prompt-claimed" && detail["id"] === id,
    );
    expect(told).toHaveLength(2);
    expect(told[1]!.at).toBeGreaterThanOrEqual(machine.screen[1]!.at);
  });
});

describe("a clock that goes back", () => {
  /** One prompt on the screen, whatever is said to it, then the clock goes back an hour. */
  async function anHourBack(said: (machine: FakeMachine) => Promise<unknown> = async () => {}): Promise<FakeMachine> {
    const machine = await aMachine();
    await makeDue(machine);
    await said(machine);
    machine.jump(-HOUR);
    await machine.fire("tick");
    return machine;
  }

  it("leaves no instant of ours in the future", async () => {
    const machine = await anHourBack((before) => before.send("start-meeting", { minutes: 30 }));
    const { active, lastShownAt, meetingUntil } = stateOf(machine.disk).prompts;
    expect(active).toHaveLength(1);
    for (const { dueAt, claimedAt, shownAt } of active) {
      expect(Math.max(dueAt, claimedAt ?? 0, shownAt ?? 0)).toBeLessThanOrEqual(machine.now);
    }
    expect(lastShownAt).toBeLessThanOrEqual(machine.now);
    expect(meetingUntil).toBeLessThanOrEqual(machine.now + 30 * MINUTE);
  });

  it("ends an unanswered prompt ten minutes later, not an hour and ten", async () => {
    const machine = await anHourBack();
    const { id } = machine.screen[0]!;
    await machine.advance(11 * MINUTE);
    expect(occurrencesOf(machine.disk).find((one) => one.id === id)).toMatchObject({ expiry: "no-answer" });
    expect(machine.notifications.has(id)).toBe(false);
  });
});

describe("a date that is another one in Greenwich", () => {
  it.each([
    ["Pacific/Auckland", "2026-11-24"],
    ["Pacific/Kiritimati", "2026-11-24"],
    ["America/Los_Angeles", "2026-11-23"],
  ])("is not the check-in's, which comes at its local time: %s", async (zone, day) => {
    // Six in the evening of the 23rd in Greenwich, a morning in all of these.
    const machine = createFakeMachine({ at: Date.UTC(2026, 10, 23, 18), zone });
    machine.local.values.set("settings", {
      posture: { on: false },
      hipFlexor: { on: false },
      walk: { on: false },
      checkIn: { at: "11:30" },
    });
    await machine.startBrowser();
    await machine.advance(20 * HOUR);
    const checkIns = machine.screen.filter(({ id }) => id.startsWith("check-in:"));
    expect(checkIns.map(({ id }) => id)).toEqual([`check-in:${day}`]);
    const local = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
    expect(local.format(checkIns[0]!.at)).toBe(`${day} 11:30`);
  });
});

describe("an idle event that comes again", () => {
  it("moves neither the last input nor the start of the quiet while sound excuses it", async () => {
    const machine = await aMachine();
    machine.signs.audible = true;
    await machine.fire("tick");
    const lastInput = machine.now;
    machine.leave();
    await machine.advance(5 * MINUTE + SECOND);
    const { quiet } = stateOf(machine.disk).desk;
    expect(quiet?.began).toBeGreaterThanOrEqual(lastInput);
    for (let n = 0; n < 10; n += 1) {
      await machine.advance(30 * SECOND);
      await machine.idle("idle");
    }
    expect(stateOf(machine.disk).desk.quiet?.began).toBe(quiet?.began);
    expect(stateOf(machine.disk).desk.open).toMatchObject({ kind: "sitting", because: "sound", start: quiet?.began });
  });
});
