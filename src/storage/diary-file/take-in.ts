import type { StoreNames } from "idb";
import * as v from "valibot";
import { changeOf, IMPORT_MODES, type ImportMode } from "@/src/core/diary-file/change-of.ts";
import {
  fieldOf,
  isKeyed,
  KEYED_KINDS,
  type KeyedKind,
  keyOf,
  kindRow,
  RECORD_KIND_NAMES,
  type RecordKind,
  ROW_KINDS,
} from "@/src/core/records/record-kinds.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { instantSchema } from "@/src/core/time/time-schemas.ts";
import type { DeskDatabase } from "../open-db.ts";
import type { DeskDB } from "../schema.ts";
import { LIFE_KEY, lifeOfText, lifeText } from "../second-copy/life.ts";
import { dropStaged, stagedPortion, type WritingTransaction } from "./staging.ts";
import { type Change, createUndoLog, isFree, rewriteRows, undoChanges } from "./undo-log.ts";

export type ImportOrder = {
  readonly importId: string;
  /** How many portions were put by. */
  readonly portions: number;
  readonly mode: ImportMode;
  readonly at: EpochMs;
  /** Spans that reach beyond are left out: that time is still being measured. */
  readonly spansUntil: EpochMs;
};

const REMOVED_AT_ONCE = 500;

/** The last file that came in, while it can be undone. */
const lastImportSchema = v.object({
  id: v.string(),
  at: instantSchema,
  mode: v.picklist(IMPORT_MODES),
  /** Records that came, changed or went. */
  changed: v.number(),
});
export type LastImport = Readonly<v.InferOutput<typeof lastImportSchema>>;

export function parseLastImport(text: string | undefined): LastImport | null {
  if (text === undefined) return null;
  const parsed = v.safeParse(lastImportSchema, JSON.parse(text));
  return parsed.success ? parsed.output : null;
}

/**
 * Takes in what was put by, all of it or nothing, in one strict transaction, with what it changed written down beside it. Until then
 * nothing of the file is among the records. Rejects where a portion is missing or another import has begun.
 */
export async function takeIn(db: DeskDatabase, order: ImportOrder): Promise<LastImport> {
  return written(db, async (tx) => {
    const meta = tx.objectStore("meta");
    // Of a file without any records nothing was put by.
    if (order.portions > 0 && (await meta.get("staging")) !== order.importId) {
      throw new Error("another import has begun since");
    }
    const changed = await changeRecords(tx, order);
    const { importId: id, at, mode } = order;
    const done: LastImport = { id, at, mode, changed };
    await meta.put(JSON.stringify(done), "import");
    await dropStaged(tx);
    return done;
  });
}

/** Undoes the last import. What was changed since stays. Gives how many records are as they were. Rejects where it is no longer the last one. */
export async function undoImport(db: DeskDatabase, id: string): Promise<number> {
  return written(db, async (tx) => {
    const last = parseLastImport(await tx.objectStore("meta").get("import"));
    if (last?.id !== id) throw new Error("this import can no longer be undone");
    const count = await undoChanges(tx);
    await tx.objectStore("meta").delete("import");
    return count;
  });
}

/**
 * All that `work` does, or nothing; counted as a commit, and the second copy is to hear of it.
 *
 * @param how `erased`: no snapshot may keep what was there before
 */
export async function written<T>(
  db: DeskDatabase,
  work: (tx: WritingTransaction) => Promise<T>,
  how: "changed" | "erased" = "changed",
): Promise<T> {
  const stores: StoreNames<DeskDB>[] = [...RECORD_KIND_NAMES, "dayTotals", "meta"];
  const tx = db.transaction(stores, "readwrite", { durability: "strict" });
  // It is told below; what fails while something else is waited for must not count as nobody's.
  tx.done.catch(() => undefined);
  try {
    const result = await work(tx);
    const meta = tx.objectStore("meta");
    const life = lifeOfText(await meta.get(LIFE_KEY));
    if (life !== null) await meta.put(lifeText({ ...life, seq: life.seq + 1 }), LIFE_KEY);
    // An erasing that the second copy has not heard of yet is not forgotten over a change.
    if (how === "erased" || (await meta.get("rewritten")) === undefined) await meta.put(how, "rewritten");
    // The sums of days that are over are of what was there before (src/storage/day-totals/README.md).
    await tx.objectStore("dayTotals").clear();
    await meta.delete("totals-filled");
    await tx.done;
    return result;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It had aborted already.
    }
    await tx.done.catch(() => undefined);
    throw error;
  }
}

/** Waited for later; should its transaction end before, whoever waits hears of that. */
function handled<T>(request: Promise<T>): Promise<T> {
  request.catch(() => undefined);
  return request;
}

async function changeRecords(tx: WritingTransaction, { portions, mode, spansUntil }: ImportOrder): Promise<number> {
  const undo = await createUndoLog(tx);
  const known = new Map<KeyedKind, Set<string | number>>(KEYED_KINDS.map((kind) => [kind, new Set()]));
  // On a new computer there is nothing to compare with: two requests less for each record.
  const counts = await Promise.all(KEYED_KINDS.map((kind) => tx.objectStore(kind).count()));
  const empty = new Set(KEYED_KINDS.filter((_, index) => counts[index] === 0));
  const loose = new Map<RecordKind, object[]>();
  let changed = 0;
  for (let seq = 0; seq < portions; seq += 1) {
    for (const { kind, rows } of await stagedPortion(tx, seq)) {
      if (isKeyed(kind)) await takeRows(kind, rows);
      else loose.set(kind, [...(loose.get(kind) ?? []), ...rows]);
    }
  }
  if (mode === "replace") for (const kind of KEYED_KINDS) await removeOthers(kind);
  for (const kind of ROW_KINDS) await takeLoose(kind);
  await undo.finish();
  return changed;

  async function takeRows(kind: KeyedKind, rows: readonly object[]): Promise<void> {
    const { end } = kindRow(kind);
    const over = rows.filter((row) => end === undefined || Number(fieldOf(row, end)) <= spansUntil);
    const store = tx.objectStore(kind);
    const there = empty.has(kind)
      ? []
      : await Promise.all(over.map((row) => store.get(keyOf(kind, row)) as Promise<object | undefined>));
    // What is replaced goes as a whole; what is merged never comes into time that a span here fills.
    const isAlone = mode === "replace" || empty.has(kind);
    const isRoom = await Promise.all(over.map(async (row) => isAlone || isFree(tx, kind, row)));
    const puts: Promise<unknown>[] = [];
    for (const [index, row] of over.entries()) {
      known.get(kind)?.add(keyOf(kind, row));
      const change = changeOf(row, there[index], mode);
      if (change === "same" || change === "kept" || isRoom[index] !== true) continue;
      puts.push(handled(store.put(row as never)));
      await logChange({ kind, before: there[index] ?? null, after: row });
    }
    await Promise.all(puts);
  }

  async function removeOthers(kind: KeyedKind): Promise<void> {
    const store = tx.objectStore(kind);
    const others = (await store.getAllKeys()).filter((key) => known.get(kind)?.has(key) !== true);
    for (let from = 0; from < others.length; from += REMOVED_AT_ONCE) {
      const keys = others.slice(from, from + REMOVED_AT_ONCE);
      const before = await Promise.all(keys.map((key) => store.get(key as never) as Promise<object>));
      const gone = keys.map((key) => handled(store.delete(key as never)));
      for (const row of before) await logChange({ kind, before: row, after: null });
      await Promise.all(gone);
    }
  }

  async function takeLoose(kind: RecordKind): Promise<void> {
    const rows = loose.get(kind) ?? [];
    if (mode === "merge" && rows.length === 0) return;
    const there = (await tx.objectStore(kind).getAll()) as readonly object[];
    const texts = new Set(there.map((row) => JSON.stringify(row)));
    const merged = mode === "replace" ? rows : [...there, ...rows.filter((row) => !texts.has(JSON.stringify(row)))];
    const stored = await rewriteRows(tx, kind, merged);
    const now = new Set(stored.map((row) => JSON.stringify(row)));
    for (const after of stored) if (!texts.has(JSON.stringify(after))) await logChange({ kind, before: null, after });
    for (const before of there) if (!now.has(JSON.stringify(before))) await logChange({ kind, before, after: null });
  }

  async function logChange(change: Change): Promise<void> {
    await undo.add(change);
    changed += 1;
  }
}
