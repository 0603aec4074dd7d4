import type { RowPortion } from "@/src/core/diary-file/diary-format.ts";
import type { DiaryEnd } from "@/src/core/diary-file/read-diary.ts";
import type { DiaryRow, RowRefusal } from "@/src/core/diary-file/row-check.ts";
import { ROWS_A_PORTION } from "@/src/core/diary-file/row-portion.ts";
import { fieldOf, kindRow, RECORD_KIND_NAMES, type RecordKind } from "@/src/core/records/record-kinds.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { Ledger } from "./ledger.ts";
import type { RowSource } from "./row-source.ts";

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
 * What records from elsewhere would do here, before anything of them is stored. Throws `DiaryFileError` for a file that is refused as a
 * whole, and rejects for a snapshot that is damaged.
 *
 * @param spansUntil spans that reach beyond are refused: that time is still being measured
 * @param onProgress how many records were read so far
 */
export async function previewRows(
  source: RowSource,
  ledger: Ledger,
  { spansUntil, onProgress }: { readonly spansUntil: EpochMs; readonly onProgress: (records: number) => void },
): Promise<FilePreview> {
  const reading = source.read();
  const refused = createRefusals();
  const tallies = Object.fromEntries(
    RECORD_KIND_NAMES.map((kind) => [kind, { added: 0, newer: 0, older: 0, same: 0, missing: 0 }]),
  ) as Record<RecordKind, Tally>;
  let records = 0;
  for await (const batch of reading.batches) {
    for (const { kind, because, detail } of batch.refused) refused.add(kind, because, detail);
    for (const { kind, row } of batch.rows) {
      records += 1;
      if (isNotYet(kind, row, spansUntil)) refused.add(kind, "not-yet", "");
      else tallies[kind][NAMES[ledger.changeOf(kind, row)]] += 1;
    }
    onProgress(records);
  }
  const end = reading.end();
  for (const start of end.overlapping) refused.add("spans", "overlaps", new Date(start).toISOString());
  for (const kind of RECORD_KIND_NAMES) {
    const { newer, older, same } = tallies[kind];
    tallies[kind].missing = Math.max(0, ledger.count(kind) - newer - older - same);
  }
  return { kinds: tallies, refused: refused.all(), end, records };
}

const NAMES = { new: "added", changed: "newer", kept: "older", same: "same" } as const;

/** The rows that are to be stored, in portions of at most `ROWS_A_PORTION`. */
export async function* rowsToStore(
  source: RowSource,
  { overlapping }: Pick<DiaryEnd, "overlapping">,
  spansUntil: EpochMs,
): AsyncGenerator<readonly RowPortion[]> {
  const reading = source.read();
  let held: DiaryRow[] = [];
  for await (const batch of reading.batches) {
    for (const { kind, row } of batch.rows) {
      const isOverlapping = kind === "spans" && overlapping.has(Number(fieldOf(row, kindRow(kind).time)));
      if (!isOverlapping && !isNotYet(kind, row, spansUntil)) held.push({ kind, row });
    }
    while (held.length >= ROWS_A_PORTION) {
      yield byKind(held.slice(0, ROWS_A_PORTION));
      held = held.slice(ROWS_A_PORTION);
    }
  }
  reading.end();
  if (held.length > 0) yield byKind(held);
}

function isNotYet(kind: RecordKind, row: object, spansUntil: EpochMs): boolean {
  const { end } = kindRow(kind);
  return end !== undefined && Number(fieldOf(row, end)) > spansUntil;
}

function byKind(rows: readonly DiaryRow[]): readonly RowPortion[] {
  const kinds = new Map<RecordKind, object[]>();
  for (const { kind, row } of rows) {
    const known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, [row]);
    else known.push(row);
  }
  return [...kinds].map(([kind, some]) => ({ kind, rows: some }));
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
