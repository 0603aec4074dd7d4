import type { Page } from "puppeteer-core";
import * as v from "valibot";
import type { RecordOf } from "@/src/core/records/record-kinds.ts";
import { DAY, type EpochMs, HOUR } from "@/src/core/time/epoch-ms.ts";
import { dayKeySchema } from "@/src/core/time/time-schemas.ts";
import { DB_NAME } from "@/src/storage/schema.ts";
import { readSnapshot } from "@/src/storage/second-copy/read-snapshot.ts";
import { listSnapshots, type SnapshotEntry } from "@/src/storage/second-copy/snapshot-list.ts";
import { aRun } from "@/tests/support/builders/a-run.ts";
import { aCheckIn, aRoutineSession, MONDAY_NINE } from "@/tests/support/builders/records.ts";

export const KINDS = ["checkIns", "runs", "routineSessions"] as const;
type Kind = (typeof KINDS)[number];
export type Rows = { readonly [K in Kind]: readonly RecordOf<K>[] };

const ROWS_A_KIND = 1_000;
const APART = 8 * HOUR;
/** In the ids and notes of all of them, and nowhere else. */
const MARK = "whole-diary";

/** Three thousand records over a year, all of them written at `stamp`, by which one version of them is known from another. */
export function diaryOf(stamp: EpochMs): Rows {
  const each = <R>(make: (envelope: { id: string; updatedAt: EpochMs; device: string }, at: EpochMs) => R): R[] =>
    Array.from({ length: ROWS_A_KIND }, (_, n) =>
      make({ id: `${MARK}-${n}`, updatedAt: stamp, device: "other" }, MONDAY_NINE - DAY - n * APART),
    );
  const dayOf = (at: EpochMs) => v.parse(dayKeySchema, new Date(at).toISOString().slice(0, 10));
  return {
    checkIns: each((envelope, at) => aCheckIn({ ...envelope, at, day: dayOf(at) })),
    runs: each((envelope, start) => ({ ...aRun({ id: envelope.id, start, note: MARK }), ...envelope })),
    routineSessions: each((envelope, at) => aRoutineSession({ ...envelope, startedAt: at, endedAt: at + 60_000 })),
  };
}

/** What lies in a diary: how many of each kind were written when, and the answers that the background acknowledged one by one. */
export type Diary = { readonly versions: Readonly<Record<string, number>>; readonly answers: readonly string[] };

export function summaryOf(rows: Rows): Diary {
  const versions: Record<string, number> = {};
  for (const kind of KINDS) {
    for (const { id, updatedAt } of rows[kind]) {
      if (!id.startsWith(MARK)) continue;
      const version = `${kind} of ${updatedAt}`;
      versions[version] = (versions[version] ?? 0) + 1;
    }
  }
  const answers = rows.checkIns.map(({ id }) => id).filter((id) => !id.startsWith(MARK));
  return { versions, answers: answers.toSorted() };
}

/** Whether all records are there that `diaryOf` makes. */
export const isFull = ({ versions }: Diary): boolean =>
  Object.values(versions).reduce((sum, count) => sum + count, 0) === KINDS.length * ROWS_A_KIND;

/** At one moment: in one transaction. */
export function readRows(page: Page): Promise<Rows> {
  return page.evaluate(
    async (name, kinds) => {
      const empty = { checkIns: [], runs: [], routineSessions: [] };
      // Never make an empty database in passing: the product would take it for a broken one.
      if (!(await indexedDB.databases()).some((database) => database.name === name)) return empty;
      return new Promise<Rows>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener("error", () => reject(opening.error ?? new Error("open failed")));
        opening.addEventListener("success", () => {
          const db = opening.result;
          const tx = db.transaction(kinds);
          const all = (kind: string) => tx.objectStore(kind).getAll();
          const [checkIns, runs, routineSessions] = [all("checkIns"), all("runs"), all("routineSessions")];
          tx.addEventListener("complete", () => {
            db.close();
            resolve({ checkIns: checkIns.result, runs: runs.result, routineSessions: routineSessions.result });
          });
          tx.addEventListener("abort", () => reject(tx.error ?? new Error("read failed")));
        });
      });
    },
    DB_NAME,
    [...KINDS],
  );
}

type Browser = { readonly chrome: { readonly storage: { readonly local: { get(key: null): Promise<object> } } } };

/** `storage.local`, as it lies there. */
export async function readLocal(page: Page): Promise<Readonly<Record<string, unknown>>> {
  const all = await page.evaluate(() => (globalThis as unknown as Browser).chrome.storage.local.get(null));
  return all as Record<string, unknown>;
}

/** What each day to go back to has. Rejects where one of them is not as it was written. */
export async function readSnapshots(
  page: Page,
): Promise<readonly { readonly entry: SnapshotEntry; readonly rows: Rows }[]> {
  const local = await readLocal(page);
  const area = { get: async (key: string) => local[key] };
  const read = async (entry: SnapshotEntry) => {
    const rows: { [K in Kind]: RecordOf<K>[] } = { checkIns: [], runs: [], routineSessions: [] };
    for await (const portion of readSnapshot(area, entry)) {
      const mine = KINDS.find((kind) => kind === portion.kind);
      if (mine !== undefined) (rows[mine] as object[]).push(...portion.rows);
    }
    return { entry, rows };
  };
  return Promise.all((await listSnapshots(area)).map(read));
}

/** Every place of the browser that has something of these records. */
export function placesOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(async (mark) => {
    type Area = { get(key: null): Promise<object> };
    const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, Area> } }).chrome;
    const found: string[] = [];
    const look = (place: string, what: unknown) => {
      if (JSON.stringify({ what }).includes(mark)) found.push(place);
    };
    for (const name of ["local", "session", "sync"]) look(name, await storage[name]?.get(null));
    look("localStorage", Object.entries(localStorage));
    look("sessionStorage", Object.entries(sessionStorage));
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) look(`cache ${name}`, url);
    }
    for (const { name = "" } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener("success", () => resolve(opening.result));
        opening.addEventListener("error", () => reject(opening.error ?? new Error(name)));
      });
      for (const store of db.objectStoreNames) {
        const reading = db.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => reading.addEventListener("success", resolve));
        look(`${name} ${store}`, reading.result);
      }
      db.close();
    }
    return found;
  }, MARK);
}
