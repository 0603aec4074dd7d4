import * as v from "valibot";
import { hasStamp, SYNC_KINDS, type SyncRow } from "./sync-row.ts";

/**
 * Rows as a text that packs well: rows of one kind with the same fields are one table, written column by column, whole numbers as
 * the steps from one to the next. Exact: what is read is what was written, down to the order of fields.
 */
type Table = readonly [kind: string, fields: readonly string[], columns: readonly Column[]];
/** `d`: the first number, then steps. `s`: the same in every row. */
type Column = readonly unknown[] | { readonly d: readonly number[] } | { readonly s: unknown; readonly n: number };

const columnSchema = v.union([
  v.array(v.unknown()),
  v.strictObject({ d: v.array(v.pipe(v.number(), v.integer())) }),
  v.strictObject({ s: v.unknown(), n: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)) }),
]);
const tablesSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(v.strictTuple([v.string(), v.array(v.string()), v.array(columnSchema)])),
);

export function encodeRows(rows: readonly SyncRow[]): string {
  const shapes = new Map<string, { readonly kind: string; readonly fields: string[]; readonly rows: object[] }>();
  for (const { kind, row } of rows) {
    const fields = Object.keys(row);
    const key = JSON.stringify([kind, fields]);
    const shape = shapes.get(key) ?? { kind, fields, rows: [] };
    shape.rows.push(row);
    shapes.set(key, shape);
  }
  const tables = [...shapes.values()].map(({ kind, fields, rows: ofShape }): Table => [
    kind,
    fields,
    fields.map((field) => columnOf(ofShape, field)),
  ]);
  return JSON.stringify(tables);
}

function columnOf(rows: readonly object[], field: string): Column {
  const values = rows.map((row) => (row as Readonly<Record<string, unknown>>)[field]);
  if (values.length > 1 && values.every((value) => value === values[0])) return { s: values[0], n: values.length };
  if (values.length > 1 && values.every(isWhole)) {
    return { d: values.map((value, index) => value - (values[index - 1] ?? 0)) };
  }
  return values;
}

/** Steps between such numbers are exact. */
const isWhole = (value: unknown): value is number => Number.isInteger(value) && Math.abs(value as number) <= 2 ** 51;

/** What could be read of a text, and how many rows are of kinds that nobody here knows or lack their stamp; null: no such text. */
export function decodeRows(text: string): { readonly rows: readonly SyncRow[]; readonly unknown: number } | null {
  const parsed = v.safeParse(tablesSchema, text);
  if (!parsed.success) return null;
  const rows: SyncRow[] = [];
  let unknown = 0;
  for (const [name, fields, columns] of parsed.output) {
    const values = columns.map(valuesOf);
    const length = values[0]?.length ?? 0;
    if (values.length !== fields.length || values.some((column) => column.length !== length)) return null;
    const kind = SYNC_KINDS.find((known) => known === name);
    for (let index = 0; index < length; index += 1) {
      const row = Object.fromEntries(fields.map((field, place) => [field, values[place]?.[index]]));
      if (kind !== undefined && hasStamp(row)) rows.push({ kind, row });
      else unknown += 1;
    }
  }
  return { rows, unknown };
}

function valuesOf(column: Column): readonly unknown[] {
  if (Array.isArray(column)) return column as readonly unknown[];
  if ("n" in column) return Array.from({ length: column.n }, () => structuredClone(column.s));
  let last = 0;
  return (column as { readonly d: readonly number[] }).d.map((step) => (last += step));
}
