import type { LogRow } from "@/src/core/engine/state/effect.ts";
import { fetchRaw, parseAll, type RecordSource } from "./read-records.ts";

/** The ring of what happened: its newest 5,000 lines. */
export interface LogRepo {
  /** The newest `count` lines, oldest of them first. */
  latest(count: number): Promise<readonly LogRow[]>;
}

export function createLogRepo(source: RecordSource): LogRepo {
  return {
    async latest(count) {
      const pending = await source.pending();
      const raw = await fetchRaw(source, pending, "log", async (tx) => {
        const rows: (readonly [number, unknown])[] = [];
        let cursor = await tx.objectStore("log").openCursor(null, "prev");
        while (cursor && rows.length < count) {
          rows.push([cursor.key, cursor.value]);
          cursor = await cursor.continue();
        }
        return rows.toReversed();
      });
      const stored = await parseAll(source, "log", raw);
      return [...stored, ...(pending?.log ?? [])].slice(-count);
    },
  };
}
