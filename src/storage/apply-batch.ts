import type { StoreNames } from "idb";
import { type Batch, wrongClock } from "./batch.ts";
import type { DeskDatabase } from "./open-db.ts";
import type { DeskDB } from "./schema.ts";

/** How many lines the log ring keeps. */
export const LOG_ROWS = 5_000;

/** A full disk may keep an old journal after a newer one was replayed. */
const REMEMBERED_JOURNALS = 8;

const ALWAYS = ["engine", "spans", "prompts", "log", "quarantine", "meta"] as const satisfies StoreNames<DeskDB>[];
const IF_USED = [
  "checkIns",
  "routines",
  "routineSessions",
  "plans",
  "runs",
  "shoes",
  "marks",
  "questionnaires",
] as const satisfies StoreNames<DeskDB>[];

/**
 * Writes a whole batch in one strict transaction: when this resolves everything is on the disk, when it rejects nothing
 * has changed. With `journalId` the batch is a journal's, and is written at most once however often this is called.
 */
export async function applyBatch(db: DeskDatabase, batch: Batch, journalId?: string): Promise<void> {
  const used = IF_USED.filter((store) => batch[store].length > 0);
  const tx = db.transaction([...ALWAYS, ...used], "readwrite", { durability: "strict" });
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
    if (journalId !== undefined) {
      const replayed = (await tx.objectStore("meta").get("journal"))?.split(" ") ?? [];
      if (replayed.includes(journalId)) return;
      await tx.objectStore("meta").put([journalId, ...replayed].slice(0, REMEMBERED_JOURNALS).join(" "), "journal");
      await keepNamesakes();
    }
    if (batch.quarantineSpansFrom !== null) await quarantineSpans(batch.quarantineSpansFrom);
    await Promise.all(batch.removedSpans.map((start) => tx.objectStore("spans").delete(start)));
    const requests: readonly (() => Promise<unknown>)[] = [
      ...(state === null ? [] : [() => tx.objectStore("engine").put(state, "state")]),
      ...batch.spans.map((span) => () => tx.objectStore("spans").put(span)),
      ...batch.prompts.map((prompt) => () => tx.objectStore("prompts").put(prompt)),
      ...batch.checkIns.map((checkIn) => () => tx.objectStore("checkIns").put(checkIn)),
      ...batch.routines.map((routine) => () => tx.objectStore("routines").put(routine)),
      ...batch.routineSessions.map((session) => () => tx.objectStore("routineSessions").put(session)),
      ...batch.plans.map((plan) => () => tx.objectStore("plans").put(plan)),
      ...batch.runs.map((run) => () => tx.objectStore("runs").put(run)),
      ...batch.shoes.map((shoe) => () => tx.objectStore("shoes").put(shoe)),
      ...batch.marks.map((mark) => () => tx.objectStore("marks").put(mark)),
      ...batch.questionnaires.map((week) => () => tx.objectStore("questionnaires").put(week)),
      ...batch.quarantine.map((row) => () => tx.objectStore("quarantine").add(row)),
      writeLog,
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

  async function writeLog(): Promise<void> {
    const keys = await Promise.all(batch.log.map(async (row) => tx.objectStore("log").add(row)));
    const last = keys.at(-1);
    if (last !== undefined && last > LOG_ROWS) {
      await tx.objectStore("log").delete(IDBKeyRange.upperBound(last - LOG_ROWS));
    }
  }
}
