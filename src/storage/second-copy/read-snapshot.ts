import * as v from "valibot";
import { isRecord } from "@/src/core/lib/is-record.ts";
import { RECORD_KIND_NAMES, type RecordKind } from "@/src/core/records/record-kinds.ts";
import { lastGood } from "@/src/core/snapshots/kept-snapshots.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";
import { digestOf, fromBase64, unpackLines } from "./pack.ts";
import { type EntryFacts, factsOf, listSnapshots, type SnapshotEntry } from "./snapshot-list.ts";

const headSchema = v.object({ format: v.literal(1) });
const portionSchema = v.tuple([v.picklist(RECORD_KIND_NAMES), v.array(v.custom<object>(isRecord))]);

/** Rows as they were stored, newest first. */
export type Portion = { readonly kind: RecordKind; readonly rows: readonly object[] };

type Place = Pick<StorageArea, "get">;

/** Its packed bytes. Rejects where they are not those that were written. */
export async function bytesOfSnapshot(
  local: Place,
  { key, digest }: Pick<SnapshotEntry, "key" | "digest">,
): Promise<Uint8Array<ArrayBuffer>> {
  const text = await local.get(key);
  if (typeof text !== "string") throw new Error(`the snapshot ${key} is gone`);
  const bytes = fromBase64(text);
  if ((await digestOf(bytes)) !== digest) throw new Error(`the snapshot ${key} is damaged`);
  return bytes;
}

export async function checkedFacts(local: Place, entry: SnapshotEntry): Promise<EntryFacts> {
  const isReadable = await bytesOfSnapshot(local, entry).then(
    () => true,
    () => false,
  );
  return { ...factsOf(entry), isReadable };
}

/** The last good one (`lastGood`); null: there is none at all. Rejects where there are some and none of them can be read. */
export async function lastGoodSnapshot(local: Place): Promise<SnapshotEntry | null> {
  let facts = (await listSnapshots(local)).map(factsOf);
  if (facts.length === 0) return null;
  // Most of the time the first one is good, and none of the others need be unpacked.
  for (let good = lastGood(facts); good !== undefined; good = lastGood(facts)) {
    const { entry } = good;
    const checked = await checkedFacts(local, entry);
    if (checked.isReadable) return entry;
    facts = facts.map((one) => (one.entry === entry ? checked : one));
  }
  throw new Error("every snapshot is damaged");
}

/**
 * What lies in a snapshot, in the order of its worth. Nothing is given of one whose bytes are not those that were written:
 * rejects then, and where it is of a format that only a newer product knows. A kind that this product doesn't know is left out.
 */
export async function* readSnapshot(
  local: Place,
  entry: Pick<SnapshotEntry, "key" | "digest">,
): AsyncGenerator<Portion> {
  for await (const line of linesOf(local, entry)) {
    const portion = portionOf(line);
    if (portion !== null) yield portion;
  }
}

/**
 * The same, any kind at any time and more than once: kept as text, some sixteen million letters for ten years, and taken
 * apart a portion at a time.
 */
export async function holdSnapshot(
  local: Place,
  entry: Pick<SnapshotEntry, "key" | "digest">,
): Promise<(kind: RecordKind) => Iterable<readonly object[]>> {
  const held = new Map<string, string[]>();
  for await (const line of linesOf(local, entry)) {
    const name = /^\["(\w+)"/.exec(line)?.[1] ?? "";
    const mine = held.get(name);
    if (mine === undefined) held.set(name, [line]);
    else mine.push(line);
  }
  return function* of(kind) {
    for (const line of held.get(kind) ?? []) yield portionOf(line)?.rows ?? [];
  };
}

async function* linesOf(local: Place, entry: Pick<SnapshotEntry, "key" | "digest">): AsyncGenerator<string> {
  const bytes = await bytesOfSnapshot(local, entry);
  let isHead = true;
  for await (const line of unpackLines(bytes)) {
    if (!isHead) yield line;
    else v.parse(headSchema, JSON.parse(line));
    isHead = false;
  }
}

function portionOf(line: string): Portion | null {
  const portion = v.safeParse(portionSchema, JSON.parse(line));
  return portion.success ? { kind: portion.output[0], rows: portion.output[1] } : null;
}
