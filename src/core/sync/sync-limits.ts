import { type EpochMs, HOUR, MINUTE } from "../time/epoch-ms.ts";

/** What the browsers give an extension's account area (browser fact 55), and how much of it we take. */
export const AREA = { bytes: 102_400, itemBytes: 8_192, items: 512 } as const;

/** An item stays this much below its limit, and all of them together below theirs. */
const ROOM_TO_SPARE = 0.95;
/** Most bytes of one item, its key included. */
export const MOST_ITEM_BYTES = Math.floor(AREA.itemBytes * ROOM_TO_SPARE);
/** Most items of one machine. */
export const MOST_ITEMS = 64;

/** A computer's own file may have all of ten years and more: as many items as a manifest can name, each as small as in the account. */
export const FILE = { bytes: 3_900_000, items: 500 } as const;

/** Of the browsers' 120 writes a minute and 1,800 an hour, counted as if each item were a write of its own. */
const MOST_WRITES = [
  { within: MINUTE, writes: 80 },
  { within: HOUR, writes: 900 },
] as const;

/** What one machine may take where so many lay something out; another one always finds room to begin with. */
export function shareOf(machines: number): number {
  return Math.floor((AREA.bytes * ROOM_TO_SPARE) / Math.max(2, machines));
}

/** As the browsers count: the key, and the value as JSON, in UTF-8. */
export function itemBytes(key: string, value: unknown): number {
  const text = key + JSON.stringify(value);
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Writes that were made: how many items at a time. */
export type WriteLog = readonly { readonly at: EpochMs; readonly items: number }[];

/** The writes that may still count. What lies in the future was written by a clock that was put right since. */
export const recentWrites = (log: WriteLog, now: EpochMs): WriteLog =>
  log.filter(({ at }) => at <= now && now - at < HOUR);

/** The earliest time at which so many items may be written, `now` where that is at once. */
export function mayWriteAt(log: WriteLog, items: number, now: EpochMs): EpochMs {
  const recent = recentWrites(log, now);
  let earliest = now;
  for (const { within, writes } of MOST_WRITES) {
    let left = items;
    for (const write of recent.toReversed()) {
      left += write.items;
      if (left <= writes) continue;
      earliest = Math.max(earliest, write.at + within);
      break;
    }
  }
  return earliest;
}
