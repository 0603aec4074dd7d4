import { createDiaryReader, type DiaryEnd, DiaryFileError } from "@/src/core/diary-file/read-diary.ts";
import { createRowCheck, type DiaryRow, type RefusedRow } from "@/src/core/diary-file/row-check.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";
import { readSnapshot } from "../second-copy/read-snapshot.ts";
import type { SnapshotEntry } from "../second-copy/snapshot-list.ts";
import type { FileText } from "./open-file.ts";
import { pause } from "./pause.ts";

/** Records that may come in, checked one by one; a few at a time, so that a page which reads them is never held up. */
export type RowReading = {
  /** Throws `DiaryFileError` for a file that is refused as a whole. */
  readonly batches: AsyncIterable<{ readonly rows: readonly DiaryRow[]; readonly refused: readonly RefusedRow[] }>;
  /** After the last batch. Throws where the whole is not there. */
  readonly end: () => DiaryEnd;
};

/** Where records come in from. It can be read as often as it is asked for. */
export type RowSource = { readonly of: "file" | "snapshot"; readonly read: () => RowReading };

/** Few enough that a page which reads them is never held up: some fifty records. */
const LETTERS_AT_ONCE = 12_000;
const ROWS_AT_ONCE = 100;

export function fileRows(text: FileText): RowSource {
  return {
    of: "file",
    read() {
      const reader = createDiaryReader();
      const batches = (async function* () {
        for await (const chunk of asDiary(text())) yield reader.feed(chunk);
      })();
      return { batches, end: () => reader.end() };
    },
  };
}

/** Rejects on reading where its bytes are not those that were written. */
export function snapshotRows(
  local: Pick<StorageArea, "get">,
  entry: Pick<SnapshotEntry, "key" | "digest" | "at">,
): RowSource {
  return {
    of: "snapshot",
    read() {
      const rowCheck = createRowCheck();
      const batches = (async function* () {
        for await (const { kind, rows } of readSnapshot(local, entry)) {
          for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
            await pause();
            const checked = rows.slice(from, from + ROWS_AT_ONCE).map((row) => rowCheck.check(kind, row));
            yield {
              rows: checked.flatMap((one) => (one.ok ? [one.value] : [])),
              refused: checked.flatMap((one) => (one.ok ? [] : [one.refused])),
            };
          }
        }
      })();
      return {
        batches,
        end: () => ({
          savedAt: new Date(entry.at).toISOString(),
          product: "",
          settings: undefined,
          overlapping: rowCheck.overlapping(),
        }),
      };
    },
  };
}

/** Bytes that are no text, or a gzip that breaks off, are a file that is no diary. */
async function* asDiary(text: AsyncIterable<string>): AsyncGenerator<string> {
  try {
    for await (const piece of text) {
      for (let from = 0; from < piece.length; from += LETTERS_AT_ONCE) {
        yield piece.slice(from, from + LETTERS_AT_ONCE);
        await pause();
      }
    }
  } catch (error) {
    if (error instanceof DiaryFileError) throw error;
    throw new DiaryFileError("not-json");
  }
}
