import type { StoreNames } from "idb";
import { KEYED_KINDS, kindRow, RECORD_KIND_NAMES, ROW_KINDS } from "@/src/core/records/record-kinds.ts";
import { type StoredBatch, wrongClock } from "./batch.ts";
import type { DeskDatabase } from "./open-db.ts";
import type { DeskDB } from "./schema.ts";

/** A full disk may keep an old journal after a newer one was replayed. */
const REMEMBERED_JOURNALS = 8;

/** Stores that a batch may touch without holding rows of them. */
const ALWAYS = ["engine", "spans", "prompts", "quarantine", "meta"] as const satisfies StoreNames<DeskDB>[];

/**
 * Writes a whole batch in one strict transaction: when this resolves everything is on the disk, when it rejects nothing
 * has changed. With `journalIds` the batch is a journal's: its own id, and those of older ones that it holds. It is written at
 * most once however often this is called, and none of the older ones after it.
 */
export async function applyBatch(
  db: DeskDatabase,
  batch: StoredBatch,
  journalIds: readonly string[] = [],
): Promise<void> {
  const used = RECORD_KIND_NAMES.filter((kind) => batch[kind].length > 0);
  const tx = db.transaction([...new Set([...ALWAYS, ...used])], "readwrite", { durability: "strict" });
  const writing = write();
  try {
    await Promise.all([writing, tx.done]);
  } catch (error) {
    // A value that can't be stored fails by itself and would leave the others to be committed.
    try {
      tx.abort();
    } catch {
      // It had aborted already.
    }
    await Promise.allSettled([writing, tx.done]);
    throw error;
  }

  async function write(): Promise<void> {
    const { state } = batch;
    const [journalId] = journalIds;
    if (journalId !== undefined) {
      const replayed = (await tx.objectStore("meta").get("journal"))?.split(" ") ?? [];
      if (replayed.includes(journalId)) return;
      await tx.objectStore("meta").put([...journalIds, ...replayed].slice(0, REMEMBERED_JOURNALS).join(" "), "journal");
      await keepNamesakes();
    }
    if (batch.quarantineSpansFrom !== null) await quarantineSpans(batch.quarantineSpansFrom);
    await Promise.all(batch.removedSpans.map((start) => tx.objectStore("spans").delete(start)));
    const requests: readonly (() => Promise<unknown>)[] = [
      ...(state === null ? [] : [() => tx.objectStore("engine").put(state, "state")]),
      ...KEYED_KINDS.flatMap((kind) => batch[kind].map((record) => () => tx.objectStore(kind).put(record))),
      ...ROW_KINDS.map((kind) => () => addRows(kind)),
    ];
    // The async frame turns a value that is refused at once into a rejection like all others.
    await Promise.all(requests.map(async (request) => request()));
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

  async function addRows(kind: (typeof ROW_KINDS)[number]): Promise<void> {
    if (batch[kind].length === 0) return;
    const store = tx.objectStore(kind);
    const keys = await Promise.all(batch[kind].map(async (row) => store.add(row)));
    const last = keys.at(-1) ?? 0;
    const { keeps = last } = kindRow(kind);
    if (last > keeps) await store.delete(IDBKeyRange.upperBound(last - keeps));
  }
}
