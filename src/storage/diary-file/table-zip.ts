import { strToU8, Zip, ZipDeflate } from "fflate";
import { tableOf } from "@/src/core/diary-file/diary-tables.ts";
import { RECORD_KIND_NAMES, type RecordKind } from "@/src/core/records/record-kinds.ts";
import { createGrowingBlob } from "./growing-blob.ts";

/** A zip of tables that grows by portions of rows; those of one kind follow each other. A kind without rows has only its heading. */
export function createTableZip() {
  const file = createGrowingBlob("application/zip");
  let failed: Error | null = null;
  const zip = new Zip((error, chunk) => {
    failed ??= error;
    if (error === null) file.add(chunk);
  });
  const left = new Set<RecordKind>(RECORD_KIND_NAMES);
  let open = begin(RECORD_KIND_NAMES[0] ?? "spans");

  function begin(kind: RecordKind) {
    const table = tableOf(kind);
    const entry = new ZipDeflate(`${kind}.csv`);
    zip.add(entry);
    entry.push(strToU8(table.head));
    left.delete(kind);
    return { kind, entry, row: table.row };
  }

  function next(kind: RecordKind): void {
    open.entry.push(new Uint8Array(), true);
    open = begin(kind);
  }

  return {
    add(kind: RecordKind, rows: readonly object[]): void {
      if (open.kind !== kind) next(kind);
      open.entry.push(strToU8(rows.map(open.row).join("")));
    },
    /** Throws where the tables could not be packed. */
    finish(): Blob {
      for (const kind of left) next(kind);
      open.entry.push(new Uint8Array(), true);
      zip.end();
      if (failed !== null) throw failed;
      return file.finish();
    },
  };
}
