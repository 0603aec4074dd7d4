import { describe, expect, it, test } from "vitest";
import { exchangeFileName } from "@/src/core/sync/exchange-file.ts";
import { TOMBSTONE_LIFE } from "@/src/core/sync/what-to-publish.ts";
import { DAY, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { HAND_FILES_KEY } from "@/src/storage/sync/hand-files.ts";
import { aRun } from "@/tests/support/builders/a-run.ts";
import { aCheckIn, nineAnd } from "@/tests/support/builders/records.ts";
import { aFolderMachine, aHandMachine } from "@/tests/support/fakes/synced-machine.ts";

const YEAR = 365 * DAY;
const DESK = exchangeFileName("desk");
const LAP = exchangeFileName("lap");

/** Two computers, a folder that is carried at once, and a run of each. */
async function twoInAFolder(options: { readonly at?: number } = {}) {
  const files = new Map<string, string>();
  const desk = await aFolderMachine(files, "desk");
  const lap = await aFolderMachine(files, "lap", options);
  await desk.commit({ runs: [aRun({ id: "d" })] });
  await lap.commit({ runs: [aRun({ id: "l" })] });
  for (const one of [desk, lap, desk]) await one.exchange();
  return { files, desk, lap };
}

describe("computers with a folder", { timeout: 60_000 }, () => {
  it("have the same diary once each has exchanged, each with a file of its own, and write nothing more then", async () => {
    const { files, desk, lap } = await twoInAFolder();
    expect([await desk.runs(), await lap.runs()]).toEqual([
      ["d", "l"],
      ["d", "l"],
    ]);
    expect([...files.keys()].toSorted((a, b) => (a < b ? -1 : 1))).toEqual([DESK, LAP]);
    const { writes } = desk.folder;
    for (const one of [lap, desk]) await one.exchange();
    expect(desk.folder.writes).toBe(writes);
    expect(desk.state()).toMatchObject({
      way: "folder",
      trouble: null,
      isWaiting: false,
      machines: [{ device: "lap" }],
    });
    expect([desk.area.items.size, lap.area.items.size]).toEqual([0, 0]);
  });

  it("exchange by themselves two minutes after something was entered", async () => {
    const { desk, lap } = await twoInAFolder();
    await desk.machine.send("save-check-in", { pain: 4 });
    await desk.machine.advance(2 * MINUTE + SECOND);
    await lap.exchange();
    expect(await lap.storage().reads.checkIns.all()).toMatchObject([{ pain: 4 }]);
  });

  it("have all of ten years' runs in it, for which an account has no room", async () => {
    const { desk, lap } = await twoInAFolder();
    const runs = Array.from({ length: 2_000 }, (_, n) =>
      aRun({ id: crypto.randomUUID(), start: nineAnd(0) - n * DAY }),
    );
    await desk.commit({ runs });
    for (const one of [desk, lap]) await one.exchange();
    expect(desk.state()?.left.newest).toBeNull();
    expect(await lap.runs()).toHaveLength(2_002);
  });

  it("send health answers only where that was agreed to", async () => {
    const files = new Map<string, string>();
    const desk = await aFolderMachine(files, "desk", { joins: false });
    await desk.join(false);
    await desk.commit({ checkIns: [aCheckIn({ id: "d" })] });
    await desk.exchange();
    const lap = await aFolderMachine(files, "lap");
    expect(await lap.storage().reads.checkIns.all()).toEqual([]);
    await desk.join(true);
    await lap.exchange();
    expect(await lap.storage().reads.checkIns.all()).toHaveLength(1);
  });

  it("take back a file when they leave, and are forgotten by taking out theirs, after which they stop and ask", async () => {
    const { files, desk, lap } = await twoInAFolder();
    await desk.machine.send("forget-computer", { device: "lap" });
    expect([...files.keys()]).toEqual([DESK]);
    await lap.exchange();
    expect(lap.state()).toMatchObject({ trouble: "account" });
    await lap.machine.send("go-on-with-sync", {});
    expect(files.has(LAP)).toBe(true);
    await lap.machine.send("leave-sync", {});
    expect([[...files.keys()], lap.state(), await lap.runs()]).toEqual([[DESK], null, ["d", "l"]]);
  });

  it("tell one that was off for longer than deletions are told what was deleted", async () => {
    const { desk, lap } = await twoInAFolder();
    await desk.commit({ runs: [aRun({ id: "l", deletedAt: desk.machine.now })] });
    desk.machine.now += TOMBSTONE_LIFE + YEAR;
    await desk.exchange();
    lap.machine.now = desk.machine.now;
    for (const one of [lap, desk, lap]) await one.exchange();
    expect([await desk.runs(), await lap.runs()]).toEqual([["d"], ["d"]]);
  });

  it("put right what a clock years ahead wrote", async () => {
    const { desk, lap } = await twoInAFolder({ at: nineAnd(0) + 9 * YEAR });
    await desk.commit({ runs: [aRun({ id: "l", note: "put right" })] });
    for (const one of [desk, lap]) await one.exchange();
    expect(await lap.storage().reads.runs.get("l")).toMatchObject({ note: "put right" });
  });
});

describe("a folder", { timeout: 60_000 }, () => {
  test.each([
    ["that is gone", "gone", true],
    ["whose disk is full", "full", true],
    ["that is read-only", "read-only", true],
    ["that fails", "failed", true],
    ["that may no longer be used", "access", false],
  ] as const)("%s is said and costs nothing; what waits goes as soon as it can", async (_, trouble, isTriedAgain) => {
    const { desk, lap } = await twoInAFolder();
    await desk.commit({ runs: [aRun({ id: "more" })] });
    await desk.machine.settle();
    desk.machine.alarms.delete("sync");
    desk.folder.trouble = trouble;
    await desk.exchange();
    expect(desk.state()).toMatchObject({ trouble, isWaiting: true });
    // Where a person has to say so no waiting helps.
    expect(desk.machine.alarms.has("sync")).toBe(isTriedAgain);
    expect(await desk.runs()).toEqual(["d", "l", "more"]);
    desk.folder.trouble = null;
    await desk.exchange();
    await lap.exchange();
    expect([desk.state()?.trouble, await lap.runs()]).toEqual([null, ["d", "l", "more"]]);
  });

  it("that is gone or forbidden can be left all the same; its file stays", async () => {
    const { files, desk } = await twoInAFolder();
    desk.folder.trouble = "access";
    await desk.machine.send("leave-sync", {});
    expect([desk.state(), files.has(DESK)]).toEqual([null, true]);
  });

  it("is another one where the person chose another: nothing is asked, and this computer's file comes there", async () => {
    const { files, desk } = await twoInAFolder();
    files.clear();
    await desk.machine.send("join-sync", { name: "desk", sharesHealth: true, way: "folder", folder: "Stick" });
    expect([desk.state()?.folder, desk.state()?.trouble, [...files.keys()]]).toEqual(["Stick", null, [DESK]]);
  });

  it("that somebody emptied stops the exchange until the person says so", async () => {
    const { files, desk } = await twoInAFolder();
    files.clear();
    await desk.exchange();
    expect([desk.state()?.trouble, files.size]).toEqual(["account", 0]);
  });
});

describe("a file in the folder", { timeout: 60_000 }, () => {
  const whole = async () => {
    const { files, desk, lap } = await twoInAFolder();
    await lap.commit({ runs: [aRun({ id: "new" })] });
    await lap.exchange();
    return { files, desk, text: files.get(LAP)! };
  };

  test.each<[string, (text: string) => string, "incomplete" | "damaged" | "newer"]>([
    ["half written", (text) => text.slice(0, text.length / 2), "incomplete"],
    ["empty", () => "", "incomplete"],
    ["with a chunk that is spoilt", (text) => text.replace(/"c:lap:0":"./, '"c:lap:0":"_'), "incomplete"],
    [
      "with a manifest that is none",
      (text) => text.replace(/"m:lap":\{"version":1/, '"m:lap":{"version":"x"'),
      "damaged",
    ],
    ["of a newer product", (text) => text.replace('"version":1', '"version":2'), "newer"],
  ])("that is %s is named, harms nothing, and is read once it is whole", async (_, spoil, unread) => {
    const { files, desk, text } = await whole();
    files.set(LAP, spoil(text));
    await desk.exchange();
    expect(desk.state()).toMatchObject({ trouble: null, machines: [{ device: "lap", unread }] });
    expect([await desk.runs(), files.get(LAP)]).toEqual([["d", "l"], spoil(text)]);
    files.set(LAP, text);
    await desk.exchange();
    expect([await desk.runs(), desk.state()?.machines[0]?.unread]).toEqual([["d", "l", "new"], null]);
  });

  it("that can't be read just now is waited for", async () => {
    const { desk } = await whole();
    desk.folder.unreadable.add(LAP);
    await desk.exchange();
    expect(desk.state()).toMatchObject({ machines: [{ device: "lap", unread: "incomplete" }] });
    desk.folder.unreadable.clear();
    await desk.exchange();
    expect(await desk.runs()).toEqual(["d", "l", "new"]);
  });

  it("that is somebody else's is never opened, or let alone", async () => {
    const { files, desk } = await whole();
    files.set("taxes.json", "{}");
    files.set("standing-start-exchange-other.json", '{"format":"other"}');
    files.set("standing-start-exchange-list.json", "[1]");
    await desk.exchange();
    expect(desk.state()?.machines.map(({ device }) => device)).toEqual(["lap"]);
    await desk.machine.send("forget-computer", { device: "lap" });
    expect([...files.keys()]).toEqual([
      DESK,
      "taxes.json",
      "standing-start-exchange-other.json",
      "standing-start-exchange-list.json",
    ]);
  });

  it("speaks for its own computer and for no other", async () => {
    const { files, desk, text } = await whole();
    files.set(LAP, text.replaceAll("c:lap:", "c:desk:").replaceAll("m:lap", "m:desk"));
    await desk.exchange();
    expect(await desk.runs()).toEqual(["d", "l"]);
  });

  test.each([
    "standing-start-exchange-lap (Office's conflicted copy 2026-11-30).json",
    "standing-start-exchange-lap.sync-conflict-20261130-101500-ABCDEFG.json",
    "standing-start-exchange-lap (1).json",
  ])("that its carrier copied as %s is read as well", async (name) => {
    const { files, desk, lap } = await twoInAFolder();
    const before = files.get(LAP)!;
    await lap.commit({ runs: [aRun({ id: "new" })] });
    await lap.exchange();
    files.set(name, files.get(LAP)!);
    files.set(LAP, before);
    await desk.exchange();
    expect([await desk.runs(), desk.state()?.machines.length]).toEqual([["d", "l", "new"], 1]);
    files.set(LAP, before.slice(0, 40));
    await desk.exchange();
    expect(desk.state()).toMatchObject({ trouble: null });
  });

  it("of this computer that was left half written is written anew", async () => {
    const { files, desk, lap } = await twoInAFolder();
    files.set(DESK, files.get(DESK)!.slice(0, 60));
    await desk.exchange();
    expect(desk.state()?.trouble).toBeNull();
    await desk.commit({ runs: [aRun({ id: "more" })] });
    await desk.exchange();
    await lap.exchange();
    expect(await lap.runs()).toEqual(["d", "l", "more"]);
  });

  it("that two copies of one profile both write loses nothing of either", async () => {
    const files = new Map<string, string>();
    const one = await aFolderMachine(files, "same");
    const other = await aFolderMachine(files, "same");
    await one.commit({ runs: [aRun({ id: "1" })] });
    await one.exchange();
    await other.commit({ runs: [aRun({ id: "2" })] });
    for (const machine of [other, one, other]) await machine.exchange();
    expect([await one.runs(), await other.runs()]).toEqual([
      ["1", "2"],
      ["1", "2"],
    ]);
  });

  it("goes with everything that is erased, and its folder's other computers stop and ask", async () => {
    const { files, desk, lap } = await twoInAFolder();
    files.set("taxes.json", "{}");
    void desk.machine.send("erase-everything", {});
    for (let turn = 0; turn < 100 && desk.machine.isWorkerAlive(); turn += 1) await desk.machine.settle();
    expect([...files.keys()]).toEqual(["taxes.json"]);
    await lap.exchange();
    expect([lap.state()?.trouble, await lap.runs()]).toEqual(["account", ["d", "l"]]);
  });
});

describe("a worker that dies in an exchange by file", { timeout: 60_000 }, () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])("at its call %i leaves the old or the new", async (call) => {
    const { desk, lap } = await twoInAFolder();
    await desk.commit({ runs: [aRun({ id: "more" })] });
    await lap.commit({ runs: [aRun({ id: "other" })] });
    await lap.exchange();
    await desk.dieInExchange(call);
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
  });
});

describe("files that a person carries", { timeout: 60_000 }, () => {
  type Machine = Awaited<ReturnType<typeof aHandMachine>>;
  const filesOf = ({ machine }: Machine) => machine.local.values.get(HAND_FILES_KEY) as Record<string, string>;
  const carry = (from: Machine, to: Machine, name: string) =>
    to.machine.send("take-exchange-files", { files: [{ name, text: filesOf(from)[name]! }] });

  it("bring what is in them, and stay at hand for what is laid out next", async () => {
    const desk = await aHandMachine("desk");
    const lap = await aHandMachine("lap");
    await desk.commit({ runs: [aRun({ id: "d" })] });
    await desk.exchange();
    await lap.commit({ runs: [aRun({ id: "l" })] });
    await carry(desk, lap, DESK);
    await carry(lap, desk, LAP);
    expect([await desk.runs(), await lap.runs()]).toEqual([
      ["d", "l"],
      ["d", "l"],
    ]);
    expect(lap.state()).toMatchObject({ way: "hand", machines: [{ device: "desk", unread: null }] });
    await lap.machine.send("leave-sync", {});
    expect(filesOf(lap)).toBeUndefined();
  });

  it("are no files of ours, of this computer itself, or come where nothing is carried by hand: nothing changes", async () => {
    const desk = await aHandMachine("desk");
    const folder = await aFolderMachine(new Map(), "lap");
    await desk.exchange();
    const before = filesOf(desk);
    await desk.machine.send("take-exchange-files", { files: [{ name: "x.json", text: "{}" }] });
    await carry(desk, desk, DESK);
    expect(filesOf(desk)).toEqual(before);
    await folder.machine.send("take-exchange-files", { files: [{ name: DESK, text: filesOf(desk)[DESK]! }] });
    expect(folder.state()?.machines).toEqual([]);
  });
});
