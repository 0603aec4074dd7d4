import type { IDBPDatabase, IDBPTransaction } from "idb";

/** Frozen: what version 2 changed. Never edit it; a later version gets its own file and its own types. */
type Raw = Readonly<Record<string, unknown>>;

const DIARY = ["checkIns", "questionnaires", "routines", "routineSessions", "runs", "plans", "shoes", "marks"] as const;

/** Who upgrades, and when. */
export type Stamp = { readonly at: number; readonly device: string };

/** By what a record of version 1 tells when it was last written, best first. Plans told nothing but that they had ended. */
const WRITTEN = ["updatedAt", "withdrawnAt", "cancelledAt", "deletedAt", "createdAt", "endedAt", "at"] as const;

const isInstant = (value: unknown): value is number => typeof value === "number" && Math.abs(value) <= 8.64e15;
const isDate = (value: unknown): value is number | null | undefined =>
  value === null || value === undefined || isInstant(value);

/**
 * A record of version 1 with the envelope of version 2: `id`, `updatedAt`, `deletedAt`, `device`. What is none of its
 * business stays as it is, and so are kinds that have no envelope. Null: its dates are none, and nothing can be made of it.
 */
export function withEnvelope(store: string, record: Raw, { at, device }: Stamp): Raw | null {
  if (!DIARY.some((name) => name === store)) return record;
  const { updatedAt, deletedAt, withdrawnAt, cancelledAt } = record;
  if (updatedAt !== undefined && !isInstant(updatedAt)) return null;
  if (!isDate(deletedAt) || !isDate(withdrawnAt) || !isDate(cancelledAt)) return null;
  const written = WRITTEN.map((field) => record[field]).find(isInstant) ?? at;
  const envelope = { updatedAt: written, deletedAt: deletedAt ?? null, device };
  if (store === "plans") {
    const { cancelledAt: _, withdrawnAt: __, ...rest } = record;
    const isCancelled = isInstant(cancelledAt);
    return { ...rest, ...envelope, isCancelled, deletedAt: withdrawnAt ?? null };
  }
  if (store !== "marks") return { ...record, ...envelope };
  if (record["kind"] === "clinician-check") {
    // One that was taken back had lost its date.
    const isTakenBack = record["at"] === null;
    return {
      ...record,
      ...envelope,
      at: isTakenBack ? written : record["at"],
      deletedAt: isTakenBack ? written : null,
    };
  }
  const isBlank = record["readAt"] === null && record["savedAt"] === null;
  return { ...record, ...envelope, deletedAt: isBlank ? written : null };
}

/** 1 → 2: one envelope for every record of the diary, indexes for what is read by time, and no store that nobody fills. */
export async function giveOneEnvelope(
  db: IDBPDatabase,
  tx: IDBPTransaction<unknown, string[], "versionchange">,
  stamp: Stamp,
): Promise<void> {
  // All at once instead of one by one: ten years are to take a second, not half a minute.
  await Promise.all(
    DIARY.map(async (name) => {
      const store = tx.objectStore(name);
      const records = (await store.getAll()) as readonly Raw[];
      await Promise.all(
        records.map(async (value) => {
          const next = withEnvelope(name, value, stamp);
          if (next !== null) return store.put(next);
          await quarantine({ store: name, key: value["id"], value, because: "its dates are none" });
          return store.delete(value["id"] as IDBValidKey);
        }),
      );
    }),
  );
  const days = (await tx.objectStore("days").getAll()) as readonly Raw[];
  await Promise.all(
    days.map((value) => quarantine({ store: "days", key: value["day"], value, because: "no longer a kind of record" })),
  );
  db.deleteObjectStore("days");
  // The week's plan and the profile come out of the settings as soon as there is somewhere to put them.
  for (const name of ["weeklyRuns", "profile"]) {
    db.createObjectStore(name, { keyPath: "id" }).createIndex("updatedAt", "updatedAt");
  }
  tx.objectStore("spans").deleteIndex("end");
  tx.objectStore("prompts").deleteIndex("day");
  tx.objectStore("questionnaires").createIndex("at", "at");
  tx.objectStore("routines").createIndex("createdAt", "createdAt");
  tx.objectStore("shoes").createIndex("createdAt", "createdAt");
  tx.objectStore("marks").createIndex("updatedAt", "updatedAt");

  async function quarantine(what: Raw): Promise<unknown> {
    return tx.objectStore("quarantine").add({ ...what, at: stamp.at });
  }
}

/** The rows of a journal that version 1 left behind, as this version would have stored them. */
export function journalWithEnvelopes(batch: Raw, stamp: Stamp): Raw {
  const rowsOf = (list: unknown): readonly Raw[] => (Array.isArray(list) ? (list as readonly Raw[]) : []);
  const changed = DIARY.map((store) => {
    const made = rowsOf(batch[store]).map((row) => ({ row, next: withEnvelope(store, row, stamp) }));
    const unreadable = made
      .filter(({ next }) => next === null)
      .map(({ row }) => ({ store, key: row["id"], value: row, because: "its dates are none", at: stamp.at }));
    return { store, rows: made.flatMap(({ next }) => next ?? []), unreadable };
  });
  return {
    ...batch,
    ...Object.fromEntries(changed.map(({ store, rows }) => [store, rows])),
    quarantine: [...rowsOf(batch["quarantine"]), ...changed.flatMap(({ unreadable }) => unreadable)],
  };
}
