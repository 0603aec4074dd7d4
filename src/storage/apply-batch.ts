import type { StoreNames } from "idb";
import { type EngineState, parseEngineState } from "@/src/core/engine/state/engine-state.ts";
import { isRecord } from "@/src/core/lib/is-record.ts";
import {
  KEYED_KINDS,
  kindRow,
  RECORD_KIND_NAMES,
  type RecordOf,
  ROW_KINDS,
  type RowKind,
} from "@/src/core/records/record-kinds.ts";
import { machineZone } from "@/src/platform/machine-zone.ts";
import { type StoredBatch, wrongClock } from "./batch.ts";
import { type Here, keepTotals, changedDays } from "./day-totals/keep-totals.ts";
import { SUMMED, type TotalsTransaction } from "./day-totals/sum-days.ts";
import type { DeskDatabase } from "./open-db.ts";
import type { DeskDB } from "./schema.ts";
import { type Life, LIFE_KEY, lifeOfText, lifeText } from "./second-copy/life.ts";
import { withRaisedStamps } from "./sync/raise-stamps.ts";

/** A full disk may keep an old journal after a newer one was replayed. */
const REMEMBERED_JOURNALS = 8;

/** Stores that a batch may touch without holding rows of them. */
const ALWAYS = ["engine", "quarantine", "meta", "dayTotals", ...SUMMED] as const satisfies StoreNames<DeskDB>[];

/**
 * Writes a whole batch in one strict transaction: when this resolves everything is on the disk, when it rejects nothing
 * has changed. No record of the diary is replaced by a version that comes before it. The sums of the days it touches are kept in the same transaction. With `journalIds` the batch is a journal's: its own id, and those of older ones that it holds. It is written at
 * most once however often this is called, and none of the older ones after it.
 *
 * An engine's state that was born later than the stored one was born because that one could not be read: it never takes its
 * place, and what it made that the stored one has too, or fills time with, goes to quarantine. Gives the database's life, with this
 * commit counted; null where it has none yet.
 */
export async function applyBatch(
  db: DeskDatabase,
  batch: StoredBatch,
  journalIds: readonly string[] = [],
  here: Here = { zone: machineZone(), device: "" },
): Promise<Life | null> {
  const used = RECORD_KIND_NAMES.filter((kind) => batch[kind].length > 0);
  const tx = db.transaction([...new Set([...ALWAYS, ...used])], "readwrite", { durability: "strict" });
  const writing = write();
  try {
    const [life] = await Promise.all([writing, tx.done]);
    return life;
  } catch (error) {
    // A value that can't be stored fails by itself and would leave the others to be committed.
    try {
      tx.abort();
    } catch {
      // It had aborted already.
    }
    await Promise.allSettled([writing, tx.done]);
    // Where the browser gives it up, its requests only know that it was aborted; the transaction knows why (browser fact 53).
    throw tx.error ?? error;
  }

  async function write(): Promise<Life | null> {
    const before = lifeOfText(await tx.objectStore("meta").get(LIFE_KEY));
    const [journalId] = journalIds;
    if (journalId !== undefined) {
      const replayed = (await tx.objectStore("meta").get("journal"))?.split(" ") ?? [];
      if (replayed.includes(journalId)) return before;
      await tx.objectStore("meta").put([...journalIds, ...replayed].slice(0, REMEMBERED_JOURNALS).join(" "), "journal");
    }
    const isStoredOlder = batch.state !== null && (await hasOlderState(batch.state));
    if (journalId !== undefined && !isStoredOlder) await keepNamesakes();
    const rows = await withRaisedStamps(isStoredOlder ? await withoutItsLife() : batch, async (kind, id) =>
      tx.objectStore(kind).get(id),
    );
    const { state } = rows;
    const totals = tx as unknown as TotalsTransaction;
    const changed = await changedDays(totals, rows, here);
    if (rows.quarantineSpansFrom !== null) await quarantineSpans(rows.quarantineSpansFrom);
    await Promise.all(rows.removedSpans.map((start) => tx.objectStore("spans").delete(start)));
    const requests: readonly (() => Promise<unknown>)[] = [
      ...(state === null ? [] : [() => tx.objectStore("engine").put(state, "state")]),
      ...KEYED_KINDS.flatMap((kind) => rows[kind].map((record) => () => tx.objectStore(kind).put(record))),
      ...ROW_KINDS.map((kind) => () => addRows(kind, rows[kind])),
    ];
    // The async frame turns a value that is refused at once into a rejection like all others.
    await Promise.all(requests.map(async (request) => request()));
    await keepTotals(totals, rows, changed);
    if (before === null) return null;
    const life = { ...before, seq: before.seq + 1 };
    await tx.objectStore("meta").put(lifeText(life), LIFE_KEY);
    return life;
  }

  async function hasOlderState({ startedAt }: EngineState): Promise<boolean> {
    const stored: unknown = await tx.objectStore("engine").get("state");
    return isRecord(stored) && Number(stored["startedAt"]) < startedAt && parseEngineState(stored).ok;
  }

  /** The batch of a life that was begun over again: what the person said stays, what it made of it stands aside. */
  async function withoutItsLife(): Promise<StoredBatch> {
    const known = await Promise.all(batch.prompts.map(({ id }) => tx.objectStore("prompts").count(id)));
    const unreadable = [
      ...batch.spans.map((value) => ({ store: "spans", key: value.start, value })),
      ...batch.prompts
        .filter((_, index) => known[index] !== 0)
        .map((value) => ({ store: "prompts", key: value.id, value })),
    ];
    return {
      ...batch,
      state: null,
      spans: [],
      removedSpans: [],
      quarantineSpansFrom: null,
      prompts: batch.prompts.filter((_, index) => known[index] === 0),
      quarantine: [
        ...batch.quarantine,
        ...unreadable.map((row) => ({ ...row, because: "begun over again", at: batch.at })),
      ],
    };
  }

  async function quarantineSpans(from: number): Promise<void> {
    const wrong = await tx.objectStore("spans").getAll(IDBKeyRange.lowerBound(from));
    await Promise.all(
      wrong.flatMap((span) => [
        tx.objectStore("quarantine").add(wrongClock(span, batch.at)),
        tx.objectStore("spans").delete(span.start),
      ]),
    );
  }

  /** A journal begun without the database may have counted from one again: the prompt that has its id already is kept aside. */
  async function keepNamesakes(): Promise<void> {
    const stored = await Promise.all(batch.prompts.map(({ id }) => tx.objectStore("prompts").get(id)));
    const namesakes = stored.filter((prompt, index) => prompt && prompt.dueAt !== batch.prompts[index]?.dueAt);
    await Promise.all(
      namesakes.map((prompt) =>
        tx.objectStore("quarantine").add({
          store: "prompts",
          key: prompt?.id,
          value: prompt,
          because: "journal",
          at: batch.at,
        }),
      ),
    );
  }

  async function addRows<K extends RowKind>(kind: K, rows: readonly RecordOf<K>[]): Promise<void> {
    if (rows.length === 0) return;
    const store = tx.objectStore(kind);
    const keys = await Promise.all(rows.map(async (row) => store.add(row)));
    const last = keys.at(-1) ?? 0;
    const { keeps = last } = kindRow(kind);
    if (last > keeps) await store.delete(IDBKeyRange.upperBound(last - keeps));
  }
}
