import { type EpochMs, MINUTE, SECOND } from "../time/epoch-ms.ts";
import { MAX_VALUE } from "./limits.ts";

export type Instant = { readonly at: EpochMs; readonly offsetMinutes: number | null };

const PATTERN =
  /^(\d{4})-(0[1-9]|1[0-2])-(\d\d)[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d|60)(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d\d:?[0-5]\d)?$/i;

/**
 * An XML date-time. `Z`, `+00:00` and no zone at all are UTC with no known local offset (GPX and TCX say so); anything
 * else keeps its offset. Null where the text is no such date.
 */
export function parseIsoInstant(text: string): Instant | null {
  if (text.length > MAX_VALUE) return null;
  const match = PATTERN.exec(text.trim());
  if (match === null) return null;
  const [, year, month, day, hour, minute, second = "0", fraction = "0", zone = "Z"] = match;
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  if (new Date(local).getUTCDate() !== Number(day)) return null;

  const offsetMinutes = parseOffset(zone);
  if (Math.abs(offsetMinutes) > 18 * 60) return null;
  const at = local + Number(second) * SECOND + Math.round(Number(`0.${fraction}`) * 1000) - offsetMinutes * MINUTE;
  return { at, offsetMinutes: offsetMinutes === 0 ? null : offsetMinutes };
}

function parseOffset(zone: string): number {
  if (zone.toUpperCase() === "Z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith("-") ? -minutes : minutes;
}

/** `2026-11-23T18:00:00+01:00`. An unknown offset is written as UTC, always `+00:00`, never `Z`. */
export function formatInstant(at: EpochMs, offsetMinutes: number | null): string {
  const local = new Date(at + (offsetMinutes ?? 0) * MINUTE).toISOString();
  return local.replace(/(?:\.000)?Z$/, formatOffset(offsetMinutes ?? 0));
}

/** `+01:00`: also a zone that Temporal knows. */
export function formatOffset(offsetMinutes: number): string {
  const total = Math.abs(offsetMinutes);
  return `${offsetMinutes < 0 ? "-" : "+"}${pad(Math.floor(total / 60))}:${pad(total % 60)}`;
}

const pad = (value: number): string => String(value).padStart(2, "0");
