import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { MONDAY_NINE } from "@/tests/support/builders/records.ts";
import { occurrencesOf, sittingOf, stateOf } from "@/tests/support/fakes/disk-contents.ts";
import { createFakeMachine, type FakeMachine } from "@/tests/support/fakes/fake-machine.ts";
import { expectInvariants } from "@/tests/support/invariants.ts";

const EVERY = 12 * MINUTE;

async function aDeskDay(options: Parameters<typeof createFakeMachine>[0] = {}): Promise<FakeMachine> {
  const machine = createFakeMachine(options);
  machine.local.values.set("settings", { posture: { everyMinutes: 12 } });
  await machine.startBrowser();
  return machine;
}

describe("faults of the browser, the clock and the disk", () => {
  let machine: FakeMachine;
  let began = MONDAY_NINE;

  beforeEach(async () => {
    began = MONDAY_NINE;
    machine = await aDeskDay();
  });
  afterEach(() => expectInvariants(machine, began));

  it("5: leaves a prompt open when the worker dies between the click and its storing", async () => {
    await machine.advance(EVERY);
    const [first] = machine.screen;
    machine.killAt({ call: 3, when: "before" });
    await machine.click(first!.id, 1);
    expect(machine.isWorkerAlive()).toBe(false);
    await machine.advance(MINUTE);
    const [prompt] = stateOf(machine.disk).prompts.active;
    expect(prompt).toMatchObject({ id: first!.id, state: "shown" });
    const { status } = await machine.send("get-status", {});
    expect(status.open.map(({ id }) => id)).toEqual([first!.id]);
  });

  it("6: shows one prompt when an alarm is delivered twice", async () => {
    await machine.advance(EVERY - SECOND);
    machine.now += SECOND;
    await Promise.all([machine.fire("next"), machine.fire("next")]);
    expect(machine.screen).toHaveLength(1);
  });

  it("7: shows nothing when an alarm comes early, and is woken again", async () => {
    await machine.advance(5 * MINUTE);
    await machine.fire("next");
    expect(machine.screen).toHaveLength(0);
    await machine.advance(EVERY - 5 * MINUTE);
    expect(machine.screen).toHaveLength(1);
  });

  it("7: shows a prompt late when its alarm is late", async () => {
    await machine.advance(EVERY - SECOND);
    machine.alarms.set("next", { when: machine.now + 5 * MINUTE, periodMinutes: null });
    await machine.advance(6 * MINUTE);
    expect(machine.screen).toHaveLength(1);
    expect(machine.screen[0]!.at - MONDAY_NINE).toBeLessThanOrEqual(EVERY + 5 * MINUTE);
  });

  it("8: has both alarms again within one boot after all were wiped, and loses nothing that is due", async () => {
    await machine.advance(EVERY - SECOND);
    machine.alarms.clear();
    machine.jump(2 * SECOND);
    await machine.startWorker();
    expect(machine.screen).toHaveLength(1);
  });

  it("9: goes on after a restart of a browser that forgets alarms", async () => {
    await machine.advance(5 * MINUTE);
    await machine.startBrowser({ keepsAlarms: false });
    expectInvariants(machine, began);
    await machine.advance(20 * MINUTE);
    expect(machine.screen).toHaveLength(1);
  });

  it("10: restores alarms, detection interval and badge after it was switched off and on", async () => {
    await machine.advance(6 * MINUTE);
    machine.alarms.clear();
    machine.session.values.clear();
    machine.detectionSeconds = 60;
    machine.badge = null;
    await machine.startWorker();
    expect(machine.detectionSeconds).toBe(300);
    expect(machine.badge).not.toBeNull();
  });

  it("11: takes an open prompt through a reload without a second one", async () => {
    await machine.advance(EVERY + MINUTE);
    machine.session.values.clear();
    await machine.startWorker();
    await machine.advance(2 * MINUTE);
    expect(machine.screen).toHaveLength(1);
  });

  it("15: counts nothing of a night's sleep as sitting and wakes up quietly", async () => {
    await machine.advance(20 * MINUTE);
    const before = sittingOf(machine);
    machine.jump(14 * HOUR);
    await machine.advance(SECOND);
    await machine.advance(MINUTE);
    expect(sittingOf(machine) - before).toBeLessThanOrEqual(6.5 * MINUTE);
    const since = machine.screen.filter(({ at }) => at > MONDAY_NINE + 13 * HOUR).map(({ id }) => id.split(":")[0]);
    expect(since).toEqual([...new Set(since)]);
    expect(since).not.toContain("posture");
  });

  it("16: is off by no more than a tick and a half after a short sleep", async () => {
    await machine.advance(6 * MINUTE);
    machine.jump(4 * MINUTE);
    await machine.advance(2 * MINUTE);
    // Eight minutes were sat: five up to the last look before the sleep, two after it.
    expect(sittingOf(machine)).toBeGreaterThanOrEqual(7 * MINUTE);
    expect(sittingOf(machine)).toBeLessThanOrEqual((8 + 6.5) * MINUTE);
  });

  it.each([
    ["an hour", HOUR],
    ["a day", DAY],
    ["ten years", 3_652 * DAY],
  ])("17: fires no burst when the clock jumps %s ahead, and recovers when it is put right", async (_what, by) => {
    await machine.advance(6 * MINUTE);
    machine.jump(by);
    await machine.fire("tick");
    await machine.advance(MINUTE);
    const kinds = machine.screen.map(({ id }) => id.split(":")[0]);
    expect(kinds).toEqual([...new Set(kinds)]);
    expect(machine.alarms.get("next")!.when - machine.now).toBeLessThanOrEqual(DAY);
    machine.jump(-by);
    await machine.fire("tick");
    expect(machine.alarms.get("next")!.when - machine.now).toBeLessThanOrEqual(DAY);
    await machine.advance(HOUR);
    expect(machine.screen.map(({ id }) => id)).toEqual([...new Set(machine.screen.map(({ id }) => id))]);
  });

  it.each([
    ["an hour", HOUR],
    ["a day", DAY],
  ])("18: re-arms at the next wake after the clock went back %s", async (_what, by) => {
    await machine.advance(20 * MINUTE);
    const shown = machine.screen.length;
    machine.jump(-by);
    began = machine.now - 20 * MINUTE;
    await machine.idle("active");
    for (const { when } of machine.alarms.values()) {
      expect(when).toBeGreaterThan(machine.now);
      expect(when - machine.now).toBeLessThanOrEqual(DAY);
    }
    expect(machine.alarms.get("tick")!.when - machine.now).toBeLessThanOrEqual(5 * MINUTE);
    expect(machine.screen).toHaveLength(shown);
  });

  it("20: stays bounded where the idle API is broken", async () => {
    machine.idleFault = true;
    await machine.advance(2 * HOUR);
    expect(sittingOf(machine)).toBeLessThanOrEqual(2 * HOUR);
  });

  it("20: doesn't move the end of sitting for repeated idle events, nor write a storm", async () => {
    await machine.advance(6 * MINUTE);
    machine.leave();
    await machine.advance(5 * MINUTE + SECOND);
    const { open } = stateOf(machine.disk).desk;
    const rows = machine.disk.log.length;
    for (let n = 0; n < 10; n += 1) {
      await machine.advance(30 * SECOND);
      await machine.idle("idle");
    }
    expect(stateOf(machine.disk).desk.open).toEqual(open);
    expect(open.kind).toBe("away");
    expect(machine.disk.log).toHaveLength(rows);
  });

  it("21: comes to the same without `locked`", async () => {
    const other = await aDeskDay();
    for (const [each, locks] of [
      [machine, true],
      [other, false],
    ] as const) {
      await each.advance(10 * MINUTE);
      each.leave({ locks });
      await each.advance(30 * MINUTE);
      await each.comeBack();
      await each.advance(10 * MINUTE);
    }
    expect(Math.abs(sittingOf(machine) - sittingOf(other))).toBeLessThanOrEqual(5 * MINUTE);
  });

  it("22: holds a prompt through a call in a tab and brings it afterwards, once", async () => {
    machine.signs.audible = true;
    machine.leave();
    for (let minutes = 0; minutes < 18; minutes += 3) {
      machine.hand.lastInput = machine.now;
      await machine.advance(3 * MINUTE);
    }
    expect(machine.screen).toHaveLength(0);
    expect(machine.badge?.text).toBe("II");
    machine.signs.audible = false;
    machine.type();
    await machine.advance(2 * MINUTE);
    expect(machine.screen).toHaveLength(1);
  });

  it("23: opens a small window where the browser refuses the notification", async () => {
    machine.notificationFault = "rejects";
    await machine.advance(EVERY);
    expect(machine.windows()).toHaveLength(1);
    expect(machine.notifications.size).toBe(0);
    expect(stateOf(machine.disk).prompts.active).toMatchObject([{ state: "shown" }]);
    await machine.advance(10 * MINUTE);
    expect(machine.windows()).toHaveLength(0);
  });

  it("23: opens a small window where the browser takes the notification and shows nothing", async () => {
    machine.notificationFault = "vanishes";
    await machine.advance(EVERY);
    expect(machine.windows()).toEqual([expect.stringContaining("prompt.html?prompt=posture")]);
  });

  it("23: tells by badge and popup where notifications are denied and no window opens", async () => {
    machine.permission = "denied";
    machine.windowFault = true;
    await machine.advance(EVERY + 10 * SECOND);
    expect(machine.screen).toHaveLength(0);
    expect(machine.badge?.text).toBe("UP");
    const { status, faults } = await machine.send("get-status", {});
    expect(status.open).toHaveLength(1);
    expect(faults.map(({ code }) => code)).toEqual(["notifications-denied"]);
    expect(stateOf(machine.disk).prompts.active[0]?.state).toBe("claimed");
  });

  it("24: keeps telling by badge and popup while the system hides the notification, and logs no answer", async () => {
    await machine.advance(EVERY + 5 * MINUTE);
    expect(machine.badge?.text).toBe("UP");
    await machine.advance(10 * MINUTE);
    expect(occurrencesOf(machine.disk)[0]).toMatchObject({ state: "expired", expiry: "no-answer" });
  });

  it("25: takes a closed notification for no answer", async () => {
    await machine.advance(EVERY);
    machine.closeNotification(machine.screen[0]!.id);
    await machine.advance(5 * MINUTE);
    expect(stateOf(machine.disk).prompts.active).toMatchObject([{ state: "shown" }]);
    expect(machine.screen).toHaveLength(1);
  });

  it("clears a notification that a dying worker left behind", async () => {
    await machine.advance(EVERY);
    machine.notifications.set("posture:2026-11-20:7", "left over");
    await machine.advance(5 * MINUTE);
    expect([...machine.notifications.keys()]).toEqual([machine.screen[0]!.id]);
  });
});

describe("a day in a zone that changes its clocks (fault 19)", { timeout: 30_000 }, () => {
  const ONLY_DAILY = { posture: { on: false }, hipFlexor: { on: false }, walk: { on: false } };

  async function onlyDailyPrompts(options: { readonly at: number; readonly zone: string }) {
    const machine = createFakeMachine(options);
    machine.local.values.set("settings", ONLY_DAILY);
    await machine.startBrowser();
    return machine;
  }

  it.each([
    ["spring forward", Date.UTC(2027, 2, 27, 23), "Europe/Berlin"],
    ["fall back", Date.UTC(2026, 9, 24, 22), "Europe/Berlin"],
  ])("asks for the check-in once a local date: %s", async (_what, at, zone) => {
    const machine = await onlyDailyPrompts({ at, zone });
    await machine.advance(2 * DAY);
    const checkIns = machine.screen.filter(({ id }) => id.startsWith("check-in:")).map(({ id }) => id);
    expect(checkIns).toHaveLength(2);
    expectInvariants(machine, at);
  });

  it("asks at most once a local date when the traveller's date repeats", async () => {
    const machine = await onlyDailyPrompts({ at: Date.UTC(2026, 10, 23, 0), zone: "Asia/Tokyo" });
    await machine.advance(9 * HOUR);
    machine.zone = "America/Los_Angeles";
    await machine.advance(30 * HOUR);
    const checkIns = machine.screen.filter(({ id }) => id.startsWith("check-in:")).map(({ id }) => id);
    expect(checkIns).toEqual([...new Set(checkIns)]);
    expectInvariants(machine, Date.UTC(2026, 10, 23, 0));
  });
});
