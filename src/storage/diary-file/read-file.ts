import { changeOf } from "@/src/core/diary-file/change-of.ts";
import type { RowPortion } from "@/src/core/diary-file/diary-format.ts";
import { createDiaryReader, type DiaryEnd, DiaryFileError, type RowRefusal } from "@/src/core/diary-file/read-diary.ts";
import { ROWS_A_PORTION } from "@/src/core/diary-file/row-portion.ts";
import {
  fieldOf,
  isKeyed,
  keyOf,
  kindRow,
  RECORD_KIND_NAMES,
  type RecordKind,
} from "@/src/core/records/record-kinds.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { DeskDatabase } from "../open-db.ts";
import type { FileText } from "./open-file.ts";
import { pause } from "./pause.ts";

/** What a file would do to the records of one kind. */
export type KindPreview = {
  readonly added: number;
  /** The file's was written later. */
  readonly newer: number;
  /** Not the same, and what is here is the newer one or nothing tells: merged it stays, replaced it goes. */
  readonly older: number;
  readonly same: number;
  /** Here and not in the file: merged they stay, replaced they go. */
  readonly missing: number;
};
export type Refusals = {
  readonly kind: string;
  readonly because: RowRefusal;
  readonly count: number;
  readonly example: string;
};
export type FilePreview = {
  readonly kinds: { readonly [K in RecordKind]: KindPreview };
  readonly refused: readonly Refusals[];
  readonly end: DiaryEnd;
  readonly records: number;
};

type Tally = { -readonly [K in keyof KindPreview]: KindPreview[K] };

/**
 * What a file would do, before anything of it is stored. Reads file and database in portions. Throws `DiaryFileError` for a file that is
 * refused as a whole.
 *
 * @param db null: nothing is there yet
 * @param spansUntil spans that reach beyond are refused: that time is still being measured
 * @param onProgress how many records were read so far
 */
export async function previewFile(
  text: FileText,
  db: DeskDatabase | null,
  { spansUntil, onProgress }: { readonly spansUntil: EpochMs; readonly onProgress: (records: number) => void },
): Promise<FilePreview> {
  const reader = createDiaryReader();
  const refused = createRefusals();
  const tallies = Object.fromEntries(
    RECORD_KIND_NAMES.map((kind) => [kind, { added: 0, newer: 0, older: 0, same: 0, missing: 0 }]),
  ) as Record<RecordKind, Tally>;
  const loose = new Map<RecordKind, Set<string>>();
  let records = 0;
  for await (const chunk of asDiary(text())) {
    const { rows, refused: some } = reader.feed(chunk);
    for (const { kind, because, detail } of some) refused.add(kind, because, detail);
    const over = rows.filter(({ kind, row }) => {
      if (!isNotYet(kind, row, spansUntil)) return true;
      refused.add(kind, "not-yet", "");
      return false;
    });
    for (const portion of byKind(over)) await compare(portion);
    records += rows.length;
    onProgress(records);
  }
  const end = reader.end();
  for (const start of end.overlapping) refused.add("spans", "overlaps", new Date(start).toISOString());
  await countMissing();
  return { kinds: tallies, refused: refused.all(), end, records };

  async function compare({ kind, rows }: RowPortion): Promise<void> {
    const tally = tallies[kind];
    if (!isKeyed(kind)) {
      const known = loose.get(kind) ?? (await textsOf(db, kind));
      loose.set(kind, known);
      for (const row of rows) tally[known.has(JSON.stringify(row)) ? "same" : "added"] += 1;
      return;
    }
    const store = db?.transaction(kind).store;
    const there = await Promise.all(
      rows.map(async (row) => (await store?.get(keyOf(kind, row))) as object | undefined),
    );
    for (const [index, row] of rows.entries()) {
      const change = changeOf(row, there[index], "merge");
      tally[NAMES[change]] += 1;
    }
  }

  async function countMissing(): Promise<void> {
    for (const kind of RECORD_KIND_NAMES) {
      const { newer, older, same } = tallies[kind];
      tallies[kind].missing = Math.max(0, ((await db?.count(kind)) ?? 0) - newer - older - same);
    }
  }
}

const NAMES = { new: "added", changed: "newer", kept: "older", same: "same" } as const;

/** The file's rows that are to be stored, in portions of at most `ROWS_A_PORTION`. */
export async function* rowsOfFile(
  text: FileText,
  { overlapping }: Pick<DiaryEnd, "overlapping">,
  spansUntil: EpochMs,
): AsyncGenerator<readonly RowPortion[]> {
  const reader = createDiaryReader();
  let held: { readonly kind: RecordKind; readonly row: object }[] = [];
  for await (const chunk of asDiary(text())) {
    for (const { kind, row } of reader.feed(chunk).rows) {
      const isOverlapping = kind === "spans" && overlapping.has(Number(fieldOf(row, kindRow(kind).time)));
      if (!isOverlapping && !isNotYet(kind, row, spansUntil)) held.push({ kind, row });
    }
    while (held.length >= ROWS_A_PORTION) {
      yield byKind(held.slice(0, ROWS_A_PORTION));
      held = held.slice(ROWS_A_PORTION);
    }
  }
  reader.end();
  if (held.length > 0) yield byKind(held);
}

function isNotYet(kind: RecordKind, row: object, spansUntil: EpochMs): boolean {
  const { end } = kindRow(kind);
  return end !== undefined && Number(fieldOf(row, end)) > spansUntil;
}

function byKind(rows: readonly { readonly kind: RecordKind; readonly row: object }[]): readonly RowPortion[] {
  const kinds = new Map<RecordKind, object[]>();
  for (const { kind, row } of rows) {
    const known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, [row]);
    else known.push(row);
  }
  return [...kinds].map(([kind, some]) => ({ kind, rows: some }));
}

async function textsOf(db: DeskDatabase | null, kind: RecordKind): Promise<Set<string>> {
  const rows = ((await db?.getAll(kind)) ?? []) as readonly object[];
  return new Set(rows.map((row) => JSON.stringify(row)));
}

/** Few enough that a page which reads them is never held up: some fifty records. */
const LETTERS_AT_ONCE = 12_000;

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

const MOST_REASONS = 100;

function createRefusals() {
  const byReason = new Map<string, { kind: string; because: RowRefusal; count: number; example: string }>();
  return {
    add(kind: string, because: RowRefusal, example: string): void {
      // A hostile file may have as many kinds as records.
      const name = byReason.size < MOST_REASONS ? `${kind} ${because}` : because;
      const known = byReason.get(name) ?? {
        kind: kind.slice(0, 40),
        because,
        count: 0,
        example: example.slice(0, 200),
      };
      byReason.set(name, { ...known, count: known.count + 1 });
    },
    all: (): readonly Refusals[] => [...byReason.values()],
  };
}
