import * as v from "valibot";
import { isRecord } from "@/src/core/lib/is-record.ts";
import { RECORD_KIND_NAMES, type RecordKind } from "@/src/core/records/record-kinds.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";
import { digestOf, fromBase64, unpackLines } from "./pack.ts";
import type { SnapshotEntry } from "./snapshot-list.ts";

const headSchema = v.object({ format: v.literal(1) });
const portionSchema = v.tuple([v.picklist(RECORD_KIND_NAMES), v.array(v.custom<object>(isRecord))]);

/** Rows as they were stored, newest first. */
export type Portion = { readonly kind: RecordKind; readonly rows: readonly object[] };

/**
 * What lies in a snapshot, in the order of its worth. Nothing is given of one whose bytes are not those that were written:
 * rejects then, and where it is of a format that only a newer product knows. A kind that this product doesn't know is left out.
 */
export async function* readSnapshot(
  local: Pick<StorageArea, "get">,
  { key, digest }: Pick<SnapshotEntry, "key" | "digest">,
): AsyncGenerator<Portion> {
  const text = await local.get(key);
  if (typeof text !== "string") throw new Error(`the snapshot ${key} is gone`);
  const bytes = fromBase64(text);
  if ((await digestOf(bytes)) !== digest) throw new Error(`the snapshot ${key} is damaged`);
  let isHead = true;
  for await (const line of unpackLines(bytes)) {
    const value: unknown = JSON.parse(line);
    if (isHead) {
      v.parse(headSchema, value);
      isHead = false;
      continue;
    }
    const portion = v.safeParse(portionSchema, value);
    if (portion.success) yield { kind: portion.output[0], rows: portion.output[1] };
  }
}
