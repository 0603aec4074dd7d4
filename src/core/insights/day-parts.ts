import type { DayKey } from "../time/day-key.ts";
import type { EpochMs } from "../time/epoch-ms.ts";
import type { Interval } from "../time/hours.ts";
import { addDays, boundsOf, dayKeyAt } from "../time/local-day.ts";

/** The zone that a day was lived in, from an instant on. A list is oldest first; its first zone also holds for all before. */
export type ZoneSince = { readonly from: EpochMs; readonly zone: string };
export type Zones = readonly [ZoneSince, ...ZoneSince[]];

/** The local date that the wall showed at `at`. */
export function dayAt(at: EpochMs, zones: Zones): DayKey {
  const since = zones.findLast(({ from }) => from <= at) ?? zones[0];
  return dayKeyAt(at, since.zone);
}

/**
 * The time of a day, in the zones in force: 23, 24 or 25 hours in one piece; longer or shorter where somebody flew; more than one
 * piece where they crossed the date line. Every instant belongs to one day only.
 */
export function dayParts(day: DayKey, zones: Zones): readonly Interval[] {
  return zones.flatMap(({ from, zone }, index) => {
    const bounds = boundsOf(day, zone);
    const start = index === 0 ? bounds.start : Math.max(bounds.start, from);
    const end = Math.min(bounds.end, zones[index + 1]?.from ?? bounds.end);
    return end > start ? [{ start, end }] : [];
  });
}

/** The days that share any time from `start` to `end`, both included, in order. */
export function daysWithin({ start, end }: Interval, zones: Zones): readonly DayKey[] {
  // Over the date line the wall may show the earlier date later.
  const [first = dayAt(start, zones), last = first] = [dayAt(start, zones), dayAt(end, zones)].toSorted();
  const days: DayKey[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The zones with the one in force at `at`; the same list where it is the last one already. */
export function withZone(zones: readonly ZoneSince[], { from, zone }: ZoneSince): Zones {
  const [first, ...others] = zones;
  if (first === undefined) return [{ from, zone }];
  if (zones.at(-1)?.zone === zone) return [first, ...others];
  return [first, ...others.filter((one) => one.from < from), { from, zone }];
}
