import * as v from "valibot";
import { isRecord } from "../lib/is-record.ts";
import {
  AREA_VERSION,
  chunkKey,
  deviceOfKey,
  type Manifest,
  manifestKey,
  manifestSchema,
  sumOf,
} from "./area-format.ts";
import { decodeRows } from "./row-codec.ts";
import type { SyncRow } from "./sync-row.ts";

/** All items of an area, by their keys. */
export type AreaItems = Readonly<Record<string, unknown>>;
/** The text that was packed. Rejects where it is damaged. */
export type Unpack = (packed: string) => Promise<string>;

export type Chunk = { readonly number: number; readonly packed: string; readonly rows: readonly SyncRow[] };
export type MachinePack = {
  readonly device: string;
  readonly manifest: Manifest;
  readonly chunks: readonly Chunk[];
  /** Rows that only a newer product understands: they stay where they are. */
  readonly unknown: number;
};
/** `newer`: of a later format. `incomplete`: on its way. `damaged`: neither. */
export type UnreadMachine = {
  readonly device: string;
  readonly because: "newer" | "incomplete" | "damaged";
  /** What its newer product calls it. */
  readonly name: string | null;
};

/** What each machine has laid out. What can't be read is named and left alone: nothing is taken out of half a set. */
export async function readArea(
  items: AreaItems,
  unpack: Unpack,
): Promise<{ readonly packs: readonly MachinePack[]; readonly unread: readonly UnreadMachine[] }> {
  const devices = new Set(Object.keys(items).flatMap((key) => deviceOfKey(key) ?? []));
  const packs: MachinePack[] = [];
  const unread: UnreadMachine[] = [];
  for (const device of [...devices].sort()) {
    const read = await readMachine(items, device, unpack);
    if ("because" in read) unread.push(read);
    else packs.push(read);
  }
  return { packs, unread };
}

async function readMachine(items: AreaItems, device: string, unpack: Unpack): Promise<MachinePack | UnreadMachine> {
  const raw = items[manifestKey(device)];
  const name = isRecord(raw) && typeof raw["name"] === "string" ? raw["name"].slice(0, 60) : null;
  const not = (because: UnreadMachine["because"]): UnreadMachine => ({ device, because, name });
  // The chunks come first, or the manifest was forgotten before them.
  if (raw === undefined) return not("incomplete");
  if (isRecord(raw) && typeof raw["version"] === "number" && raw["version"] > AREA_VERSION) return not("newer");
  const manifest = v.safeParse(manifestSchema, raw);
  if (!manifest.success) return not("damaged");
  const chunks: Chunk[] = [];
  let unknown = 0;
  for (const [number, sum] of manifest.output.chunks) {
    const packed = items[chunkKey(device, number)];
    if (typeof packed !== "string" || sumOf(packed) !== sum) return not("incomplete");
    const decoded = await unpack(packed).then(decodeRows, () => null);
    if (decoded === null) return not("damaged");
    chunks.push({ number, packed, rows: decoded.rows });
    unknown += decoded.unknown;
  }
  return { device, manifest: manifest.output, chunks, unknown };
}

export const rowsOfPack = ({ chunks }: MachinePack): readonly SyncRow[] => chunks.flatMap(({ rows }) => rows);
