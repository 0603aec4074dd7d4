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
import { DIARY_FORMAT, DIARY_VERSION } from "./diary-format.ts";
import { createJsonParts, type JsonPart, JsonPartsError } from "./json-parts.ts";

/** A hundred years are some one and a half million records. */
export const MOST_RECORDS = 2_000_000;
/** A hundred years are some 400 MB. */
export const MOST_LETTERS = 600_000_000;

/** Why a file is refused as a whole. `newer`: a later product wrote it; `version` is what it says of itself. */
export class DiaryFileError extends Error {
  readonly because: "not-ours" | "newer" | "too-large" | "too-many" | JsonPartsError["because"];
  readonly version: string;
  constructor(because: DiaryFileError["because"], version = "") {
    super(because);
    this.because = because;
    this.version = version;
  }
}

/** Why a record is left out: `twice` has the key of one before it, `overlaps` fills time that another one fills. */
export type RowRefusal = "unknown-kind" | "damaged" | "twice" | "overlaps" | "not-yet";
export type DiaryRow = { readonly kind: RecordKind; readonly row: object };
export type RefusedRow = { readonly kind: string; readonly because: RowRefusal; readonly detail: string };

/** What is known of a file once it was read to its end. */
export type DiaryEnd = {
  readonly savedAt: string;
  readonly product: string;
  /** Unparsed; undefined where the file has none. */
  readonly settings: unknown;
  /** Starts of spans that fill time which another span of the file fills. */
  readonly overlapping: ReadonlySet<number>;
};

/**
 * Reads a diary's file as it comes. A record that is wrong is refused by itself; a file that is cut off, of another make or of a newer
 * version is refused as a whole. Throws `DiaryFileError`. Nothing is kept but keys, so that memory is bounded.
 */
export function createDiaryReader() {
  const parts = createJsonParts("records");
  const head = new Map<string, unknown>();
  const keys = new Map<RecordKind, Set<unknown>>();
  const spans: { readonly start: number; readonly end: number }[] = [];
  let count = 0;
  let letters = 0;

  function feed(chunk: string): { readonly rows: readonly DiaryRow[]; readonly refused: readonly RefusedRow[] } {
    letters += chunk.length;
    if (letters > MOST_LETTERS) throw new DiaryFileError("too-large");
    const rows: DiaryRow[] = [];
    const refused: RefusedRow[] = [];
    asOurs(() => {
      for (const part of parts.feed(chunk)) {
        if (part.path.length === 1) takeHead(part);
        else takeRow(part, rows, refused);
      }
    });
    return { rows, refused };
  }

  function takeHead({ path: [name = ""], text }: JsonPart): void {
    const value = parsed(text);
    head.set(name, value);
    if (name === "format" && value !== DIARY_FORMAT) throw new DiaryFileError("not-ours");
    if (name === "version" && value !== DIARY_VERSION) {
      const isNewer = typeof value === "number" && value > DIARY_VERSION;
      throw new DiaryFileError(isNewer ? "newer" : "not-ours", String(value).slice(0, 20));
    }
  }

  function takeRow({ path, text }: JsonPart, rows: DiaryRow[], refused: RefusedRow[]): void {
    count += 1;
    if (count > MOST_RECORDS) throw new DiaryFileError("too-many");
    const name = path[1] ?? "";
    const refuse = (because: RowRefusal, detail = ""): void => {
      refused.push({ kind: name, because, detail });
    };
    const kind = RECORD_KIND_NAMES.find((known) => known === name);
    const row = parsed(text);
    if (kind === undefined) refuse("unknown-kind");
    else if (!isRecord(row)) refuse("damaged", kind);
    else {
      const valid = parseRecord(kind, row);
      if (!valid.ok) refuse("damaged", valid.error);
      else if (isKeyed(kind) && isTwice(kind, row)) refuse("twice", String(keyOf(kind, row)));
      else rows.push({ kind, row });
    }
  }

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
    feed,
    /** Throws where the file is not whole. */
    end(): DiaryEnd {
      asOurs(() => parts.end());
      if (head.get("format") !== DIARY_FORMAT || !head.has("version")) throw new DiaryFileError("not-ours");
      if (head.get("count") !== count) throw new DiaryFileError("cut-off");
      const text = (name: string) => (typeof head.get(name) === "string" ? String(head.get(name)).slice(0, 100) : "");
      return {
        savedAt: text("savedAt"),
        product: text("product"),
        settings: head.get("settings"),
        overlapping: overlappingStarts(spans),
      };
    },
  };
}

/** Of spans that share time the earlier one stands. */
function overlappingStarts(spans: { readonly start: number; readonly end: number }[]): ReadonlySet<number> {
  const refused = new Set<number>();
  let until = Number.NEGATIVE_INFINITY;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start < until) refused.add(start);
    else until = end;
  }
  return refused;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DiaryFileError("not-json");
  }
}

function asOurs(work: () => void): void {
  try {
    work();
  } catch (error) {
    throw error instanceof JsonPartsError ? new DiaryFileError(error.because) : error;
  }
}
