import { AREA_VERSION, chunkKey, type Manifest, manifestKey, sumOf } from "./area-format.ts";
import type { AreaItems, Chunk } from "./read-area.ts";
import { encodeRows } from "./row-codec.ts";
import { itemBytes, MOST_ITEM_BYTES, MOST_ITEMS } from "./sync-limits.ts";
import { rowKey, type SyncRow } from "./sync-row.ts";
import { compareVersions } from "./version-order.ts";

/** A text packed into fewer letters that need no escaping. */
export type PackText = (text: string) => Promise<string>;

/** A chunk that is this full stays as it is until something in it changes; the last one is written anew each time. */
const FULL = 0.6 * MOST_ITEM_BYTES;
/** A chunk is tried with so many rows at first. */
const FIRST_TRY = 120;
const TRIES = 6;
/** Smaller ones are not worth their manifest's line. */
const LEAST_CHUNK = 200;
/** What the manifest may take, with so many lines. */
const manifestBytes = (most: number): number => 2_000 + (most - MOST_ITEMS) * 24;

export type Packed = {
  readonly chunks: readonly Chunk[];
  /** What found no room, in the order in which it was asked for. */
  readonly left: readonly SyncRow[];
};

/**
 * Lays rows, what matters most first, into chunks of less than an item's limit, no more than `bytes` in all. Chunks of before that are
 * full and still right stay untouched, so that a new answer rewrites one chunk and not all of them.
 */
export async function packRows({
  rows,
  before,
  device,
  bytes,
  most = MOST_ITEMS,
  pack,
}: {
  readonly rows: readonly SyncRow[];
  readonly before: readonly Chunk[];
  readonly device: string;
  readonly bytes: number;
  /** Most chunks. */
  readonly most?: number;
  readonly pack: PackText;
}): Promise<Packed> {
  const places = new Map(rows.map((row, place) => [rowKey(row), place]));
  const isRight = (row: SyncRow) => {
    const wanted = rows[places.get(rowKey(row)) ?? -1];
    return wanted !== undefined && compareVersions(wanted.row, row.row) === 0;
  };
  const sizeOf = ({ number, packed }: Omit<Chunk, "rows">) => itemBytes(chunkKey(device, number), packed);
  const waiting = before
    .filter((chunk) => sizeOf(chunk) >= FULL && chunk.rows.length > 0 && chunk.rows.every(isRight))
    .map((chunk) => ({ chunk, place: Math.min(...chunk.rows.map((row) => places.get(rowKey(row)) ?? 0)) }))
    .sort((a, b) => a.place - b.place);
  const covered = new Set(waiting.flatMap(({ chunk }) => chunk.rows.map(rowKey)));
  const loose = rows.filter((row) => !covered.has(rowKey(row)));
  const taken = new Set(waiting.map(({ chunk }) => chunk.number));

  const chunks: Chunk[] = [];
  const left: SyncRow[] = [];
  let room = bytes - manifestBytes(most);
  let guess = FIRST_TRY;
  let from = 0;
  while (from < loose.length || waiting.length > 0) {
    const next = waiting[0];
    const row = loose[from];
    if (next && (row === undefined || next.place < (places.get(rowKey(row)) ?? 0))) {
      waiting.shift();
      keep(next.chunk);
      continue;
    }
    if (row === undefined) break;
    const number = freeNumber();
    const limit = Math.min(MOST_ITEM_BYTES, room) - itemBytes(chunkKey(device, number), "");
    const filled = chunks.length < most && limit > LEAST_CHUNK ? await fill(loose.slice(from), limit) : null;
    if (filled === null) {
      // With room for a whole chunk it is this one row that is too large; without, whatever comes after finds none either.
      const isRowTooLarge = limit > FULL;
      left.push(...loose.slice(from, isRowTooLarge ? from + 1 : loose.length));
      from = isRowTooLarge ? from + 1 : loose.length;
      continue;
    }
    const chunk = { number, packed: filled.packed, rows: loose.slice(from, from + filled.count) };
    taken.add(number);
    guess = filled.count;
    from += filled.count;
    keep(chunk);
  }
  return { chunks, left: left.sort((a, b) => (places.get(rowKey(a)) ?? 0) - (places.get(rowKey(b)) ?? 0)) };

  function keep(chunk: Chunk): void {
    if (sizeOf(chunk) > room) left.push(...chunk.rows);
    else {
      chunks.push(chunk);
      room -= sizeOf(chunk);
    }
  }

  function freeNumber(): number {
    let number = 0;
    while (taken.has(number)) number += 1;
    return number;
  }

  /** As many of the first rows as fit; null where not even one does. */
  async function fill(candidates: readonly SyncRow[], limit: number) {
    let best: { readonly count: number; readonly packed: string } | null = null;
    let tooMany = candidates.length + 1;
    let count = Math.min(guess, candidates.length);
    for (let tries = 0; tries < TRIES || best === null; tries += 1) {
      const packed = await pack(encodeRows(candidates.slice(0, count)));
      if (packed.length <= limit) best = { count, packed };
      else tooMany = count;
      const least = (best?.count ?? 0) + 1;
      if (tooMany <= least || (best !== null && best.packed.length > 0.9 * limit)) break;
      const scaled = Math.floor((count * limit * 0.96) / packed.length);
      count = Math.max(least, Math.min(scaled, tooMany - 1));
    }
    return best;
  }
}

/** What of an area a machine's new chunks change: items to set, keys to remove. Empty where nothing does but the time. */
export function areaChange({
  items,
  device,
  chunks,
  about,
}: {
  readonly items: AreaItems;
  readonly device: string;
  readonly chunks: readonly Chunk[];
  readonly about: Pick<Manifest, "product" | "name" | "at">;
}): { readonly set: Readonly<Record<string, unknown>>; readonly remove: readonly string[] } {
  const sums = chunks.map(({ number, packed }) => [number, sumOf(packed)] as const).sort(([a], [b]) => a - b);
  const manifest = { version: AREA_VERSION, ...about, chunks: sums };
  const keys = new Set(chunks.map(({ number }) => chunkKey(device, number)));
  const changed = chunks.filter(({ number, packed }) => items[chunkKey(device, number)] !== packed);
  const remove = Object.keys(items).filter((key) => key.startsWith(chunkKeys(device)) && !keys.has(key));
  const isSame = isSameManifest(items[manifestKey(device)], manifest) && changed.length === 0 && remove.length === 0;
  if (isSame) return { set: {}, remove: [] };
  const set = Object.fromEntries<unknown>(changed.map(({ number, packed }) => [chunkKey(device, number), packed]));
  return { set: { ...set, [manifestKey(device)]: manifest }, remove };
}

const chunkKeys = (device: string): string => chunkKey(device, 0).slice(0, -1);

function isSameManifest(there: unknown, manifest: { readonly at: number }): boolean {
  const { at: _, ...rest } = (there ?? {}) as { at?: unknown };
  const { at: __, ...mine } = manifest;
  const text = (value: object) => JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return text(rest) === text(mine);
}
