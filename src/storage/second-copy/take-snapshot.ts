import * as v from "valibot";
import { kindRow, RECORD_KIND_NAMES, type RecordKind, type RecordScope } from "@/src/core/records/record-kinds.ts";
import { keptSnapshots, lastGood } from "@/src/core/snapshots/kept-snapshots.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";
import type { DeskDatabase } from "../open-db.ts";
import type { Life } from "./life.ts";
import { createPacker, digestOf, toBase64 } from "./pack.ts";
import { newestFirst } from "./read-portions.ts";
import { bytesOfSnapshot, checkedFacts } from "./read-snapshot.ts";
import { factsOf, listSnapshots, type RowCounts, type SnapshotEntry, SNAPSHOTS_KEY } from "./snapshot-list.ts";

/** What one snapshot may take, packed: five times what ten years came to (browser fact 52). */
const MOST_BYTES = 12_000_000;
/** What all of them may take, packed; as text, which is how they lie there, it is 32 MB. Two of the largest always fit. */
const MOST_BYTES_OF_ALL = 24_000_000;
/** Keys of texts that are not in the list yet or no longer: who dies in between leaves nothing lying about for good. */
const LEFTOVERS_KEY = "snapshot-leftovers";
const leftoversSchema = v.fallback(v.array(v.string()), []);

/** What people said or made comes first, should the room not do for everything. */
const ORDER: readonly RecordScope[] = ["diary", "device", "derived", "log"];
const BY_WORTH: readonly RecordKind[] = RECORD_KIND_NAMES.toSorted(
  (a, b) => ORDER.indexOf(kindRow(a).scope) - ORDER.indexOf(kindRow(b).scope),
);

/**
 * Packs every record of the database into `storage.local`: the text under a key of its own first, then, once it was read back, the list
 * that names it, then what the list no longer names goes. Who dies in between leaves the list as it was or as it will be. Rejects
 * where it can't be written or the database can't be read.
 *
 * @param counts how many rows there are, to tell how many were left out
 * @param others `kept`: as the rule of `keptSnapshots` says. `dropped`: they have what was erased
 */
export async function takeSnapshot(
  db: DeskDatabase,
  local: StorageArea,
  about: {
    readonly at: EpochMs;
    readonly zone: string;
    readonly life: Life;
    readonly counts: RowCounts;
    readonly others: "kept" | "dropped";
  },
): Promise<SnapshotEntry> {
  const { at, zone, life, counts, others } = about;
  const { bytes, rows } = await packed(db, at);
  const key = `snapshot-${life.seq}-${at}`;
  const leftOut = missingIn(rows, counts);
  const entry = { key, at, digest: await digestOf(bytes), bytes: bytes.length, seq: life.seq, rows, leftOut };
  const before = (await listSnapshots(local)).filter((other) => other.key !== key);
  const kept = others === "dropped" ? [entry] : await stillKept(local, [entry, ...before], zone);
  const gone = before.filter((other) => !kept.includes(other)).map((other) => other.key);
  const leftovers = [...v.parse(leftoversSchema, await local.get(LEFTOVERS_KEY)), key, ...gone];
  await local.set(LEFTOVERS_KEY, leftovers);
  await local.set(key, toBase64(bytes));
  await bytesOfSnapshot(local, entry);
  await local.set(SNAPSHOTS_KEY, kept);
  const names = new Set(kept.map((one) => one.key));
  await Promise.all(leftovers.filter((name) => !names.has(name)).map((name) => local.remove(name)));
  await local.remove(LEFTOVERS_KEY);
  return entry;
}

async function packed(db: DeskDatabase, at: EpochMs) {
  const packer = createPacker();
  const rows: { [K in RecordKind]?: number } = {};
  await packer.add(JSON.stringify({ format: 1, at, schema: db.version }));
  for (const kind of BY_WORTH) {
    for await (const portion of newestFirst(db, kind)) {
      if (packer.size() >= MOST_BYTES) break;
      await packer.add(JSON.stringify([kind, portion]));
      rows[kind] = (rows[kind] ?? 0) + portion.length;
    }
  }
  return { bytes: await packer.finish(), rows };
}

/** The others are read again only where the new one is too small to take their place. */
async function stillKept(
  local: StorageArea,
  [newest, ...others]: readonly [SnapshotEntry, ...SnapshotEntry[]],
  zone: string,
): Promise<readonly SnapshotEntry[]> {
  const mine = factsOf(newest);
  const presumed = others.map(factsOf);
  const isGood = lastGood([mine, ...presumed]) === mine;
  const facts = isGood ? presumed : await Promise.all(others.map((one) => checkedFacts(local, one)));
  return keptSnapshots([mine, ...facts], { zone, mostBytes: MOST_BYTES_OF_ALL }).map(({ entry }) => entry);
}

/** Rows of `whole` that `part` has not, by kind. */
function missingIn(part: RowCounts, whole: RowCounts): RowCounts {
  const missing = RECORD_KIND_NAMES.map((kind) => [kind, (whole[kind] ?? 0) - (part[kind] ?? 0)] as const);
  return Object.fromEntries(missing.filter(([, count]) => count > 0));
}
