import { describe, expect, it } from "vitest";
import { deviceOfKey, manifestKey } from "@/src/core/sync/area-format.ts";
import { SYNC_KEY } from "@/src/core/sync/sync-state.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { aRun } from "@/tests/support/builders/a-run.ts";
import { createAccount } from "@/tests/support/fakes/memory-account-area.ts";
import { aSyncedMachine } from "@/tests/support/fakes/synced-machine.ts";

async function twoMachines() {
  const account = createAccount();
  const desk = await aSyncedMachine(account, "desk");
  const lap = await aSyncedMachine(account, "lap");
  await desk.commit({ runs: [aRun({ id: "d" })] });
  await lap.commit({ runs: [aRun({ id: "l" })] });
  for (const one of [desk, lap, desk]) await one.exchange();
  return { account, desk, lap };
}
type Machine = Awaited<ReturnType<typeof twoMachines>>["desk"];
const layers = ({ area }: Machine) => [...new Set([...area.items.keys()].map(deviceOfKey))];

describe("a computer that takes no part", { timeout: 60_000 }, () => {
  it("lays nothing out, reads nothing, and its area stays empty whatever is entered", async () => {
    const desk = await aSyncedMachine(createAccount(), "desk", { joins: false });
    await desk.machine.send("save-check-in", { pain: 4 });
    await desk.machine.advance(10 * MINUTE);
    expect([desk.area.items.size, desk.state(), desk.machine.alarms.has("sync")]).toEqual([0, null, false]);
  });

  it("and left has nothing there any more; the others keep what they have and share it on", async () => {
    const { account, desk, lap } = await twoMachines();
    await desk.machine.send("leave-sync", {});
    expect([layers(desk), desk.state()]).toEqual([["lap"], null]);
    await desk.commit({ runs: [aRun({ id: "later" })] });
    await lap.exchange();
    expect([await desk.runs(), await lap.runs()]).toEqual([
      ["d", "l", "later"],
      ["d", "l"],
    ]);
    const third = await aSyncedMachine(account, "third");
    expect(await third.runs()).toEqual(["d", "l"]);
  });

  it("can come back, and has what happened meanwhile", async () => {
    const { desk, lap } = await twoMachines();
    await desk.machine.send("leave-sync", {});
    await lap.commit({ runs: [aRun({ id: "meanwhile" })] });
    await lap.exchange();
    await desk.join();
    expect(await desk.runs()).toEqual(["d", "l", "meanwhile"]);
  });
});

describe("another account", { timeout: 60_000 }, () => {
  it("gets nothing before the person says so: what was laid out here is not there", async () => {
    const { desk } = await twoMachines();
    const strangers = createAccount();
    const stranger = await aSyncedMachine(strangers, "stranger");
    await stranger.commit({ runs: [aRun({ id: "s" })] });
    await stranger.exchange();
    desk.area.signIn(strangers);
    await desk.machine.advance(MINUTE);
    expect(desk.state()).toMatchObject({ trouble: "account" });
    expect([layers(desk), await desk.runs()]).toEqual([["stranger"], ["d", "l"]]);
    await desk.machine.send("save-check-in", { pain: 1 });
    await desk.machine.advance(5 * MINUTE);
    expect(layers(desk)).toEqual(["stranger"]);
    await desk.machine.send("go-on-with-sync", {});
    expect(await desk.runs()).toEqual(["d", "l", "s"]);
    expect(layers(desk)).toContain("desk");
  });

  it("or none is the same: the diary stays, and the first account is gone on with as soon as it is back", async () => {
    const { account, desk } = await twoMachines();
    desk.area.signIn(createAccount());
    await desk.exchange();
    expect(desk.state()).toMatchObject({ trouble: "account" });
    desk.area.signIn(account);
    await desk.machine.advance(MINUTE);
    expect(desk.state()).toMatchObject({ trouble: null });
  });
});

describe("another computer", { timeout: 60_000 }, () => {
  it("can be forgotten; what it wrote stays, and should it still be there it stops and asks", async () => {
    const { desk, lap } = await twoMachines();
    await desk.machine.send("forget-computer", { device: "lap" });
    expect(layers(desk)).toEqual(["desk"]);
    expect([desk.state()?.machines, await desk.runs()]).toEqual([[], ["d", "l"]]);
    await lap.machine.advance(MINUTE);
    expect(lap.state()).toMatchObject({ trouble: "account" });
  });

  it("with a newer product is named and left alone, and what is here stays and goes on", async () => {
    const { desk, lap } = await twoMachines();
    const newer = { version: 2, name: "Newer", chunks: "in another way" };
    await lap.area.set({ [manifestKey("lap")]: newer });
    await desk.commit({ runs: [aRun({ id: "more" })] });
    await desk.exchange();
    expect(desk.state()?.machines).toMatchObject([{ device: "lap", name: "Newer", unread: "newer" }]);
    expect(await desk.runs()).toEqual(["d", "l", "more"]);
    expect(desk.area.items.get(manifestKey("lap"))).toEqual(newer);
  });

  it("whose record can't be read here has it put aside once, with its reason, and everything else comes in", async () => {
    const { desk, lap } = await twoMachines();
    const odd = { ...aRun({ id: "odd" }), surface: "moon" } as unknown as ReturnType<typeof aRun>;
    await lap.commit({ runs: [odd, aRun({ id: "fine" })] });
    for (const one of [lap, desk, desk]) await one.exchange();
    const aside = await desk.storage().reads.quarantine.all();
    expect(aside.map(({ store, key, because }) => [store, key, because.split(":")[0]])).toEqual([
      ["runs", "odd", "surface"],
    ]);
    expect(await desk.runs()).toContain("fine");
    expect(desk.state()?.aside).toBe(1);
  });

  it("keeps what is erased for good, so that erasing, replacing and undoing an import wait until this one has left", async () => {
    const { desk } = await twoMachines();
    const erase = () => desk.machine.send("erase-records", { kinds: ["runs"], from: null, until: null });
    await expect(erase()).rejects.toThrow("Stop sharing on this computer first");
    const takeIn = desk.machine.send("take-in-diary", { importId: "x", portions: 0, mode: "replace" });
    await expect(takeIn).rejects.toThrow("Stop sharing on this computer first");
    await expect(desk.machine.send("undo-diary-import", { importId: "x" })).rejects.toThrow("Stop sharing");
    await desk.machine.send("leave-sync", {});
    expect((await erase()).records).toBe(2);
  });

  it("finds the area empty after everything was erased here, stops, and keeps its own diary", async () => {
    const { desk, lap } = await twoMachines();
    void desk.machine.send("erase-everything", {});
    for (let turn = 0; turn < 100 && desk.machine.isWorkerAlive(); turn += 1) await desk.machine.settle();
    expect(desk.area.items.size).toBe(0);
    expect(desk.machine.local.values.has(SYNC_KEY)).toBe(false);
    await lap.machine.advance(MINUTE);
    expect(lap.state()).toMatchObject({ trouble: "account" });
    expect([lap.area.items.size, await lap.runs()]).toEqual([0, ["d", "l"]]);
  });

  it("erases nothing, now or at a later start, where the account can't be emptied, and says so", async () => {
    const { desk } = await twoMachines();
    desk.area.writeError = new Error("MAX_WRITE_OPERATIONS_PER_MINUTE");
    await expect(desk.machine.send("erase-everything", {})).rejects.toThrow("Nothing was erased");
    desk.area.writeError = null;
    desk.machine.kill();
    await desk.machine.startWorker();
    await desk.machine.advance(MINUTE);
    expect([await desk.runs(), desk.area.items.size > 0]).toEqual([["d", "l"], true]);
  });

  it("empties no area that may be another account's when everything is erased", async () => {
    const { desk } = await twoMachines();
    const other = createAccount();
    other.items.set("theirs", "not ours");
    desk.area.signIn(other);
    await desk.exchange();
    expect(desk.state()).toMatchObject({ trouble: "account" });
    void desk.machine.send("erase-everything", {});
    for (let turn = 0; turn < 100 && desk.machine.isWorkerAlive(); turn += 1) await desk.machine.settle();
    expect(desk.machine.local.values.size).toBe(0);
    expect([...desk.area.items]).toEqual([["theirs", "not ours"]]);
  });
});

describe("a worker that dies in an exchange", { timeout: 60_000 }, () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
    "at its call %i leaves the old or the new, and the next one goes on",
    async (call) => {
      const { desk, lap } = await twoMachines();
      await desk.commit({ runs: [aRun({ id: "more" })] });
      await lap.commit({ runs: [aRun({ id: "other" })] });
      await lap.exchange();
      await desk.dieInExchange(call);
      expect([
        ["d", "l", "more"],
        ["d", "l", "more", "other"],
      ]).toContainEqual(await desk.runs());
      await lap.exchange();
      expect([
        ["d", "l", "other"],
        ["d", "l", "more", "other"],
      ]).toContainEqual(await lap.runs());
      await desk.machine.startWorker();
      for (const one of [desk, lap]) await one.exchange();
      expect([await desk.runs(), await lap.runs()]).toEqual([
        ["d", "l", "more", "other"],
        ["d", "l", "more", "other"],
      ]);
    },
  );

  it("is followed by one that arms the alarm again at the browser's start, which Firefox forgets", async () => {
    const { desk } = await twoMachines();
    await desk.machine.startBrowser({ keepsAlarms: false });
    expect(desk.machine.alarms.has("sync")).toBe(true);
  });
});
