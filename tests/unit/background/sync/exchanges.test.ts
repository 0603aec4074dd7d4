import { describe, expect, it } from "vitest";
import { manifestKey } from "@/src/core/sync/area-format.ts";
import { TOMBSTONE_LIFE } from "@/src/core/sync/what-to-publish.ts";
import { DAY, HOUR, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { aRun } from "@/tests/support/builders/a-run.ts";
import { aCheckIn, aSpan, nineAnd } from "@/tests/support/builders/records.ts";
import { createAccount } from "@/tests/support/fakes/memory-account-area.ts";
import { aSyncedMachine } from "@/tests/support/fakes/synced-machine.ts";

const YEAR = 365 * DAY;

async function twoMachines(options: { readonly at?: number } = {}) {
  const account = createAccount();
  const desk = await aSyncedMachine(account, "desk");
  const lap = await aSyncedMachine(account, "lap", options);
  return { account, desk, lap };
}

describe("two computers of one account", { timeout: 60_000 }, () => {
  it("have the same runs, answers and settings once each has exchanged, and write nothing more then", async () => {
    const { desk, lap } = await twoMachines();
    await desk.commit({ runs: [aRun({ id: "mine" })], checkIns: [aCheckIn({ id: "answer" })] });
    await desk.machine.send("save-settings", { patch: { units: "mi", player: { voice: false } } });
    await lap.commit({ runs: [aRun({ id: "theirs" })] });
    for (const one of [desk, lap, desk]) await one.exchange();
    expect(await desk.runs()).toEqual(["mine", "theirs"]);
    expect(await lap.runs()).toEqual(["mine", "theirs"]);
    expect(await lap.storage().reads.checkIns.get("answer")).toMatchObject({ pain: 3, device: "desk" });
    const { settings } = await lap.machine.send("get-status", {});
    expect([settings.units, settings.player.voice]).toEqual(["mi", true]);
    const { writes } = desk.area;
    for (const one of [lap, desk, lap]) await one.exchange();
    expect(desk.area.writes).toBe(writes);
    expect(desk.state()).toMatchObject({
      trouble: null,
      isWaiting: false,
      machines: [{ device: "lap", unread: null }],
    });
  });

  it("exchange by themselves: two minutes after something was entered, half a minute after something came", async () => {
    const { desk, lap } = await twoMachines();
    await desk.machine.send("save-check-in", { pain: 4 });
    await desk.machine.advance(2 * MINUTE + SECOND);
    await lap.machine.advance(31 * SECOND);
    expect(await lap.storage().reads.checkIns.all()).toMatchObject([{ pain: 4 }]);
  });

  it("wake nobody up while nothing is entered", async () => {
    const { desk } = await twoMachines();
    await desk.machine.advance(MINUTE);
    const { writes } = desk.area;
    await desk.machine.advance(50 * MINUTE);
    expect(desk.area.writes).toBe(writes);
    expect(desk.machine.alarms.has("sync")).toBe(false);
  });

  it("see a deletion, and a change that was made over what a clock years ahead wrote", async () => {
    const { desk, lap } = await twoMachines({ at: nineAnd(0) + 9 * YEAR });
    await lap.commit({ runs: [aRun({ id: "a", note: "from the future" }), aRun({ id: "b" })] });
    for (const one of [lap, desk]) await one.exchange();
    expect(await desk.runs()).toEqual(["a", "b"]);
    await desk.commit({ runs: [aRun({ id: "a", note: "put right" }), aRun({ id: "b", deletedAt: desk.machine.now })] });
    for (const one of [desk, lap]) await one.exchange();
    expect(await lap.storage().reads.runs.all()).toMatchObject([{ id: "a", note: "put right" }]);
    // What the wrong clock never wrote is not touched by it.
    await desk.commit({ runs: [aRun({ id: "c" })] });
    expect((await desk.storage().reads.runs.get("c"))?.updatedAt).toBeLessThan(nineAnd(0) + DAY);
  });

  it("lay their desk time over each other, and what was sat at both counts once", async () => {
    const { desk, lap } = await twoMachines();
    await desk.commit({ spans: [aSpan({ start: nineAnd(-300), end: nineAnd(-240) })] });
    await lap.commit({ spans: [aSpan({ start: nineAnd(-270), end: nineAnd(-210) })] });
    for (const one of [desk, lap, desk]) await one.exchange();
    const days = await desk.storage().reads.deskDays.all();
    expect(days.map(({ device, sat }) => [device, sat])).toEqual([
      ["desk", "48-60"],
      ["lap", "54-66"],
    ]);
  });

  it("tell a computer that was off for longer than deletions are told what was deleted, and nothing of it comes back", async () => {
    const { desk, lap } = await twoMachines();
    await desk.commit({ runs: [aRun({ id: "old" })] });
    for (const one of [desk, lap]) await one.exchange();
    await lap.commit({ runs: [aRun({ id: "old", note: "changed on the way", start: nineAnd(-60) })] });
    await lap.exchange();
    await desk.exchange();
    lap.area.isOnline = false;
    await desk.commit({ runs: [aRun({ id: "old", deletedAt: desk.machine.now })] });
    await desk.exchange();
    desk.machine.now += TOMBSTONE_LIFE + YEAR;
    await desk.exchange();
    lap.machine.now = desk.machine.now;
    lap.area.isOnline = true;
    lap.area.deliver();
    for (const one of [lap, desk, lap]) await one.exchange();
    expect([await desk.runs(), await lap.runs()]).toEqual([[], []]);
  });

  it("go on by themselves offline, and join what happened meanwhile", async () => {
    const { desk, lap } = await twoMachines();
    lap.area.isOnline = false;
    await desk.commit({ runs: [aRun({ id: "d" })] });
    await lap.commit({ runs: [aRun({ id: "l" })] });
    for (const one of [desk, lap]) await one.exchange();
    expect(lap.state()).toMatchObject({ trouble: null });
    expect(await lap.runs()).toEqual(["l"]);
    lap.area.isOnline = true;
    lap.area.deliver();
    desk.area.deliver();
    for (const one of [desk, lap]) await one.exchange();
    expect([await desk.runs(), await lap.runs()]).toEqual([
      ["d", "l"],
      ["d", "l"],
    ]);
  });

  it("take nothing of a set that has come by half, and all of it when it is whole", async () => {
    const { desk, lap } = await twoMachines();
    await lap.exchange();
    lap.area.isOnline = false;
    await desk.commit({ runs: [aRun({ id: "d" })] });
    await desk.exchange();
    lap.area.deliver((key) => key === manifestKey("desk"));
    await lap.exchange();
    expect(await lap.runs()).toEqual([]);
    expect(lap.state()?.machines).toMatchObject([{ device: "desk", unread: "incomplete" }]);
    lap.area.deliver();
    await lap.exchange();
    expect(await lap.runs()).toEqual(["d"]);
  });

  it("send health answers from where that was agreed to, and take them where it was", async () => {
    const account = createAccount();
    const desk = await aSyncedMachine(account, "desk");
    const lap = await aSyncedMachine(account, "lap", { joins: false });
    await lap.join(false);
    await desk.commit({ checkIns: [aCheckIn({ id: "d" })] });
    await lap.commit({ checkIns: [aCheckIn({ id: "l" })] });
    for (const one of [desk, lap, desk]) await one.exchange();
    const ids = async (one: typeof desk) => (await one.storage().reads.checkIns.all()).map(({ id }) => id);
    expect([await ids(desk), await ids(lap)]).toEqual([["d"], ["l"]]);
    expect(lap.state()?.held).toBe(1);
    await lap.join(true);
    for (const one of [desk, lap]) await one.exchange();
    expect([(await ids(desk)).length, (await ids(lap)).length]).toEqual([2, 2]);
    await lap.join(false);
    expect(JSON.stringify(await lap.storage().sync.rows(lap.machine.now))).toContain('"l"');
    expect(lap.state()?.held).toBe(1);
  });
});

describe("the area", { timeout: 60_000 }, () => {
  const manyRuns = (count: number) =>
    Array.from({ length: count }, (_, index) => aRun({ id: crypto.randomUUID(), start: nineAnd(0) - index * HOUR }));

  it("has what is newest where not everything finds room, and the state says what stays here", async () => {
    const { desk, lap } = await twoMachines();
    await desk.commit({ runs: manyRuns(300) });
    desk.remember({ fill: 0.1 });
    for (const one of [desk, lap]) await one.exchange();
    const there = await lap.storage().reads.runs.all();
    expect(there.length).toBeGreaterThan(30);
    expect(there.at(-1)?.start).toBe(nineAnd(0));
    expect(desk.state()?.left).toEqual({
      kinds: [["runs", 300 - there.length]],
      newest: there[0]!.start - HOUR,
    });
  });

  it("tells of old runs what each month comes to, and never in the place of a run", async () => {
    const { desk, lap } = await twoMachines();
    await desk.commit({ runs: manyRuns(300).map((run, n) => ({ ...run, start: nineAnd(0) - n * 5 * DAY })) });
    desk.remember({ fill: 0.12 });
    for (const one of [desk, lap]) await one.exchange();
    const there = (await lap.runs()).length;
    expect(there).toBeGreaterThan(30);
    const left = desk.state()?.left.kinds;
    expect(left).toEqual([["runs", 300 - there]]);
    expect(lap.state()?.missing).toMatchObject([{ of: "desk", runs: 300 - there }]);
    // What comes to be here itself is no longer told of.
    desk.remember({ fill: 1 });
    for (const one of [desk, lap]) await one.exchange();
    expect([(await lap.runs()).length, lap.state()?.missing, desk.state()?.left.kinds]).toEqual([300, [], []]);
    // And nothing changes any more where nothing is entered.
    const { writes } = desk.area;
    await desk.exchange();
    expect(desk.area.writes).toBe(writes);
  });

  it("makes room for a third computer: each takes its share", async () => {
    const { account, desk } = await twoMachines();
    await desk.exchange();
    // What the first two take at most, as if each had laid out years.
    const third = await aSyncedMachine(account, "third", { joins: false });
    await third.area.set(Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`c:desk:${n}`, "x".repeat(8_000)])));
    await third.join();
    await third.commit({ runs: [aRun({ id: "third" })] });
    for (const one of [third, desk, third, desk]) await one.exchange();
    expect(await desk.runs()).toContain("third");
    expect([desk.state()?.trouble, third.state()?.trouble]).toEqual([null, null]);
  });

  it.each([
    ["busy", "This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.", 1],
    ["full", "QUOTA_BYTES quota exceeded", 0.75],
    ["full", "QuotaExceededError: storage.sync API call exceeded its quota limitations.", 0.75],
    ["failed", "An unexpected error occurred", 1],
  ])(
    "that refuses as %s is said, waited for longer each time, and written once it takes it",
    async (trouble, words, fill) => {
      const { desk, lap } = await twoMachines();
      await desk.commit({ runs: [aRun({ id: "d" })] });
      desk.area.writeError = new Error(words);
      await desk.machine.settle();
      desk.machine.alarms.delete("sync");
      await desk.exchange();
      expect(desk.state()).toMatchObject({ trouble, failures: 1, isWaiting: true, fill });
      const first = desk.machine.alarms.get("sync")!.when - desk.machine.now;
      desk.machine.alarms.delete("sync");
      await desk.exchange();
      expect(desk.machine.alarms.get("sync")!.when - desk.machine.now).toBe(2 * first);
      expect(await desk.runs()).toEqual(["d"]);
      desk.area.writeError = null;
      await desk.machine.advance(10 * MINUTE);
      expect(desk.state()).toMatchObject({ trouble: null, failures: 0, isWaiting: false });
      await lap.exchange();
      expect(await lap.runs()).toEqual(["d"]);
    },
  );

  it("is not asked for more writes than the browser takes: the rest waits a minute", async () => {
    const { desk } = await twoMachines();
    await desk.commit({ runs: [aRun({ id: "d" })] });
    desk.remember({ writes: [{ at: desk.machine.now, items: 79 }] });
    desk.machine.alarms.delete("sync");
    const { writes } = desk.area;
    await desk.exchange();
    expect([desk.area.writes, desk.state()?.isWaiting]).toEqual([writes, true]);
    expect(desk.machine.alarms.get("sync")?.when).toBe(desk.machine.now + MINUTE);
    await desk.machine.advance(MINUTE + SECOND);
    expect(desk.area.writes).toBe(writes + 1);
    expect(desk.state()?.isWaiting).toBe(false);
  });
});
