import { describe, expect, it } from "vitest";
import { DAY, type EpochMs, HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { dayOf } from "@/src/core/time/local-day.ts";
import { MONDAY_NINE } from "@/tests/support/builders/records.ts";
import { occurrencesOf, sittingOf, spansOf, stateOf } from "@/tests/support/fakes/disk-contents.ts";
import { createFakeMachine, type FakeMachine } from "@/tests/support/fakes/fake-machine.ts";
import { expectInvariants } from "@/tests/support/invariants.ts";

const TICK_AND_A_BIT = 6.5 * MINUTE;

async function aDeskDay(options: Parameters<typeof createFakeMachine>[0] = {}, settings: object = {}) {
  const machine = createFakeMachine(options);
  machine.local.values.set("settings", { posture: { everyMinutes: 12 }, ...settings });
  await machine.startBrowser();
  return machine;
}

/** Every instant that the engine's state holds. */
function instantsIn(value: unknown): readonly EpochMs[] {
  if (typeof value === "number") return value > Date.UTC(2000, 0, 1) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(instantsIn) : [];
}

const shownSince = (machine: FakeMachine, at: EpochMs) => machine.screen.filter((shown) => shown.at >= at);

describe("a sleep", { timeout: 60_000 }, () => {
  it.each([
    ["4 minutes", 4 * MINUTE],
    ["6 minutes", 6 * MINUTE],
    ["7 minutes", 7 * MINUTE],
    ["20 minutes", 20 * MINUTE],
    ["2 hours", 2 * HOUR],
  ])(
    "16: counts no more of a sleep of %s than a tick and a half as sitting, and none of it twice",
    async (_what, slept) => {
      const machine = await aDeskDay();
      await machine.advance(6 * MINUTE);
      machine.jump(slept);
      await machine.fire("tick");
      await machine.advance(6 * MINUTE);
      const awake = 12 * MINUTE;
      expect(sittingOf(machine) - awake).toBeLessThanOrEqual(Math.min(slept, TICK_AND_A_BIT));
      // What came after the last look before the sleep may be lost with it.
      expect(sittingOf(machine) - awake).toBeGreaterThanOrEqual(-TICK_AND_A_BIT);
      if (slept > TICK_AND_A_BIT) expect(sittingOf(machine)).toBeLessThanOrEqual(awake);
      expectInvariants(machine, MONDAY_NINE);
    },
  );
});

describe("a clock that jumps ahead and is put right", { timeout: 60_000 }, () => {
  it.each([
    ["an hour", HOUR],
    ["a day", DAY],
    ["ten years", 3_652 * DAY],
    ["a day, seen by an alarm alone", DAY],
  ])("17: recovers from %s: counts, prompts and keeps nothing of the wrong time", async (what, by) => {
    const machine = await aDeskDay();
    await machine.advance(6 * MINUTE);
    machine.jump(by);
    await machine.fire("tick");
    if (!what.includes("alone")) await machine.advance(5 * MINUTE);
    machine.jump(-by);
    await machine.fire("tick");
    const right = machine.now;
    await machine.advance(HOUR);
    // Unknown until the first look, sitting from then on.
    const counted = [...spansOf(machine.disk), { ...stateOf(machine.disk).desk.open, end: machine.now }]
      .filter(({ kind }) => kind === "sitting")
      .reduce((sum, { start, end }) => sum + Math.max(0, end - Math.max(start, right)), 0);
    expect(counted).toBeGreaterThanOrEqual(HOUR - TICK_AND_A_BIT);
    expect(counted).toBeLessThanOrEqual(HOUR);
    expect(shownSince(machine, right).length).toBeGreaterThanOrEqual(2);
    expect(Math.max(...instantsIn(stateOf(machine.disk)))).toBeLessThanOrEqual(machine.now + 2 * DAY);
    expect(spansOf(machine.disk).every(({ end }) => end <= machine.now)).toBe(true);
    expectInvariants(machine, MONDAY_NINE);
  });

  it("34: does not stumble over a clock at the edge of 32 bits, and goes on afterwards", async () => {
    const machine = await aDeskDay();
    await machine.advance(6 * MINUTE);
    const gone = machine.now - -(2 ** 31) * 1000;
    machine.jump(-gone);
    await machine.fire("tick");
    await machine.advance(5 * MINUTE);
    expect(machine.local.values.get("errors")).toBeUndefined();
    expect([...machine.alarms.values()].every(({ when }) => when > machine.now && when - machine.now <= DAY)).toBe(
      true,
    );
    machine.jump(gone);
    await machine.fire("tick");
    await machine.advance(30 * MINUTE);
    expect(shownSince(machine, MONDAY_NINE).length).toBeGreaterThanOrEqual(1);
    expectInvariants(machine, MONDAY_NINE);
  });
});

describe("a clock that goes back for no reason", { timeout: 60_000 }, () => {
  const AT_NINE = { checkIn: { at: "09:05" } };

  it.each([
    ["an hour", HOUR],
    ["a day", DAY],
  ])("18: %s: brings nothing again that was done, and goes on once the time has come again", async (_what, by) => {
    const machine = await aDeskDay({}, AT_NINE);
    await machine.advance(20 * MINUTE);
    await machine.send("save-check-in", { pain: 2 });
    for (const { id } of machine.screen) await machine.send("answer-prompt", { id, answer: "done" });
    const before = machine.screen.map(({ id }) => id);
    expect(before).toContain("check-in:2026-11-23");
    const done = occurrencesOf(machine.disk).filter(({ state }) => state === "done");
    machine.jump(-by);
    const stepped = machine.now;
    await machine.idle("active");
    for (const { when } of machine.alarms.values()) {
      expect(when).toBeGreaterThan(machine.now);
      expect(when - machine.now).toBeLessThanOrEqual(DAY);
    }
    expect(machine.alarms.get("tick")!.when - machine.now).toBeLessThanOrEqual(5 * MINUTE);
    await machine.advance(by + 40 * MINUTE);
    const after = machine.screen.map(({ id }) => id).slice(before.length);
    expect(after.filter((id) => before.includes(id))).toEqual([]);
    // Yesterday's may come where the clock says that it is yesterday; today's is answered.
    expect(after).not.toContain("check-in:2026-11-23");
    expect(occurrencesOf(machine.disk)).toEqual(expect.arrayContaining(done));
    expect(shownSince(machine, stepped + by).filter(({ id }) => id.startsWith("posture")).length).toBeGreaterThan(0);
    expectInvariants(machine, MONDAY_NINE - by);
  });
});

describe("a day that the clocks change", { timeout: 60_000 }, () => {
  const ONLY_CHECK_IN = {
    posture: { on: false },
    hipFlexor: { on: false },
    walk: { on: false },
    strength: { on: false },
    review: { on: false },
    checkIn: { at: "16:30" },
  };
  const local = (zone: string) =>
    new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });

  it.each([
    [23, Date.UTC(2027, 2, 27, 23), "Europe/Berlin"],
    [25, Date.UTC(2026, 9, 24, 22), "Europe/Berlin"],
    [23, Date.UTC(2027, 2, 14, 5), "America/New_York"],
    [25, Date.UTC(2026, 10, 1, 4), "America/New_York"],
  ])("19: of %d hours asks once a date, at its local time, and not again once answered", async (hours, at, zone) => {
    const machine = await aDeskDay({ at, zone }, ONLY_CHECK_IN);
    const days: string[] = [];
    for (let date = 0; date < 2; date += 1) {
      const { day, start, end } = dayOf(machine.now, zone);
      days.push(day);
      if (date === 0) expect(end - start).toBe(hours * HOUR);
      await machine.advance(end - machine.now - HOUR);
      const asked = machine.screen.filter(({ id }) => id.startsWith("check-in:"));
      expect(asked.map(({ id }) => id)).toEqual(days.map((each) => `check-in:${each}`));
      expect(local(zone).format(asked.at(-1)!.at)).toBe(`${day} 16:30`);
      const { checkIn } = await machine.send("save-check-in", { pain: date });
      expect(checkIn.day).toBe(day);
      await machine.advance(HOUR);
    }
    expect([...machine.disk.stores.checkIns.values()]).toMatchObject(days.map((day, pain) => ({ day, pain })));
    expect(occurrencesOf(machine.disk).map(({ state }) => state)).toEqual(["done", "done"]);
    // A date's sitting is as long as the date: nothing of the hour that was skipped or came twice is lost or counted twice.
    expect(sittingOf(machine)).toBeGreaterThan(machine.now - at - TICK_AND_A_BIT);
    expectInvariants(machine, at);
  });

  it("19: of a traveller whose date comes twice brings what was answered no second time", async () => {
    const at = Date.UTC(2026, 10, 23, 0);
    const machine = await aDeskDay({ at, zone: "Asia/Tokyo" }, ONLY_CHECK_IN);
    await machine.advance(9 * HOUR);
    expect(machine.screen.map(({ id }) => id)).toEqual(["check-in:2026-11-23"]);
    await machine.send("save-check-in", { pain: 4 });
    machine.zone = "America/Los_Angeles";
    await machine.advance(40 * HOUR);
    const asked = machine.screen.map(({ id }) => id);
    expect(asked).toEqual([...new Set(asked)]);
    expect(asked).toContain("check-in:2026-11-24");
    expectInvariants(machine, at);
  });
});

describe("idle detection that is wrong", { timeout: 60_000 }, () => {
  /** What was really sat, and what may be counted of it. */
  it.each([
    ["always active, with three hours' sleep in between", "active", 4 * HOUR, 4 * HOUR + TICK_AND_A_BIT],
    ["broken: it only throws", "throws", 4 * HOUR - TICK_AND_A_BIT, 4 * HOUR + TICK_AND_A_BIT],
    ["always idle", "idle", 0, 5 * MINUTE],
  ] as const)("20: comes near the truth from below and from above: %s", async (_what, how, least, most) => {
    const machine = await aDeskDay();
    if (how === "idle") {
      machine.leave();
      machine.hand.lastInput = MONDAY_NINE - HOUR;
      await machine.startBrowser();
    }
    machine.idleFault = how === "throws";
    await machine.advance(2 * HOUR);
    machine.jump(3 * HOUR);
    if (how === "idle") machine.hand.lastInput = MONDAY_NINE - HOUR;
    await machine.fire("tick");
    await machine.advance(2 * HOUR);
    expect(sittingOf(machine)).toBeGreaterThanOrEqual(least - TICK_AND_A_BIT);
    expect(sittingOf(machine)).toBeLessThanOrEqual(most);
    expectInvariants(machine, MONDAY_NINE);
  });

  it("20: an idle that comes every half minute ends the sitting at the last input, no sooner and no later", async () => {
    const machine = await aDeskDay();
    await machine.advance(31 * MINUTE);
    machine.leave();
    const left = machine.now;
    await machine.advance(5 * MINUTE);
    for (let n = 0; n < 20; n += 1) {
      await machine.advance(30_000);
      await machine.idle("idle");
    }
    expect(sittingOf(machine)).toBeGreaterThanOrEqual(left - MONDAY_NINE - MINUTE);
    expect(sittingOf(machine)).toBeLessThanOrEqual(left - MONDAY_NINE + MINUTE);
  });
});
