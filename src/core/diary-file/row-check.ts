import { isRecord } from "../lib/is-record.ts";
import { parseRecord } from "../records/parse-record.ts";
import {
  fieldOf,
  isKeyed,
  type KeyedKind,
  keyOf,
  kindRow,
  RECORD_KIND_NAMES,
  type RecordKind,
} from "../records/record-kinds.ts";

/** Why a record is left out: `twice` has the key of one before it, `overlaps` fills time that another one fills. */
export type RowRefusal = "unknown-kind" | "damaged" | "twice" | "overlaps" | "not-yet";
export type DiaryRow = { readonly kind: RecordKind; readonly row: object };
export type RefusedRow = { readonly kind: string; readonly because: RowRefusal; readonly detail: string };
export type CheckedRow =
  | { readonly ok: true; readonly value: DiaryRow }
  | { readonly ok: false; readonly refused: RefusedRow };

/**
 * Looks at the records of a file or a snapshot, one after the other. Nothing is kept but keys, so that memory is bounded.
 */
export function createRowCheck() {
  const keys = new Map<RecordKind, Set<unknown>>();
  const spans: { readonly start: number; readonly end: number }[] = [];

  function isTwice(kind: KeyedKind, row: object): boolean {
    const key = keyOf(kind, row);
    const known = keys.get(kind) ?? new Set();
    keys.set(kind, known);
    if (known.has(key)) return true;
    known.add(key);
    const { end, time } = kindRow(kind);
    if (end !== undefined) spans.push({ start: Number(fieldOf(row, time)), end: Number(fieldOf(row, end)) });
    return false;
  }

  return {
    /** @param name of a kind, as it was found */
    check(name: string, row: unknown): CheckedRow {
      const refuse = (because: RowRefusal, detail = ""): CheckedRow => ({
        ok: false,
        refused: { kind: name, because, detail },
      });
      const kind = RECORD_KIND_NAMES.find((known) => known === name);
      if (kind === undefined) return refuse("unknown-kind");
      if (!isRecord(row)) return refuse("damaged", kind);
      const valid = parseRecord(kind, row);
      if (!valid.ok) return refuse("damaged", valid.error);
      if (isKeyed(kind) && isTwice(kind, row)) return refuse("twice", String(keyOf(kind, row)));
      return { ok: true, value: { kind, row } };
    },
    /** Starts of spans that fill time which another span before them fills. */
    overlapping: () => overlappingStarts(spans),
  };
}

/** Of spans that share time the earlier one stands. */
function overlappingStarts(spans: readonly { readonly start: number; readonly end: number }[]): ReadonlySet<number> {
  const refused = new Set<number>();
  let until = Number.NEGATIVE_INFINITY;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start < until) refused.add(start);
    else until = end;
  }
  return refused;
}
