import type { KeyedKind } from "@/src/core/records/record-kinds.ts";
import type { FaultCode } from "@/src/core/status/fault.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";
import { applyBatch } from "./apply-batch.ts";
import { type Batch, stamped } from "./batch.ts";
import { createConnection } from "./connection.ts";
import { createReads, type DeskReads, type RecordSource } from "./desk-reads.ts";
import { createDeviceId } from "./device-id.ts";
import { findIn } from "./find-records.ts";
import { createJournal, type JournalPlace } from "./journal.ts";
import { withMirror } from "./mirrored.ts";
import { openForWriting, type OpenOptions } from "./open-db.ts";
import { quarantineBroken } from "./quarantine-broken.ts";
import { type Read, readEach, readTogether } from "./read-transaction.ts";
import { createStateCopy } from "./state-copy.ts";

/** Why writes don't reach the database. */
export type StorageTrouble = Extract<FaultCode, `storage-${string}` | "read-only">;
export type CommitPlace = "database" | JournalPlace;

/** The desk at one moment: what is read side by side comes out of one transaction. */
export interface StorageSnapshot {
  /**
   * Reads that begin before the first of them has ended, and reads that only wait for other reads, share the transaction. One
   * that begins after something else was waited for gets the next, and sees what was stored meanwhile.
   */
  readonly reads: DeskReads;
  /** The newest stored state of the engine, unparsed; undefined where there is none yet. Never rejects. */
  state(): Promise<unknown>;
}

/** What the background reads and writes. */
export interface DeskStorage {
  /** Each read by itself. */
  readonly reads: DeskReads;
  /** All that one wake reads. A journal that waits is replayed before, where that is possible. Never rejects. */
  snapshot(): Promise<StorageSnapshot>;
  /** The state of a snapshot of its own. */
  loadState(): Promise<unknown>;
  /**
   * Stores the whole batch or nothing, strictly. While the database can't be written it goes to the journal and is replayed
   * later. Rejects only for a value that no storage could take, which is a fault of ours.
   */
  commit(batch: Batch): Promise<CommitPlace>;
  /** What the last write met; null where all is well. */
  trouble(): StorageTrouble | null;
}

/** A journal that can't be replayed. */
const ASIDE_KEY = "journal-aside";

export function createDeskStorage(deps: {
  readonly local: StorageArea;
  readonly session: StorageArea;
  readonly now: () => EpochMs;
  readonly newId: () => string;
  readonly database?: Omit<OpenOptions, "onClosed">;
}): DeskStorage {
  const deviceId = createDeviceId(deps);
  const connection = createConnection(
    async (options) => openForWriting({ at: deps.now(), device: await deviceId() }, options),
    deps.database,
  );
  const journal = createJournal(deps);
  const stateCopy = createStateCopy(deps);
  let trouble: StorageTrouble | null = null;
  /** False once this worker knows that there is none: nobody else writes one. */
  let mayHaveJournal = true;

  const mirrored = new Map<KeyedKind, string>();
  function findWith(read: Read): Pick<RecordSource, "find" | "latest"> {
    const { find, latest } = findIn(read);
    return { find: withMirror(find, deps, mirrored), latest };
  }
  const source: RecordSource = {
    ...findWith(readEach(() => connection.forReading())),
    pending: async () => (mayHaveJournal ? ((await journal.load())?.batch ?? null) : null),
    async onBroken(broken) {
      try {
        await quarantineBroken(await connection.forWriting(), broken, deps.now());
      } catch {
        // They stay where they are and are left out again next time.
      }
    },
  };

  /** One after the other: a replay must not drop what a commit is just putting into the journal. */
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  }

  /** Rejects where the database can't be written, and then the journal stays. */
  async function replay(): Promise<void> {
    if (!mayHaveJournal) return;
    const waiting = await journal.load();
    if (!waiting) {
      mayHaveJournal = false;
      return;
    }
    const db = await connection.forWriting();
    try {
      await applyBatch(db, waiting.batch, [waiting.id, ...waiting.older]);
    } catch (error) {
      if (!isOurFault(error)) throw error;
      // No database will ever take it: kept aside as it is, so that it doesn't stop everything after it.
      await deps.local.set(ASIDE_KEY, waiting);
    }
    await journal.drop(waiting);
    mayHaveJournal = false;
  }

  async function troubleOf(place: JournalPlace): Promise<StorageTrouble> {
    const outcome = await connection.outcome();
    if (outcome.kind === "read-only") return "read-only";
    return place === "local" ? "storage-unavailable" : "storage-full";
  }

  async function snapshot(): Promise<StorageSnapshot> {
    await inTurn(replay).catch(() => undefined);
    // Once for all reads: to wait for anything but the database would end their transaction.
    const pending = await source.pending();
    const read = readTogether(() => connection.forReading());
    return {
      reads: createReads({ ...source, ...findWith(read), pending: async () => pending }),
      async state() {
        // What a database that can't be written left in the journal is newer than what it holds.
        if (pending?.state) return pending.state;
        try {
          return await read("engine", (tx) => tx.objectStore("engine").get("state"));
        } catch {
          return stateCopy.load();
        }
      },
    };
  }

  async function commit(written: Batch): Promise<CommitPlace> {
    const batch = stamped(written, await deviceId());
    let place: CommitPlace = "database";
    try {
      await replay();
      await applyBatch(await connection.forWriting(), batch);
      trouble = null;
    } catch (error) {
      if (isOurFault(error)) throw error;
      mayHaveJournal = true;
      place = await journal.append(batch);
      trouble = await troubleOf(place);
    }
    if (batch.state) await stateCopy.keep(batch.state);
    return place;
  }

  return {
    reads: createReads(source),
    snapshot,
    loadState: async () => (await snapshot()).state(),
    commit: (batch) => inTurn(() => commit(batch)),
    trouble: () => trouble,
  };
}

/** The journal would only carry such a value from start to start. */
function isOurFault(error: unknown): boolean {
  return error instanceof DOMException && (error.name === "DataError" || error.name === "DataCloneError");
}
