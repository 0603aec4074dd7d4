import { quotedCell } from "../imports/formula-cell.ts";
import { isRecord } from "../lib/is-record.ts";
import { fieldOf, kindRow, type RecordKind } from "../records/record-kinds.ts";
import { instantSchema } from "../time/time-schemas.ts";

/** Windows' spreadsheets take a table without it for something else than UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/** What a schema of valibot's may have, as far as its fields are asked for. */
type Part = {
  readonly type?: unknown;
  readonly entries?: Readonly<Record<string, Part>>;
  readonly options?: readonly Part[];
  readonly wrapped?: Part;
  readonly pipe?: readonly Part[];
};

/** The fields of a kind's records, in their order, and which of them are instants. */
function fieldsOf(part: Part): ReadonlyMap<string, Part> {
  const own = Object.entries(part.entries ?? {});
  const inside = [...(part.options ?? []), ...(part.pipe?.slice(0, 1).filter((first) => first !== part) ?? [])];
  return new Map([...own, ...inside.flatMap((option) => [...fieldsOf(option)])]);
}

function isInstant(part: Part): boolean {
  return part === (instantSchema as unknown as Part) || (part.wrapped !== undefined && isInstant(part.wrapped));
}

/** A kind's records as a table (RFC 4180, UTF-8) for a spreadsheet, row by row. */
export function tableOf(kind: RecordKind) {
  const fields = [...fieldsOf(kindRow(kind).schema())];
  const line = (cells: readonly string[]) => `${cells.map(quotedCell).join(",")}\n`;
  return {
    head: BYTE_ORDER_MARK + line(fields.map(([name]) => name)),
    row: (record: object) => line(fields.map(([name, part]) => cellOf(fieldOf(record, name), isInstant(part)))),
  };
}

/** Instants as spreadsheets read them (ISO 8601, UTC); what is more than one value as its JSON; nothing for null and what is left out. */
function cellOf(value: unknown, isTime: boolean): string {
  if (value === null || value === undefined) return "";
  if (isTime && typeof value === "number") return new Date(value).toISOString();
  if (isRecord(value) || Array.isArray(value)) return JSON.stringify(value).replaceAll("\\u0000", "");
  return typeof value === "string" ? value.replaceAll("\0", "") : JSON.stringify(value);
}
