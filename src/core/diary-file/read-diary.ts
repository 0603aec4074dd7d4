import { DIARY_FORMAT, DIARY_VERSION } from "./diary-format.ts";
import { createJsonParts, type JsonPart, JsonPartsError } from "./json-parts.ts";
import { createRowCheck, type DiaryRow, type RefusedRow } from "./row-check.ts";

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
  const rowCheck = createRowCheck();
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
    const checked = rowCheck.check(path[1] ?? "", parsed(text));
    if (checked.ok) rows.push(checked.value);
    else refused.push(checked.refused);
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
        overlapping: rowCheck.overlapping(),
      };
    },
  };
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
