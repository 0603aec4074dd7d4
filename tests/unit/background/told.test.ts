import { describe, expect, it } from "vitest";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { type ChangeKind, onChanges } from "@/src/messaging/changes.ts";
import { createFakeMachine, type FakeMachine } from "@/tests/support/fakes/fake-machine.ts";

const ANY: readonly ChangeKind[] = ["checkIns", "engine", "settings"];

async function aMachine(): Promise<FakeMachine> {
  const machine = createFakeMachine();
  await machine.startBrowser();
  await machine.advance(6 * MINUTE);
  return machine;
}

/** A page that notes what it is told. */
function aPage(machine: FakeMachine, kinds: readonly ChangeKind[], read: () => unknown = () => null) {
  const seen: unknown[] = [];
  const close = onChanges(machine.changes, kinds, () => seen.push(read()));
  return { seen, close };
}

const painsOf = (machine: FakeMachine) =>
  [...machine.disk.stores.checkIns.values()].map((row) => (row as { pain: number }).pain);

describe("what open pages are told", () => {
  it("that an answer is stored, once it can be read, in every window", async () => {
    const machine = await aMachine();
    const pages = [0, 1].map(() => aPage(machine, ["checkIns"], () => painsOf(machine)));
    await machine.send("save-check-in", { pain: 4 });
    expect(pages.map(({ seen }) => seen)).toEqual([[[4]], [[4]]]);
  });

  it("nothing of kinds that stay as they were", async () => {
    const machine = await aMachine();
    const { seen } = aPage(machine, ["runs", "shoes", "settings", "faults"]);
    await machine.send("save-check-in", { pain: 4 });
    await machine.fire("tick");
    expect(seen).toEqual([]);
  });

  it.each<[ChangeKind, (machine: FakeMachine) => Promise<unknown>]>([
    ["engine", (machine) => machine.fire("tick")],
    ["plans", (machine) => machine.send("plan-run", { start: machine.now + 90 * MINUTE, minutes: 30 })],
    ["marks", (machine) => machine.send("mark-article", { articleId: "a", mark: "saved", isOn: true })],
    ["settings", (machine) => machine.send("save-settings", { patch: { units: "mi" } })],
    ["settings", (machine) => machine.local.set("settings", { units: "mi" })],
  ])("of %s when they change, once", async (kind, work) => {
    const machine = await aMachine();
    const { seen } = aPage(machine, [kind]);
    await work(machine);
    await machine.settle();
    expect(seen).toHaveLength(1);
  });

  it("of a trouble that begins, and of its end", async () => {
    const machine = await aMachine();
    const { seen } = aPage(machine, ["faults"], () => machine.session.values.get("faults"));
    machine.permission = "denied";
    await machine.fire("tick");
    machine.permission = "granted";
    await machine.fire("tick");
    expect(seen).toMatchObject([[{ code: "notifications-denied" }], []]);
  });

  it("everything by the next worker, where one died between a commit and its word", async () => {
    const machine = await aMachine();
    const { seen } = aPage(machine, ["checkIns"], () => painsOf(machine));
    // The last call of the command is the commit's, or one after it.
    for (let call = 1; painsOf(machine).length === 0; call += 1) {
      machine.killAt({ call, when: "after" });
      void machine.send("save-check-in", { pain: 4 });
      await machine.settle();
    }
    expect(machine.isWorkerAlive()).toBe(false);
    expect(seen.filter((pains) => (pains as number[]).length > 0)).toEqual([]);
    machine.countCalls();
    await machine.advance(6 * MINUTE);
    expect(seen.at(-1)).toEqual([4]);
  });

  it("nothing more once they are closed", async () => {
    const machine = await aMachine();
    const page = aPage(machine, ANY);
    page.close();
    await machine.fire("tick");
    expect(page.seen).toEqual([]);
  });

  it.each([null, "changed", { changed: "checkIns" }, { changed: ["of a newer version"] }, { changed: [7] }])(
    "nothing by what is not ours: %j",
    (message) => {
      const machine = createFakeMachine();
      const { seen } = aPage(machine, ANY);
      machine.changes.tell(message);
      expect(seen).toEqual([]);
    },
  );
});
