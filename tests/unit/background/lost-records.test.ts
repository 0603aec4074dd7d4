import { deleteDB } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import type { RequestOf } from "@/src/messaging/protocol.ts";
import { createDeskStorage, type DeskStorage } from "@/src/storage/desk-storage.ts";
import { DB_NAME } from "@/src/storage/schema.ts";
import { MONDAY_NINE } from "@/tests/support/builders/records.ts";
import { createFakeMachine } from "@/tests/support/fakes/fake-machine.ts";
import { createMemoryArea } from "@/tests/support/fakes/memory-area.ts";

/** A machine on IndexedDB; `restart` ends the browser, and with it all that lies in the session's memory. */
async function aMachine() {
  await deleteDB(DB_NAME);
  const session = createMemoryArea();
  let storage: DeskStorage | null = null;
  const machine = createFakeMachine({
    openStorage: ({ now }) => {
      const { local } = machine;
      storage = createDeskStorage({
        local,
        session,
        now,
        newId: () => crypto.randomUUID(),
        database: { timeoutMs: 5_000 },
      });
      return storage;
    },
  });
  machine.local.values.set("settings", { posture: { everyMinutes: 12 } });
  const pass = async (minutes: number) => {
    for (let minute = 0; minute < minutes; minute += 1) {
      await machine.advance(MINUTE);
      await new Promise((done) => {
        setTimeout(done, 15);
      });
      await machine.settle();
    }
  };
  return {
    machine,
    pass,
    storage: () => storage!,
    async restart() {
      session.values.clear();
      await machine.startBrowser();
      await pass(1);
    },
    status: () => machine.send("get-status", {}),
  };
}
type Machine = Awaited<ReturnType<typeof aMachine>>;

/** A sign that asks for urgent help, whatever the number says. */
const EMERGENCY: RequestOf<"save-check-in"> = {
  pain: 6,
  details: { warningSigns: { at: MONDAY_NINE, signs: { saddleNumb: "yes" } } },
};

const codes = async ({ status }: Machine) => (await status()).faults.map(({ code }) => code);

function refuse(): void {
  vi.spyOn(indexedDB, "open").mockImplementation(() => {
    throw new DOMException("Internal error opening backing store for indexedDB.open.", "UnknownError");
  });
}

describe("records that are gone", { timeout: 60_000 }, () => {
  afterEach(() => vi.restoreAllMocks());

  it("are said in the popup and flagged, prompts go on, and one message brings them back", async () => {
    const desk = await aMachine();
    await desk.restart();
    await desk.machine.send("save-check-in", { pain: 3 });
    await desk.pass(2);
    await deleteDB(DB_NAME);
    await desk.restart();
    expect(await codes(desk)).toEqual(["records-lost"]);
    expect(desk.machine.badge?.text).toBe("!");
    await desk.pass(14);
    expect(desk.machine.screen.map(({ id }) => id)).toEqual(["posture:2026-11-23:1"]);
    expect((await desk.status()).checkIn.today).toBeNull();

    expect(await desk.machine.send("bring-records-back", {})).toMatchObject({ records: expect.any(Number) as number });
    expect((await desk.status()).checkIn.today?.pain).toBe(3);
    expect(await codes(desk)).toEqual([]);
    expect(desk.machine.badge?.text).toBe("UP");
    await desk.restart();
    expect(await codes(desk)).toEqual([]);
  });

  it("leave the last level standing: urgent help stays and nothing comes, until they are back or let go", async () => {
    const desk = await aMachine();
    await desk.restart();
    await desk.machine.send("save-check-in", EMERGENCY);
    expect((await desk.status()).advice?.level).toBe(4);
    await deleteDB(DB_NAME);
    await desk.restart();
    const { advice, help } = await desk.status();
    expect(advice?.level).toBe(4);
    expect(help).toBeDefined();
    await desk.pass(30);
    expect(desk.machine.screen).toEqual([]);
    // A harmless answer today takes nothing back that nobody can read.
    await desk.machine.send("save-check-in", { pain: 0 });
    expect((await desk.status()).advice?.level).toBe(4);

    await desk.machine.send("carry-on-without", {});
    expect((await desk.status()).advice?.level).toBe(0);
    expect(await codes(desk)).toEqual([]);
  });
});

describe("records that can't be read", { timeout: 60_000 }, () => {
  beforeEach(() => vi.restoreAllMocks());
  afterEach(() => vi.restoreAllMocks());

  it("leave the last level standing, also once a journal lies beside them", async () => {
    const desk = await aMachine();
    await desk.restart();
    await desk.machine.send("save-check-in", EMERGENCY);
    refuse();
    await desk.restart();
    await desk.pass(30);
    await desk.machine.send("save-check-in", { pain: 0 });
    const { advice, help } = await desk.status();
    expect(advice?.level).toBe(4);
    expect(help).toBeDefined();
    expect(desk.machine.screen).toEqual([]);
  });

  it("make no newborn engine where its copies can't be read either: nothing comes, nothing is stored over it", async () => {
    const desk = await aMachine();
    await desk.restart();
    await desk.pass(13);
    const shown = desk.machine.screen.map(({ id }) => id);
    expect(shown).toHaveLength(1);
    await desk.machine.send("answer-prompt", { id: shown[0]!, answer: "done" });
    const before = (await desk.storage().loadState()) as { readonly startedAt: number };

    refuse();
    desk.machine.local.values.delete("engine-copy");
    await desk.restart();
    expect(await codes(desk)).toContain("state-unread");
    await desk.pass(40);
    expect(desk.machine.screen.map(({ id }) => id)).toEqual(shown);
    // What only the engine could keep is refused; an answer is a record, and kept.
    await expect(desk.machine.send("pause", { minutes: 30 })).rejects.toThrow("can’t be read");
    await desk.machine.send("save-check-in", { pain: 2 });

    vi.restoreAllMocks();
    await desk.restart();
    await desk.pass(2);
    expect(await codes(desk)).toEqual([]);
    expect(await desk.storage().loadState()).toMatchObject({ startedAt: before.startedAt });
    expect(await desk.storage().reads.prompts.all()).toMatchObject([{ id: shown[0], state: "done" }]);
    expect((await desk.status()).checkIn.today?.pain).toBe(2);
  });

  it("are told apart: refused once, and for good with a way to a new database", async () => {
    const desk = await aMachine();
    await desk.restart();
    await desk.machine.send("save-check-in", { pain: 3 });
    refuse();
    await desk.restart();
    expect(await codes(desk)).toEqual(["storage-slow"]);
    await expect(desk.machine.send("renew-database", {})).rejects.toThrow("Nothing was deleted");
    await desk.machine.send("save-check-in", { pain: 7 });
    await desk.restart();
    expect(await codes(desk)).toEqual(["storage-broken"]);
    expect((await desk.status()).checkIn.today?.pain).toBe(7);

    // The browser lets go of it after all, and a new one takes its place.
    vi.restoreAllMocks();
    const open = vi.spyOn(indexedDB, "open");
    open.mockImplementationOnce(() => {
      throw new DOMException("Internal error opening backing store for indexedDB.open.", "UnknownError");
    });
    await desk.machine.send("renew-database", {});
    expect(await codes(desk)).toEqual(["records-lost"]);
    await desk.machine.send("bring-records-back", {});
    const all = await desk.storage().reads.checkIns.all();
    expect(new Set(all.map(({ pain }) => pain))).toEqual(new Set([3, 7]));
    expect(await codes(desk)).toEqual([]);
  });

  it("never take the place of an older life once they can be read", async () => {
    const desk = await aMachine();
    await desk.restart();
    await desk.pass(13);
    const [shown] = desk.machine.screen;
    await desk.machine.send("answer-prompt", { id: shown!.id, answer: "done" });
    const before = (await desk.storage().loadState()) as { readonly startedAt: number };
    // An update of a version that kept no copies, and a browser that refuses: nothing tells of an earlier life.
    desk.machine.local.values.clear();
    refuse();
    await desk.restart();
    await desk.pass(34);
    expect(desk.machine.screen, "a newborn engine counts from one again").toHaveLength(2);
    vi.restoreAllMocks();
    await desk.restart();
    expect(await desk.storage().loadState()).toMatchObject({ startedAt: before.startedAt });
    const { reads } = desk.storage();
    expect((await reads.prompts.get(shown!.id))?.state).toBe("done");
    const aside = await reads.quarantine.all();
    expect(aside).toContainEqual(expect.objectContaining({ because: "begun over again", key: shown!.id }));
    const spans = (await reads.spans.all()).toSorted((a, b) => a.start - b.start);
    expect(spans.every((span, index) => index === 0 || span.start >= spans[index - 1]!.end)).toBe(true);
  });
});
