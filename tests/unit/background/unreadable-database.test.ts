import { deleteDB } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { createDeskStorage, type DeskStorage } from "@/src/storage/desk-storage.ts";
import { DB_NAME } from "@/src/storage/schema.ts";
import { createFakeMachine } from "@/tests/support/fakes/fake-machine.ts";
import { createMemoryArea } from "@/tests/support/fakes/memory-area.ts";

/** A machine on IndexedDB whose disk areas outlive the browser and whose session's does not. */
function aMachine() {
  const [local, session] = [createMemoryArea(), createMemoryArea()];
  const opened: DeskStorage[] = [];
  const machine = createFakeMachine({
    openStorage: ({ now }) => {
      const storage = createDeskStorage({
        local,
        session,
        now,
        newId: () => crypto.randomUUID(),
        // Short only where no answer will ever come: a busy machine takes its time.
        database: { timeoutMs: vi.isMockFunction(indexedDB.open) ? 20 : 5_000 },
      });
      opened.push(storage);
      return storage;
    },
  });
  return {
    machine,
    storage: () => opened.at(-1)!,
    async restartBrowser() {
      session.values.clear();
      await machine.startBrowser();
    },
  };
}

const NEVER = {
  refused: () =>
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("Internal error opening backing store", "UnknownError");
    }),
  slow: () => vi.spyOn(indexedDB, "open").mockReturnValue(new IDBOpenDBRequest()),
} as const;

describe("a database that can't be read after the browser's restart", { timeout: 30_000 }, () => {
  beforeEach(() => deleteDB(DB_NAME));
  afterEach(() => vi.restoreAllMocks());

  it.each(["refused", "slow"] as const)(
    "%s: nothing answered is asked again and nothing stored is lost",
    async (how) => {
      const { machine, storage, restartBrowser } = aMachine();
      // Half past four: the check-in comes, and is answered.
      machine.now = Date.UTC(2026, 10, 23, 16);
      machine.hand.lastInput = machine.now;
      machine.local.values.set("settings", { posture: { on: false }, hipFlexor: { on: false }, walk: { on: false } });
      await machine.startBrowser();
      await machine.advance(35 * MINUTE);
      const before = machine.screen.map(({ id }) => id);
      expect(before).toEqual(["check-in:2026-11-23"]);
      await machine.send("save-check-in", { pain: 3 });

      const { startedAt } = (await storage().loadState()) as { readonly startedAt: number };
      NEVER[how]();
      await restartBrowser();
      await machine.advance(30 * MINUTE);
      expect(machine.screen.map(({ id }) => id)).toEqual(before);
      // The engine goes on from its copy, which outlives the browser.
      expect(await storage().loadState()).toMatchObject({ startedAt, desk: { lastWake: machine.now } });
      // Pages ask, and suggest nothing: answers that can't be read are not "no pain".
      expect(await machine.send("get-status", {})).toMatchObject({ status: { suggests: "unknown" } });

      vi.restoreAllMocks();
      await restartBrowser();
      await machine.advance(10 * MINUTE);
      expect(machine.screen.map(({ id }) => id)).toEqual(before);
      const prompts = await storage().reads.prompts.all();
      expect(prompts).toMatchObject([{ id: before[0], state: "done" }]);
      const spans = await storage().reads.spans.all();
      expect(spans[0]?.start).toBeLessThan(Date.UTC(2026, 10, 23, 16, 5));
      expect(spans.filter(({ kind }) => kind === "sitting").length).toBeGreaterThan(0);
    },
  );

  it.each(["refused", "slow"] as const)(
    "%s: a warm-up on the screen is not taken for one of a cancelled run",
    async (how) => {
      const { machine, storage, restartBrowser } = aMachine();
      machine.local.values.set("settings", { posture: { on: false }, hipFlexor: { on: false }, walk: { on: false } });
      await machine.startBrowser();
      await machine.send("plan-run", { start: machine.now + 40 * MINUTE, minutes: 30 });
      await machine.advance(26 * MINUTE);
      const [warmUp] = await storage().reads.prompts.all();
      expect(warmUp).toMatchObject({ kind: "warm-up", state: "shown" });
      NEVER[how]();
      await restartBrowser();
      await machine.advance(3 * MINUTE);
      vi.restoreAllMocks();
      await restartBrowser();
      await machine.advance(2 * MINUTE);
      expect((await storage().reads.prompts.all()).find(({ id }) => id === warmUp?.id)).toMatchObject({
        state: "shown",
      });
    },
  );
});
