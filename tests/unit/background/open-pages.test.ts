import { beforeEach, describe, expect, it } from "vitest";
import { HOUR, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { createPopupStore, type PopupStore } from "@/src/ui/pages/popup/popup-store.ts";
import { aSeenPage } from "@/tests/support/fakes/a-seen-page.ts";
import { createFakeMachine, type FakeMachine } from "@/tests/support/fakes/fake-machine.ts";

/** An open popup on a machine, with a clock of its own, and how often it asked. */
function openPopup(machine: FakeMachine) {
  let asked = 0;
  let tick = (): void => undefined;
  const send = (async (name: "read-status", request: object) => {
    if (name.endsWith("-status")) asked += 1;
    return machine.send(name, request);
  }) as FakeMachine["send"];
  const store: PopupStore = createPopupStore({
    send,
    onChanged: aSeenPage(machine.changes),
    now: () => machine.now,
    every: (_ms, callback) => {
      tick = callback;
      return () => undefined;
    },
    openTab: () => undefined,
    close: () => undefined,
  });
  const stop = store.start();
  return {
    store,
    stop,
    asked: () => asked,
    report: () => {
      const { report } = store.state.value;
      if (report === null) throw new Error("nothing was told");
      return report;
    },
    /** Time passes for the machine and for the page's clock. */
    async sit(ms: number) {
      for (let passed = 0; passed < ms; passed += SECOND) {
        await machine.advance(SECOND);
        tick();
      }
    },
    tick: () => tick(),
  };
}

describe("a popup that stays open", () => {
  let machine: FakeMachine;
  beforeEach(async () => {
    machine = createFakeMachine();
    await machine.startBrowser();
    await machine.advance(6 * MINUTE);
  });

  it("shows in every window what was answered in one", async () => {
    const [one, other] = [openPopup(machine), openPopup(machine)];
    await machine.settle();
    await one.store.savePain(4);
    await machine.settle();
    expect([one, other].map(({ report }) => report().checkIn.today?.pain)).toEqual([4, 4]);
    await other.store.command("pause", { minutes: 30 });
    await machine.settle();
    expect(one.report().status.pausedUntil).toBe(machine.now + 30 * MINUTE);
  });

  it("counts its minutes like the engine, and asks only when something has changed", async () => {
    const popup = openPopup(machine);
    await machine.settle();
    const before = popup.report().status.seatedMs;
    await popup.sit(4 * MINUTE);
    expect(popup.report().status.seatedMs).toBe(before + 4 * MINUTE);
    // Its first question, and the engine's own looks since: a tick.
    expect(popup.asked()).toBeLessThanOrEqual(3);
  });

  it("shows a prompt that falls due while it is open", async () => {
    machine.local.values.set("settings", { posture: { everyMinutes: 12 } });
    const popup = openPopup(machine);
    await popup.sit(7 * MINUTE);
    expect(popup.report().status.open.map(({ kind }) => kind)).toEqual(["posture"]);
  });

  it("is right again after the worker died over an answer", async () => {
    const [one, other] = [openPopup(machine), openPopup(machine)];
    await machine.settle();
    const isStored = () => machine.disk.stores.checkIns.size > 0;
    for (let call = 1; !isStored(); call += 1) {
      machine.killAt({ call, when: "after" });
      void one.store.savePain(4);
      await machine.settle();
    }
    expect(machine.isWorkerAlive()).toBe(false);
    expect(other.report().checkIn.today).toBeNull();
    machine.countCalls();
    await machine.advance(6 * MINUTE);
    expect([one, other].map(({ report }) => report().checkIn.today?.pain)).toEqual([4, 4]);
  });

  it("goes on over an update under it", async () => {
    const popup = openPopup(machine);
    await machine.settle();
    machine.session.values.clear();
    machine.alarms.clear();
    await machine.startWorker({ isUpdate: true });
    expect(popup.report().status.presence).toBe("sitting");
    await popup.store.savePain(3);
    await machine.settle();
    expect(popup.report().checkIn.today?.pain).toBe(3);
  });

  it("counts nothing of a sleep and asks anew when the machine wakes", async () => {
    const popup = openPopup(machine);
    await machine.settle();
    const before = popup.report().status.seatedMs;
    machine.jump(9 * HOUR);
    popup.tick();
    await machine.settle();
    expect(popup.report().status.at).toBe(machine.now);
    expect(popup.report().status.seatedMs).toBeLessThanOrEqual(before + 6.5 * MINUTE);
  });

  it("hears nothing more once it is closed", async () => {
    const popup = openPopup(machine);
    await machine.settle();
    popup.stop();
    const before = popup.asked();
    await machine.send("save-check-in", { pain: 4 });
    await machine.settle();
    expect(popup.asked()).toBe(before);
  });
});
