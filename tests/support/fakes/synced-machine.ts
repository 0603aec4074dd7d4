import { IDBFactory } from "fake-indexeddb";
import { parseSyncState, SYNC_KEY, type SyncState, type SyncWay } from "@/src/core/sync/sync-state.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { type Batch, emptyBatch } from "@/src/storage/batch.ts";
import { createDeskStorage, type DeskStorage } from "@/src/storage/desk-storage.ts";
import { nineAnd } from "../builders/records.ts";
import { createFakeMachine } from "./fake-machine.ts";
import { type Account, createAccount, createMemoryAccountArea } from "./memory-account-area.ts";
import { createMemoryFolder } from "./memory-folder.ts";

let made = 0;

type Options = { readonly at?: number; readonly joins?: boolean };

/** A machine with a database of its own, signed in to an account. */
export const aSyncedMachine = (account: Account, name: string, options: Options = {}) =>
  aMachine(name, { ...options, account, way: "account" });

/** A machine with a database of its own and a folder, which some other program carries. */
export const aFolderMachine = (files: Map<string, string>, name: string, options: Options = {}) =>
  aMachine(name, { ...options, files, way: "folder" });

/** A machine with a database of its own, to and from which a person carries files. */
export const aHandMachine = (name: string, options: Options = {}) => aMachine(name, { ...options, way: "hand" });

type Way = { readonly account?: Account; readonly files?: Map<string, string>; readonly way: SyncWay };

async function aMachine(
  name: string,
  { at = nineAnd(0), joins = true, account = createAccount(), files, way }: Options & Way,
) {
  const factory = new IDBFactory();
  const folder = createMemoryFolder(files);
  const area = createMemoryAccountArea({ account, now: () => machine.now });
  let storage: DeskStorage | null = null;
  const machine = createFakeMachine({
    at,
    account: area,
    folder,
    openStorage: ({ now }) => {
      storage = createDeskStorage({
        local: machine.local,
        session: machine.session,
        now,
        newId: () => `${name}-${(made += 1)}`,
        zone: () => "UTC",
        home: { factory: async () => factory, clear: async () => {}, moveOut: async () => false },
        database: { timeoutMs: 5_000 },
      });
      return storage;
    },
  });
  machine.local.values.set("device", name);
  await machine.startBrowser();
  await machine.advance(MINUTE);
  const join = async (sharesHealth = true) => {
    await machine.send("join-sync", { name, sharesHealth, way, folder: way === "folder" ? "Diary" : "" });
  };
  if (joins) await join();

  return {
    machine,
    area,
    folder,
    join,
    storage: () => storage!,
    async commit(rows: Partial<Batch>) {
      await storage!.commit({ ...emptyBatch(machine.now), ...rows });
    },
    /** What its worker remembers, otherwise than it was: the worker is another one then. */
    remember(fields: Partial<SyncState>) {
      machine.kill();
      machine.local.values.set(SYNC_KEY, { ...(machine.local.values.get(SYNC_KEY) as SyncState), ...fields });
    },
    exchange: async () => void (await machine.send("exchange-now", {})),
    /** An exchange in which its worker dies right after this call of the browser's. */
    async dieInExchange(call: number) {
      machine.killAt({ call, when: "after" });
      void machine.send("exchange-now", {});
      await machine.settle();
      machine.countCalls();
    },
    state: (): SyncState | null => parseSyncState(machine.local.values.get(SYNC_KEY)),
    runs: async () => (await storage!.reads.runs.all()).map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : 1)),
  };
}
