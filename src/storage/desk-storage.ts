import type { KeyedKind } from "@/src/core/records/record-kinds.ts";
import type { FaultCode } from "@/src/core/status/fault.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { type DatabaseHome, databaseHome } from "@/src/platform/database-home.ts";
import { machineZone } from "@/src/platform/machine-zone.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";
import { applyBatch } from "./apply-batch.ts";
import { type Batch, type StoredBatch, stamped } from "./batch.ts";
import { createConnection } from "./connection.ts";
import { createTotalsCare, forgetTotals } from "./day-totals/fill-totals.ts";
import { createReads, type DeskReads, type RecordSource } from "./desk-reads.ts";
import { createDeviceId } from "./device-id.ts";
import { createDiaryDoor, type DiaryDoor } from "./diary-file/diary-door.ts";
import { findIn } from "./find-records.ts";
import { createFullDisk, isForSpace, LEFT_ALONE, unlessFull } from "./full-disk.ts";
import { createJournal, type JournalPlace } from "./journal.ts";
import { withMirror } from "./mirrored.ts";
import { type DeskDatabase, deleteInTime, openForWriting, type OpenOptions, type OpenOutcome } from "./open-db.ts";
import { quarantineBroken } from "./quarantine-broken.ts";
import { SETTINGS_KEY } from "./read-settings.ts";
import { type Read, readEach, readTogether } from "./read-transaction.ts";
import { createRefusedBefore } from "./refused-before.ts";
import type { Life } from "./second-copy/life.ts";
import type { Loss } from "./second-copy/loss.ts";
import { type BroughtBack, createSecondCopy, UNNAMED } from "./second-copy/second-copy.ts";
import { createSyncDoor, type SyncDoor } from "./sync/sync-door.ts";

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
  /**
   * The newest stored state of the engine, unparsed; undefined where there is none yet. Rejects where there may be one that can't
   * be read: to begin anew then would be to forget it.
   */
  state(): Promise<unknown>;
  /** False: what `reads` gives may not be all there is. The database can't be read, or lost something. Never rejects. */
  isWhole(): Promise<boolean>;
}

/** What the background reads and writes. */
export interface DeskStorage {
  /** Each read by itself. */
  readonly reads: DeskReads;
  /** Begins to open the database, while something else is waited for that comes before the first read. */
  warm(): void;
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
  readonly secondCopy: SecondCopyDoor;
  readonly diary: DiaryDoor;
  readonly sync: SyncDoor;
}

/** What can be asked of the second copy. */
export interface SecondCopyDoor {
  /** What the database lost; null: nothing that we know of. Never rejects. */
  loss(): Promise<Loss | null>;
  /** Counts once a browser session and takes the day's snapshot; nothing where nothing is due. Never rejects. */
  care(): Promise<void>;
  /**
   * Brings back what is missing; what is in the database now stays. Rejects where no copy can be read or the database can't be
   * written: what came in by then stays, and it may be asked again.
   */
  bringBack(): Promise<BroughtBack>;
  /** What the database has now is what is true. Rejects where it can't be written. */
  carryOn(): Promise<void>;
  /** Makes a new database in the place of one that can't be opened. False: it can be opened, or can't be removed; nothing is lost. */
  renew(): Promise<boolean>;
}

/** A journal that can't be replayed. */
const UNREADABLE_JOURNAL_KEY = "journal-aside";

export function createDeskStorage(deps: {
  readonly local: StorageArea;
  readonly session: StorageArea;
  readonly now: () => EpochMs;
  readonly newId: () => string;
  /** The zone in force, by which days are summed. Left out: the machine's. */
  readonly zone?: () => string;
  readonly database?: Omit<OpenOptions, "onClosed" | "factory">;
  readonly home?: DatabaseHome;
  /** Whether the disk has room again. Left out: it has. */
  readonly hasRoom?: () => Promise<boolean>;
}): DeskStorage {
  const zone = deps.zone ?? machineZone;
  const home = deps.home ?? databaseHome();
  const database: OpenOptions = { ...deps.database, factory: () => home.factory() };
  const deviceId = createDeviceId(deps);
  const secondCopy = createSecondCopy({ ...deps, zone, device: deviceId });
  const totalsCare = createTotalsCare({ ...deps, zone, device: deviceId });
  const refusedBefore = createRefusedBefore(deps);
  const fullDisk = createFullDisk(deps);
  const connection = createConnection(unlessFull(fullDisk, open), database);
  const journal = createJournal(deps);
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

  async function open(options: OpenOptions): Promise<OpenOutcome> {
    if (await fullDisk.standsAgain()) return LEFT_ALONE;
    const opened = await openForWriting({ at: deps.now(), device: await deviceId() }, options);
    if (opened.kind === "ready") {
      await refusedBefore.over();
      try {
        await fullDisk.mend(opened.db);
      } catch {
        // What was written behind the torn end of its log would be gone at the next start.
        opened.db.close();
        await fullDisk.refuse();
        return LEFT_ALONE;
      }
      await secondCopy.meet(opened.db);
    }
    return opened;
  }

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
      const life = await write(db, waiting.batch, [waiting.id, ...waiting.older]);
      await secondCopy.committed(waiting.batch, life);
    } catch (error) {
      if (!isOurFault(error)) throw error;
      // No database will ever take it: kept aside as it is, so that it doesn't stop everything after it.
      await deps.local.set(UNREADABLE_JOURNAL_KEY, waiting);
    }
    await journal.drop(waiting);
    mayHaveJournal = false;
  }

  /** From the first refusal for want of space on the database is left alone. */
  async function write(
    db: DeskDatabase,
    batch: StoredBatch,
    journalIds: readonly string[] = [],
  ): Promise<Life | typeof UNNAMED> {
    try {
      return (await applyBatch(db, batch, journalIds, { zone: zone(), device: await deviceId() })) ?? UNNAMED;
    } catch (error) {
      if (isForSpace(error)) await leaveAlone();
      throw error;
    }
  }

  async function leaveAlone(): Promise<void> {
    await fullDisk.refuse();
    await connection.close();
  }

  async function troubleOf(place: JournalPlace): Promise<StorageTrouble> {
    const outcome = await connection.outcome();
    if (outcome.kind === "read-only") return "read-only";
    if (place !== "local" || (outcome.kind === "unavailable" && outcome.because === "full")) return "storage-full";
    if (outcome.kind === "ready" || outcome.because !== "refused") return "storage-slow";
    // Where one was opened before, it is no private window that refuses; and a restart of the browser mends most of it.
    if (!(await secondCopy.knowsLife().catch(() => false))) return "storage-unavailable";
    return (await refusedBefore.again()) ? "storage-broken" : "storage-slow";
  }

  async function snapshot(): Promise<StorageSnapshot> {
    // The database opens while the journal is looked for.
    const opening = connection.outcome();
    await inTurn(replay).catch(() => undefined);
    const outcome = await opening;
    const loss = await secondCopy.loss();
    // Once for all reads: to wait for anything but the database would end their transaction.
    const pending = await source.pending();
    const read = readTogether(() => connection.forReading());
    return {
      reads: createReads({ ...source, ...findWith(read), pending: async () => pending }),
      async state() {
        // What a database that can't be written left in the journal is newer than what it holds.
        if (pending?.state) return pending.state;
        const stored: unknown = await read("engine", (tx) => tx.objectStore("engine").get("state")).catch(() => UNREAD);
        if (stored !== UNREAD && stored !== undefined) return stored;
        const copy = await secondCopy.loadState().catch((error: unknown) => {
          if (stored === UNREAD) throw error;
          return null;
        });
        if (copy !== null || stored !== UNREAD) return copy?.state;
        if (await wasUsed()) throw new Error("the engine's state can't be read, and no copy of it");
        return undefined;
      },
      isWhole: async () => outcome.kind !== "unavailable" && loss === null,
    };
  }

  /** Whether the product was used here before, though its database can't tell. Rejects where it can't be told. */
  async function wasUsed(): Promise<boolean> {
    return (await secondCopy.knowsLife()) || (await deps.local.get(SETTINGS_KEY)) !== undefined;
  }

  async function commit(written: Batch): Promise<CommitPlace> {
    const batch = stamped(written, await deviceId());
    let place: CommitPlace = "database";
    let life: Life | typeof UNNAMED | null = null;
    try {
      await replay();
      life = await write(await connection.forWriting(), batch);
      trouble = null;
    } catch (error) {
      if (isOurFault(error)) throw error;
      mayHaveJournal = true;
      place = await journal.append(batch);
      // Where even the journal finds no room, a database that does not open must not be opened once there is some.
      if (place !== "local" || (await fullDisk.stands())) await leaveAlone();
      trouble = await troubleOf(place);
    }
    await secondCopy.committed(batch, life);
    return place;
  }

  const afterReplay = <T>(work: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      await replay();
      return work();
    });

  return {
    reads: createReads(source),
    warm: () => void connection.outcome(),
    snapshot,
    loadState: async () => (await snapshot()).state(),
    commit: (batch) => inTurn(() => commit(batch)),
    trouble: () => trouble,
    sync: createSyncDoor({
      device: deviceId,
      forReading: () => connection.forReading(),
      forWriting: () => connection.forWriting(),
      inTurn: afterReplay,
      store: async (db, batch) => secondCopy.committed(batch, await write(db, batch)),
    }),
    diary: createDiaryDoor({
      database: () => connection.forWriting(),
      inTurn: afterReplay,
      rewritten: (db) => secondCopy.rewritten(db),
      dropUnreadableJournal: () => deps.local.remove(UNREADABLE_JOURNAL_KEY),
      eraseDatabase: () =>
        inTurn(async () => {
          await connection.close();
          await home.clear();
          if (!(await deleteInTime(database))) throw new Error("the browser does not let go of the database");
        }),
    }),
    secondCopy: {
      loss: () => secondCopy.loss(),
      care: async () => {
        try {
          const db = await connection.forWriting();
          await secondCopy.care(db);
          await totalsCare.check(db);
        } catch {
          // In an hour, or in the next browser session.
        }
      },
      async bringBack() {
        const db = await connection.forWriting();
        try {
          return await secondCopy.bringBack(db);
        } finally {
          // Rows came in past every sum: the days are summed anew.
          await forgetTotals(db);
        }
      },
      carryOn: async () => secondCopy.carryOn(await connection.forWriting()),
      renew: () =>
        inTurn(async () => {
          const outcome = await connection.outcome();
          const isRefused = outcome.kind === "unavailable" && outcome.because === "refused";
          if (!isRefused || !(await refusedBefore.again())) return false;
          if (await deleteInTime(database)) {
            if ((await connection.outcome()).kind === "ready") return true;
          }
          // Where the browser can't even delete it, all others of that place are as broken.
          if (!(await home.moveOut())) return false;
          return (await connection.outcome()).kind === "ready";
        }),
    },
  };
}

/** In the place of a state that could not be read, which is not the same as none. */
const UNREAD = Symbol("unread");

/** The journal would only carry such a value from start to start. */
function isOurFault(error: unknown): boolean {
  return error instanceof DOMException && (error.name === "DataError" || error.name === "DataCloneError");
}
