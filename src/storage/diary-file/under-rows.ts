import { isNewer } from "@/src/core/diary-file/change-of.ts";
import type { RowPortion } from "@/src/core/diary-file/diary-format.ts";
import {
  fieldOf,
  isKeyed,
  type KeyedKind,
  keyOf,
  kindRow,
  RECORD_KIND_NAMES,
  type RecordKind,
} from "@/src/core/records/record-kinds.ts";
import { freeTime } from "../second-copy/merge-rows.ts";

/** Rows by kind, newest first, as often as they are asked for. */
export type RowsByKind = (kind: RecordKind) => AsyncIterable<readonly object[]> | Iterable<readonly object[]>;

/**
 * The rows of `own` with copies, the newest first, laid under them, as `mergeRows` would bring them back: of two with one key the one that
 * was written later, and no span in time that another one fills. Of what is there only keys and times are kept.
 */
export async function* withCopiesUnder(own: RowsByKind, copies: readonly RowsByKind[]): AsyncGenerator<RowPortion> {
  for (const kind of RECORD_KIND_NAMES) {
    yield* isKeyed(kind) ? keyedRows(kind, own, copies) : looseRows(kind, own, copies);
  }
}

async function* keyedRows(kind: KeyedKind, own: RowsByKind, copies: readonly RowsByKind[]): AsyncGenerator<RowPortion> {
  const { time, end } = kindRow(kind);
  const fields = ["updatedAt", time, ...(end === undefined ? [] : [end])];
  const inBrief = (row: object) => Object.fromEntries(fields.map((field) => [field, fieldOf(row, field)]));
  const there = new Map<string | number, object>();
  for await (const rows of own(kind)) for (const row of rows) there.set(keyOf(kind, row), inBrief(row));
  const came = new Set<string | number>();
  for (const copy of copies) {
    const isFree = freeTime(kind, [...there.values()]);
    for await (const rows of copy(kind)) {
      const better = rows.filter((row) => isNewer(row, there.get(keyOf(kind, row))) && isFree(row));
      for (const row of better) {
        came.add(keyOf(kind, row));
        there.set(keyOf(kind, row), inBrief(row));
      }
      yield { kind, rows: better };
    }
  }
  for await (const rows of own(kind)) yield { kind, rows: rows.filter((row) => !came.has(keyOf(kind, row))) };
}

async function* looseRows(
  kind: RecordKind,
  own: RowsByKind,
  copies: readonly RowsByKind[],
): AsyncGenerator<RowPortion> {
  const known = new Set<string>();
  for (const source of [own, ...copies]) {
    for await (const rows of source(kind)) {
      const others = rows.filter((row) => !known.has(JSON.stringify(row)));
      yield { kind, rows: others };
      for (const row of others) known.add(JSON.stringify(row));
    }
  }
}
