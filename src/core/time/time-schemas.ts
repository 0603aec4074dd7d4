import * as v from "valibot";
import type { ClockTime, DayKey } from "./day-key.ts";
import { dayOf } from "./local-day.ts";

/**
 * What is stored lies between these, ms. Near the ends of what a number can say, whoever asks for its day gets an exception,
 * and a last wake far in the future would keep us silent till then.
 */
const EARLIEST = Date.UTC(1900, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

export const instantSchema = v.pipe(v.number(), v.minValue(EARLIEST), v.maxValue(LATEST));

export const dayKeySchema = v.pipe(
  v.string(),
  v.check(isDay, "expected a date such as 2026-11-23"),
  v.transform((text) => text as DayKey),
);

/** Whether a calendar has that day: there is no 31 November. */
export function isDay(text: string): text is DayKey {
  return new Date(Date.parse(text) || 0).toISOString().slice(0, 10) === text;
}

export const zoneSchema = v.pipe(v.string(), v.check(isZone, "expected a time zone such as Europe/Berlin"));

/** Whether days can be told in a zone: an IANA name or an offset such as `+02:00`, never longer than 64 characters. */
export function isZone(zone: string): boolean {
  try {
    return zone.length <= 64 && dayOf(0, zone).end > 0;
  } catch {
    return false;
  }
}

export const clockTimeSchema = v.pipe(
  v.string(),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "expected a time of day such as 09:30"),
  v.transform((text) => text as ClockTime),
);

/** `to` at or before `from` means over midnight; equal ends mean the whole day. */
export const timeRangeSchema = v.object({ from: clockTimeSchema, to: clockTimeSchema });
export type TimeRange = v.InferOutput<typeof timeRangeSchema>;
