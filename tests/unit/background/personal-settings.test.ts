import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, type Settings } from "@/src/core/settings/settings.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { createFakeMachine, type FakeMachine, type KillPoint } from "@/tests/support/fakes/fake-machine.ts";

const MONDAYS = { id: "m", weekday: "mon", at: "18:00", minutes: 40 };
const SATURDAYS = { id: "s", weekday: "sat", at: "09:00", minutes: 70 };
const PROFILE = { ...DEFAULT_SETTINGS.profile, pregnant: "no", ageBand: "16-65" };

/** A browser whose settings version 1 wrote. */
function anUpdate(settings: object = { runPlan: [SATURDAYS, MONDAYS], profile: PROFILE, units: "mi" }): FakeMachine {
  const machine = createFakeMachine();
  machine.local.values.set("settings", settings);
  return machine;
}

const settingsOf = async (machine: FakeMachine): Promise<Settings> => (await machine.send("get-status", {})).settings;
const weeklyRuns = (machine: FakeMachine) => [...machine.disk.stores.weeklyRuns.values()];

describe("the week's plan and the profile of version 1", () => {
  it("become records, and leave the settings", async () => {
    const machine = anUpdate();
    await machine.startBrowser();
    const { runPlan, profile, units } = await settingsOf(machine);
    expect(runPlan).toEqual([SATURDAYS, MONDAYS]);
    expect(profile).toEqual(PROFILE);
    expect(units).toBe("mi");
    expect(weeklyRuns(machine)).toMatchObject([
      { ...SATURDAYS, place: 0, deletedAt: null },
      { ...MONDAYS, place: 1 },
    ]);
    expect(machine.disk.stores.profile.get("profile")).toMatchObject(PROFILE);
    expect(machine.local.values.get("settings")).toEqual({ units: "mi" });
  });

  it("survive a death at any call, once each", { timeout: 60_000 }, async () => {
    const whole = anUpdate();
    whole.countCalls();
    await whole.startBrowser();
    await whole.advance(MINUTE);
    const calls = whole.calls();
    expect(calls).toBeGreaterThan(10);
    const points = Array.from({ length: calls }, (_, index) => index + 1).flatMap((call): readonly KillPoint[] => [
      { call, when: "before" },
      { call, when: "after" },
    ]);
    for (const point of points) {
      const machine = anUpdate();
      machine.killAt(point);
      await machine.startBrowser();
      await machine.advance(MINUTE);
      await machine.startBrowser();
      await machine.advance(MINUTE);
      const { runPlan, profile } = await settingsOf(machine);
      const place = JSON.stringify(point);
      expect(runPlan, place).toEqual([SATURDAYS, MONDAYS]);
      expect(profile, place).toEqual(PROFILE);
      expect(weeklyRuns(machine), place).toHaveLength(2);
      expect(machine.local.values.get("settings"), place).toEqual({ units: "mi" });
    }
  });

  it("don't come back from a copy that could not be taken out", async () => {
    const machine = anUpdate();
    const copy = machine.local.values.get("settings");
    await machine.startBrowser();
    await machine.send("save-settings", { patch: { runPlan: [{ ...MONDAYS, minutes: 30 }] } });
    machine.local.values.set("settings", copy);
    await machine.startBrowser();
    expect((await settingsOf(machine)).runPlan).toEqual([{ ...MONDAYS, minutes: 30 }]);
    expect(machine.local.values.get("settings")).toEqual({ units: "mi" });
  });

  it("stay in the settings until the database has them, and count meanwhile", async () => {
    const machine = anUpdate();
    machine.storageFault = () => "session";
    await machine.startBrowser();
    expect((await settingsOf(machine)).runPlan).toEqual([SATURDAYS, MONDAYS]);
    expect(machine.local.values.get("settings")).toHaveProperty("runPlan");
    machine.storageFault = null;
    await machine.startBrowser();
    expect((await settingsOf(machine)).runPlan).toEqual([SATURDAYS, MONDAYS]);
    expect(machine.local.values.get("settings")).not.toHaveProperty("runPlan");
  });

  it("keep what parses and put aside what doesn't", async () => {
    const broken = { ...MONDAYS, id: "b", minutes: 0 };
    const twice = { ...MONDAYS, id: "s" };
    const machine = anUpdate({ runPlan: [SATURDAYS, broken, twice], profile: { ageBand: "old", pregnant: "no" } });
    await machine.startBrowser();
    const { runPlan, profile } = await settingsOf(machine);
    expect(runPlan).toEqual([SATURDAYS, { ...MONDAYS, id: "s-2" }]);
    expect(profile).toMatchObject({ ageBand: null, pregnant: "no" });
    expect(machine.disk.quarantine).toMatchObject([
      { store: "settings", key: "runPlan", value: [SATURDAYS, broken, twice] },
      { store: "settings", key: "profile", value: { ageBand: "old", pregnant: "no" } },
    ]);
  });
});

describe("a change of the week's plan", () => {
  it("writes what changed, deletes what is gone, and brings it back with Undo", async () => {
    const machine = createFakeMachine();
    await machine.startBrowser();
    const save = (runPlan: readonly object[]) => machine.send("save-settings", { patch: { runPlan } });
    expect((await save([SATURDAYS, MONDAYS])).settings.runPlan).toEqual([SATURDAYS, MONDAYS]);
    const stored = machine.disk.stores.weeklyRuns.get("s");
    machine.now += MINUTE;
    await save([SATURDAYS]);
    expect(machine.disk.stores.weeklyRuns.get("m")).toMatchObject({ deletedAt: machine.now, updatedAt: machine.now });
    expect(machine.disk.stores.weeklyRuns.get("s"), "as it was").toEqual(stored);
    await save([SATURDAYS, MONDAYS]);
    expect((await settingsOf(machine)).runPlan).toEqual([SATURDAYS, MONDAYS]);
    expect(machine.local.values.get("settings")).toBeUndefined();
  });

  it("is refused whole where one run is wrong", async () => {
    const machine = createFakeMachine();
    await machine.startBrowser();
    const patch = { runPlan: [{ ...MONDAYS, minutes: 0 }], units: "mi" };
    await expect(machine.send("save-settings", { patch })).rejects.toThrow("runPlan.0.minutes");
    expect(weeklyRuns(machine)).toEqual([]);
    expect(machine.local.values.get("settings")).toBeUndefined();
  });
});
