import { parseEngineState } from "@/src/core/engine/state/engine-state.ts";
import { fieldOf, RECORD_KIND_NAMES, type RecordKind } from "@/src/core/records/record-kinds.ts";
import { DAY, type EpochMs, HOUR } from "@/src/core/time/epoch-ms.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";
import { applyBatch } from "../apply-batch.ts";
import { emptyBatch, type StoredBatch } from "../batch.ts";
import type { DeskDatabase } from "../open-db.ts";
import { createStateCopy, type KeptState } from "../state-copy.ts";
import { isBehind, type Life, LIFE_KEY, lifeOfText, lifeText } from "./life.ts";
import { BIRTH_MARK_KEY, type Loss, LOSS_KEY, nextBirthMark, readBirthMark, readLoss, rowsGone } from "./loss.ts";
import { type CopyRows, mergeRows } from "./merge-rows.ts";
import { countRows } from "./read-portions.ts";
import { lastGoodSnapshot, readSnapshot } from "./read-snapshot.ts";
import { createRecent } from "./recent-rows.ts";
import { listSnapshots, type SnapshotEntry, sumOf } from "./snapshot-list.ts";
import { takeSnapshot } from "./take-snapshot.ts";

/** A database that was damaged under its open connection may have lost its name: what it takes needs a second copy all the more. */
export const UNNAMED = "unnamed";

/** Stands for one that was lost before its name was told on: only the rows beside a blank database tell of it. */
const NEVER_NAMED: Life = { id: "", seq: 0 };

/** Until when this browser session has nothing to look after: an instant. */
const REST_KEY = "second-copy-rests";

/** How many records came back, and when the snapshot was taken that had them; null: there was none. */
export type BroughtBack = { readonly records: number; readonly from: EpochMs | null };

/** What lies beside the database in case that it goes: the engine's state, the rows of today, snapshots of everything. */
export interface SecondCopy {
  /**
   * Looks at a database that was just opened for writing. One that lost its end gets it back; of one that is another, or lost
   * more than the rows of today, it is remembered that something is missing. Never rejects.
   */
  meet(db: DeskDatabase): Promise<void>;
  /** After a commit. @param life of the database that has it; null: the journal has it. Never rejects. */
  committed(batch: StoredBatch, life: Life | typeof UNNAMED | null): Promise<void>;
  /** Null where there is none. Rejects where it can't be told. */
  loadState(): Promise<KeptState | null>;
  /** Whether a database was ever used here, as far as it can be told. Rejects where it can't. */
  knowsLife(): Promise<boolean>;
  /** Counts once a browser session, takes the day's snapshot. Costs nothing while nothing is due. Rejects where it failed. */
  care(db: DeskDatabase): Promise<void>;
  /** What is missing, until the person has decided. Never rejects. */
  loss(): Promise<Loss | null>;
  /**
   * Lays what the last good snapshot and the rows of today have under what the database has, all of it or nothing: it can be repeated.
   * Rejects where no snapshot can be read, and then the loss stands; the rows of today came back all the same.
   */
  bringBack(db: DeskDatabase): Promise<BroughtBack>;
  /** What the database has now is what is true. */
  carryOn(db: DeskDatabase): Promise<void>;
  /**
   * The records were changed as a whole: a snapshot is taken at once, and after an erasing all others go. It is marked in the database
   * until then (`meta.rewritten`), and the next worker goes on with it.
   */
  rewritten(db: DeskDatabase): Promise<void>;
}

export function createSecondCopy(deps: {
  readonly local: StorageArea;
  readonly session: StorageArea;
  readonly now: () => EpochMs;
  readonly newId: () => string;
  /** The zone in force, by which snapshots have days, weeks and months. */
  readonly zone: () => string;
  readonly device: () => Promise<string>;
}): SecondCopy {
  const { local, session, now, zone } = deps;
  const stateCopy = createStateCopy(deps);
  const recent = createRecent(deps);
  let known: Loss | null | undefined;
  let caring: Promise<void> | null = null;
  let restsUntil: EpochMs | undefined;
  let isRewritten = false;

  async function loss(): Promise<Loss | null> {
    if (known === undefined) {
      const kept = await readLoss(local).catch(() => undefined);
      // What was noticed, or decided, meanwhile is newer than this answer.
      if (known === undefined) known = kept;
    }
    return known ?? null;
  }

  /** The first one stands: what is noticed later is part of it. */
  async function keepLoss(because: Loss["because"]): Promise<void> {
    if ((await loss()) !== null) return;
    known = { at: now(), because };
    await local.set(LOSS_KEY, known).catch(() => undefined);
  }

  async function compareWith(db: DeskDatabase): Promise<void> {
    const { store } = db.transaction("meta");
    const [life, rewritten] = await Promise.all([store.get(LIFE_KEY), store.get("rewritten")]);
    const found = lifeOfText(life);
    isRewritten ||= rewritten !== undefined;
    const copy = await stateCopy.load().catch(() => null);
    const mark = await readBirthMark(local).catch(() => null);
    const isBlank = found === null && sumOf(await countRows(db, RECORD_KIND_NAMES)) === 0;
    const before = copy?.life ?? mark?.life ?? (isBlank ? NEVER_NAMED : null);
    if (before !== null && isBehind(found, before)) {
      if (found?.id === before.id) await giveBackItsEnd(db, { found, before, copy });
      else if (await hadAnything()) await keepLoss("emptied");
    }
    if (found === null) await db.put("meta", lifeText({ id: deps.newId(), seq: 0 }), LIFE_KEY);
  }

  async function hadAnything(): Promise<boolean> {
    return (await recent.load()) !== null || (await listSnapshots(local)).length > 0;
  }

  /** What was committed after its end lies here: the rows since the last snapshot, and the last state. */
  async function giveBackItsEnd(
    db: DeskDatabase,
    { found, before, copy }: { readonly found: Life; readonly before: Life; readonly copy: KeptState | null },
  ): Promise<void> {
    const at = now();
    const rows = await recent.load();
    const hasLater = rows?.life?.id === found.id && rows.life.seq > found.seq;
    const state = parseEngineState(copy?.state);
    const [newest] = await listSnapshots(local);
    if (newest !== undefined && newest.seq > found.seq) await keepLoss("younger");
    const end = {
      ...(hasLater ? rows.batch : emptyBatch(at)),
      at,
      state: state.ok ? state.value : null,
      log: [{ at, what: "end-restored", detail: { commits: before.seq - found.seq } }],
    };
    await applyBatch(db, end, [], { zone: deps.zone(), device: await deps.device() });
    await db.put("meta", lifeText({ id: found.id, seq: before.seq + 1 }), LIFE_KEY);
  }

  async function careNow(db: DeskDatabase): Promise<void> {
    if (isRewritten) return rewrite(db);
    const at = now();
    restsUntil ??= Number((await session.get(REST_KEY).catch(() => null)) ?? 0);
    if ((restsUntil > at && restsUntil <= at + DAY && !recent.areMany()) || (await loss()) !== null) return;
    // Should it fail, or the worker die over it, it is not tried again at each wake.
    await rest(at + HOUR);
    const counts = await countRows(db, RECORD_KIND_NAMES);
    const finish = recent.snapshotBegins();
    const life = lifeOfText(await db.get("meta", LIFE_KEY));
    const mark = await readBirthMark(local);
    if (life === null) return;
    if (mark?.life.id === life.id && rowsGone(mark, counts) > 0) return keepLoss("smaller");
    const [newest] = await listSnapshots(local);
    const isFresh = newest !== undefined && newest.at <= at && newest.at > at - DAY && !recent.areMany();
    if (isFresh) return rest(newest.at + DAY);
    await takeSnapshot(db, local, { at, zone: zone(), life, counts, others: "kept" });
    await finish();
    await local.set(BIRTH_MARK_KEY, nextBirthMark(mark, life, counts, at));
    await rest(at + DAY);
  }

  /**
   * Where records are missing, what the copy has may be all there is of them: it stays until the person has decided, and with it the
   * word that something was erased.
   */
  async function rewrite(db: DeskDatabase): Promise<void> {
    const at = now();
    isRewritten = true;
    // What an older product left there may have been an erasing.
    const others = (await db.get("meta", "rewritten")) === "changed" ? "kept" : "dropped";
    const life = lifeOfText(await db.get("meta", LIFE_KEY));
    if (life !== null && (await loss()) === null) {
      const counts = await countRows(db, RECORD_KIND_NAMES);
      const finish = recent.snapshotBegins();
      await takeSnapshot(db, local, { at, zone: zone(), life, counts, others });
      await finish();
      await local.set(BIRTH_MARK_KEY, nextBirthMark(null, life, counts, at));
      await rest(at + DAY);
    } else if (others === "dropped") return;
    await db.delete("meta", "rewritten");
    isRewritten = false;
  }

  function oneAtATime(work: Promise<void>): Promise<void> {
    caring = work.finally(() => {
      caring = null;
    });
    return caring;
  }

  /** In memory: a transaction doesn't wait for the unpacking. */
  async function wholeSnapshot(entry: SnapshotEntry): Promise<CopyRows> {
    const rows: { [K in RecordKind]?: object[] } = {};
    for await (const portion of readSnapshot(local, entry)) {
      const mine = (rows[portion.kind] ??= []);
      for (const row of portion.rows) mine.push(row);
    }
    return rows;
  }

  async function rest(until: EpochMs): Promise<void> {
    restsUntil = until;
    await session.set(REST_KEY, until).catch(() => undefined);
  }

  async function decided(db: DeskDatabase): Promise<void> {
    const life = lifeOfText(await db.get("meta", LIFE_KEY));
    const counts = await countRows(db, RECORD_KIND_NAMES);
    if (life !== null) await local.set(BIRTH_MARK_KEY, nextBirthMark(null, life, counts, now()));
    await local.remove(LOSS_KEY);
    known = null;
    await rest(0);
  }

  return {
    meet: (db) => compareWith(db).catch(() => undefined),
    async committed(batch, life) {
      const named = life === UNNAMED ? null : life;
      if (life !== null) await recent.add(batch, named);
      if (batch.state !== null) await stateCopy.keep(batch.state, named);
    },
    loadState: () => stateCopy.load(),
    knowsLife: async () =>
      ((await stateCopy.load())?.life ?? (await readBirthMark(local))?.life ?? null) !== null ||
      (await listSnapshots(local)).length > 0,
    care: (db) => caring ?? oneAtATime(careNow(db)),
    loss,
    async bringBack(db) {
      const at = now();
      const rows = await recent.load();
      const wrongFrom = rows?.batch.quarantineSpansFrom ?? Number.POSITIVE_INFINITY;
      const removed = new Set(rows?.batch.removedSpans);
      const isRemoved = (row: object) => {
        const start = Number(fieldOf(row, "start"));
        return removed.has(start) || start >= wrongFrom;
      };
      const reading = lastGoodSnapshot(local).then(async (good) => ({
        from: good?.at ?? null,
        rows: good === null ? {} : await wholeSnapshot(good),
      }));
      const snapshot = await reading.then(
        ({ rows: whole }) => whole,
        (): CopyRows => ({}),
      );
      const spans = snapshot.spans?.filter((row) => !isRemoved(row)) ?? [];
      // First what is newer: a record that is there stays where nothing tells which one was written later.
      const today: CopyRows = rows === null ? {} : { ...rows.batch, log: [] };
      const count = await mergeRows(db, [today, { ...snapshot, spans }], at);
      // Where it is damaged, what was entered since has come back all the same.
      const { from } = await reading;
      await decided(db);
      return { records: count, from };
    },
    carryOn: decided,
    async rewritten(db) {
      isRewritten = true;
      // A snapshot that was begun before has what was there before.
      await caring?.catch(() => undefined);
      return oneAtATime(rewrite(db));
    },
  };
}
