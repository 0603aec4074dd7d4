import { describe, expect, it } from "vitest";
import { keepAlarms } from "@/src/background/keep-alarms.ts";
import { DAY, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import type { AlarmInfo } from "@/src/platform/alarms.ts";

const NOW = 1_000_000_000;
const tick = (when: number, periodMinutes = 5): AlarmInfo => ({ when, periodMinutes });
const next = (when: number): AlarmInfo => ({ when, periodMinutes: null });

/** The names of alarms that were created anew, and what there is afterwards. */
async function keeping(before: Record<string, AlarmInfo>, wanted = { tickMinutes: 5, nextAt: NOW + 10 * MINUTE }) {
  const alarms = new Map(Object.entries(before));
  const created: string[] = [];
  const port = {
    all: async () => alarms,
    create: async (name: string, alarm: AlarmInfo) => {
      created.push(name);
      alarms.set(name, alarm);
    },
    onFired: () => {},
  };
  await keepAlarms(port, wanted, NOW);
  return { created, alarms: Object.fromEntries(alarms) };
}

describe("keeping the alarms", () => {
  const fine = { tick: tick(NOW + 3 * MINUTE), next: next(NOW + 10 * MINUTE) };

  it("leaves alone what rings when it should, because creating restarts the countdown", async () => {
    expect((await keeping(fine)).created).toEqual([]);
    expect((await keeping({ ...fine, next: next(NOW + 10 * MINUTE + 2 * SECOND) })).created).toEqual([]);
  });

  it.each<[string, Record<string, AlarmInfo>, string[]]>([
    ["both where none exists", {}, ["tick", "next"]],
    ["a lost next", { tick: fine.tick }, ["next"]],
    ["a next that is three seconds off", { ...fine, next: next(NOW + 10 * MINUTE + 3 * SECOND) }, ["next"]],
    ["a tick of another period", { ...fine, tick: tick(NOW + 3 * MINUTE, 30) }, ["tick"]],
    ["a tick that a clock set back has stalled", { ...fine, tick: tick(NOW + 65 * MINUTE) }, ["tick"]],
    ["a tick that a clock set ahead left behind", { ...fine, tick: tick(NOW - 55 * MINUTE) }, ["tick"]],
  ])("makes %s", async (_what, before, expected) => {
    expect((await keeping(before)).created).toEqual(expected);
  });

  it("puts the tick off at a wake before it, and lets it be where it is nearly a period away", async () => {
    const wanted = { tickMinutes: 5, nextAt: NOW + 10 * MINUTE, sparesTick: true };
    expect((await keeping(fine, wanted)).created).toEqual(["tick"]);
    expect((await keeping({ ...fine, tick: tick(NOW + 4.5 * MINUTE) }, wanted)).created).toEqual([]);
  });

  it.each([
    ["never in the past", NOW - 5 * MINUTE, NOW + SECOND],
    ["never beyond a day", NOW + 60 * DAY, NOW + DAY],
  ])("arms %s", async (_what, nextAt, expected) => {
    expect((await keeping({}, { tickMinutes: 5, nextAt })).alarms["next"]?.when).toBe(expected);
  });
});
