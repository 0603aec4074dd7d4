import { type KeyedKind, kindRow } from "@/src/core/records/record-kinds.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";
import type { RecordSource } from "./desk-reads.ts";

const keyOfMirror = (kind: KeyedKind) => `mirror-${kind}`;

type Areas = { readonly local: StorageArea; readonly session: StorageArea };

/**
 * Keeps what was last read of the kinds that every wake needs beside the database, and finds it there while that can't be
 * read: in `storage.local`, which outlives the browser, and in the session's memory, which a full disk can't refuse.
 */
export function withMirror(
  find: RecordSource["find"],
  areas: Areas,
  known: Map<KeyedKind, string>,
): RecordSource["find"] {
  return async (kind, query) => {
    if (kindRow(kind).isMirrored !== true) return find(kind, query);
    let found: readonly object[];
    try {
      found = await find(kind, query);
    } catch (error) {
      const rows = (await mirrored(areas.session, kind)) ?? (await mirrored(areas.local, kind));
      if (rows === null) throw error;
      return rows;
    }
    const text = JSON.stringify(found);
    if (query.which === "all" && known.get(kind) !== text) {
      known.set(kind, text);
      // Not waited for: other reads share the transaction, which waits for nothing else.
      void keep(areas, kind, found, text);
    }
    return found;
  };
}

async function mirrored(area: StorageArea, kind: KeyedKind): Promise<readonly object[] | null> {
  const rows = await area.get(keyOfMirror(kind)).catch(() => undefined);
  return Array.isArray(rows) ? (rows as readonly object[]) : null;
}

/** Never rejects. The session's is never the older one: where it can't be written it goes; what it has already, both have. */
async function keep({ local, session }: Areas, kind: KeyedKind, rows: readonly object[], text: string): Promise<void> {
  const key = keyOfMirror(kind);
  if (JSON.stringify(await mirrored(session, kind)) === text) return;
  await Promise.allSettled([local.set(key, rows), session.set(key, rows).catch(() => session.remove(key))]);
}
