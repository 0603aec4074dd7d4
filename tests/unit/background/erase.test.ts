import { deleteDB, openDB } from "idb";
import { describe, expect, it, vi } from "vitest";
import type { ClockTime } from "@/src/core/time/day-key.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { emptyBatch } from "@/src/storage/batch.ts";
import { createDeskStorage, type DeskStorage } from "@/src/storage/desk-storage.ts";
import { DB_NAME } from "@/src/storage/schema.ts";
import { aRun } from "@/tests/support/builders/a-run.ts";
import { anImport } from "@/tests/support/builders/an-import.ts";
import { aCheckIn, aSpan, nineAnd } from "@/tests/support/builders/records.ts";
import { createFakeMachine } from "@/tests/support/fakes/fake-machine.ts";

const SECRET = "SECRET-OF-MINE";

/** A machine on IndexedDB with a secret in every place that keeps anything. */
async function aMachine() {
  await deleteDB(DB_NAME);
  let storage: DeskStorage | null = null;
  const machine = createFakeMachine({
    openStorage: ({ now }) => {
      const { local, session } = machine;
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
  await machine.startBrowser();
  await machine.advance(2 * MINUTE);
  const rows = {
    checkIns: [aCheckIn({ id: SECRET })],
    runs: [aRun({ id: "run-a", note: SECRET, start: nineAnd(-60), deletedAt: nineAnd(0) })],
    imports: [anImport({ completed: [aRun({ id: "run-a", note: SECRET, start: nineAnd(-60) })] })],
    weeklyRuns: [{ id: SECRET, place: 0, weekday: "tue" as const, at: "18:00" as ClockTime, minutes: 45 }],
    quarantine: [{ store: "checkIns", key: SECRET, value: { note: SECRET }, because: "odd", at: nineAnd(0) }],
    log: [{ at: nineAnd(-1), what: SECRET, detail: {} }],
  };
  const commit = () => storage!.commit({ ...emptyBatch(machine.now), ...rows });
  await commit();
  await storage!.secondCopy.care();
  await commit();
  // A wake reads what is mirrored beside the database.
  await machine.advance(6 * MINUTE);
  machine.local.values.set("journal-aside", { batch: SECRET });
  machine.session.values.set("correction", { removed: SECRET });
  return { machine, storage: () => storage! };
}

/** All that lies in database and areas, as text. */
async function everything({ machine }: Awaited<ReturnType<typeof aMachine>>): Promise<string> {
  const texts = [JSON.stringify([...machine.local.values]), JSON.stringify([...machine.session.values])];
  for (const [key, value] of machine.local.values) {
    if (!key.startsWith("snapshot-")) continue;
    const packed = Uint8Array.from(atob(value as string), (letter) => letter.charCodeAt(0));
    const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    texts.push(await new Response(plain).text());
  }
  if ((await indexedDB.databases()).some(({ name }) => name === DB_NAME)) {
    const db = await openDB(DB_NAME);
    for (const store of db.objectStoreNames) texts.push(JSON.stringify(await db.getAll(store)));
    db.close();
  }
  return texts.join("\n");
}

describe("erasing some records", { timeout: 60_000 }, () => {
  it("leaves nothing of them anywhere: marked as deleted, put aside, remembered by imports, in both copies", async () => {
    const desk = await aMachine();
    expect(await everything(desk)).toContain(SECRET);
    expect(JSON.stringify(desk.machine.session.values.get("mirror-weeklyRuns"))).toContain(SECRET);
    const kinds = ["checkIns", "runs", "weeklyRuns"] as const;
    const answer = await desk.machine.send("erase-records", { kinds: [...kinds], from: null, until: null });
    expect(answer.records).toBe(3);
    expect(await everything(desk)).not.toContain(SECRET);
    expect(await desk.storage().secondCopy.loss(), "what was erased is not missing").toBeNull();
    desk.machine.session.values.clear();
    await desk.storage().secondCopy.care();
    expect(await desk.storage().secondCopy.loss()).toBeNull();
  });

  it("takes what lies in a period alone, and cuts a span that reaches out of it", async () => {
    const desk = await aMachine();
    const spans = [aSpan({ start: nineAnd(-300), end: nineAnd(-200) })];
    const checkIns = [aCheckIn({ id: "before", at: nineAnd(-301) }), aCheckIn({ id: "within", at: nineAnd(-250) })];
    await desk.storage().commit({ ...emptyBatch(desk.machine.now), spans, checkIns });
    const kinds = ["spans", "checkIns", "shoes"] as const;
    const time = { from: nineAnd(-280), until: nineAnd(-220) };
    expect((await desk.machine.send("erase-records", { kinds: [...kinds], ...time })).records).toBe(2);
    const { reads } = desk.storage();
    expect((await reads.checkIns.all()).map(({ id }) => id)).toEqual(["before", SECRET]);
    expect((await reads.spans.all()).slice(0, 2)).toEqual([
      aSpan({ start: nineAnd(-300), end: nineAnd(-280) }),
      aSpan({ start: nineAnd(-220), end: nineAnd(-200) }),
    ]);
  });

  it("is refused while records are missing: the copy that has them would bring them back", async () => {
    const desk = await aMachine();
    await deleteDB(DB_NAME);
    desk.machine.session.values.clear();
    await desk.machine.startBrowser();
    await desk.machine.advance(2 * MINUTE);
    const erase = desk.machine.send("erase-records", { kinds: ["runs"], from: null, until: null });
    await expect(erase).rejects.toThrow("Decide what to do about them first");
  });
});

describe("erasing everything", { timeout: 60_000 }, () => {
  it("leaves nothing in database, areas, alarms and notifications, and the next worker begins anew", async () => {
    const desk = await aMachine();
    const { machine } = desk;
    machine.notifications.set("posture:2026-11-23:1", SECRET);
    void machine.send("erase-everything", {});
    await ended(desk);
    await expectNothing(desk);
    expect(machine.alarms.size + machine.notifications.size).toBe(0);
    await machine.startWorker();
    expect(await desk.storage().reads.checkIns.all()).toEqual([]);
    expect((await machine.send("get-status", {})).faults).toEqual([]);
    expect(await everything(desk)).not.toContain(SECRET);
  });

  it("says that some is left where a page holds the database, and the next worker goes on", async () => {
    const desk = await aMachine();
    const held = await openDB(DB_NAME);
    await expect(desk.machine.send("erase-everything", {})).rejects.toThrow("Not everything is erased yet");
    held.close();
    desk.machine.kill();
    await desk.machine.startWorker();
    await ended(desk);
    await expectNothing(desk);
  });

  it("is gone on with by the next worker, wherever it was killed", { timeout: 60_000 }, async () => {
    for (let call = 1; ; call += 1) {
      const desk = await aMachine();
      const { machine } = desk;
      machine.killAt({ call, when: "after" });
      void machine.send("erase-everything", {});
      await ended(desk);
      const wasKilled = machine.hasDied();
      machine.countCalls();
      if (machine.local.values.has("erasing")) {
        await machine.startWorker();
        await ended(desk);
      }
      await expectNothing(desk);
      if (!wasKilled) break;
    }
  });
});

type Desk = Awaited<ReturnType<typeof aMachine>>;

/** A database answers in real time. The worker ends by itself once everything is gone, or was killed. */
async function ended({ machine }: Desk): Promise<void> {
  await vi.waitFor(() => expect(machine.isWorkerAlive()).toBe(false), { timeout: 20_000, interval: 5 });
}

async function expectNothing({ machine }: Desk): Promise<void> {
  expect([...machine.local.values.keys(), ...machine.session.values.keys()]).toEqual([]);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(DB_NAME);
}
