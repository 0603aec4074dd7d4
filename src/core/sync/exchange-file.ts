import * as v from "valibot";
import { isRecord } from "../lib/is-record.ts";
import { AREA_VERSION, chunkKey, deviceOfKey, manifestKey } from "./area-format.ts";
import type { AreaItems } from "./read-area.ts";

/**
 * What one computer lays out, as a file of its own in a folder that some other program carries around, or that a person carries by
 * hand. The items are those of the account's area, so that reading and merging are the same. No two computers write one file.
 */
const FORMAT = "standing-start-exchange";
const PREFIX = `${FORMAT}-`;
/** Larger ones are none of ours: ten years come to about a million letters. */
export const MOST_FILE_LETTERS = 8_000_000;

const fileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  device: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  items: v.record(v.string(), v.unknown()),
});

/** The one file that this computer writes. */
export const exchangeFileName = (device: string): string => `${PREFIX}${device.replaceAll(/[^\w-]/g, "_")}.json`;

/** Whether a file may be one of ours, a copy that a carrier made of it too: those begin and end alike. Others are never opened. */
export const isExchangeFile = (name: string): boolean =>
  name.startsWith(PREFIX) && name.toLowerCase().endsWith(".json");

export const exchangeText = (device: string, items: AreaItems): string =>
  JSON.stringify({ format: FORMAT, version: AREA_VERSION, device, items });

/** Whose file it is, and what of it is in the area. */
export type ExchangeFile = { readonly device: string; readonly items: AreaItems };

/**
 * What a file says. Half a file, which may still be on its way, is of whoever its name tells, and has nothing that could be taken for
 * whole. Null: it is somebody else's.
 * @param text null: it can't be read, or is too large
 */
export function parseExchangeFile(name: string, text: string | null): ExchangeFile | null {
  const raw = text === null || text.length > MOST_FILE_LETTERS ? null : jsonOf(text);
  if (raw === null) {
    const device = /^(?<of>[\w-]+)/.exec(name.slice(PREFIX.length))?.groups?.["of"];
    return device === undefined ? null : { device, items: { [chunkKey(device, 0)]: null } };
  }
  const parsed = v.safeParse(fileSchema, raw.value);
  if (!parsed.success) return isNewer(raw.value);
  const { device, version, items } = parsed.output;
  if (version > AREA_VERSION) return isNewer(raw.value);
  return { device, items: Object.fromEntries(Object.entries(items).filter(([key]) => deviceOfKey(key) === device)) };
}

/** Of a later format no more is taken for granted than who wrote it. */
function isNewer(raw: unknown): ExchangeFile | null {
  if (!isRecord(raw) || raw["format"] !== FORMAT) return null;
  const { device, version } = raw;
  if (typeof device !== "string" || device === "" || device.length > 100 || typeof version !== "number") return null;
  const name = typeof raw["name"] === "string" ? raw["name"] : undefined;
  return { device, items: { [manifestKey(device)]: { version, name } } };
}

function jsonOf(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}
