import * as v from "valibot";
import type { DayKey } from "../time/day-key.ts";
import { DAY, type EpochMs, MINUTE } from "../time/epoch-ms.ts";
import type { Interval } from "../time/hours.ts";
import { dayKeySchema, instantSchema } from "../time/time-schemas.ts";
import type { Span } from "./span.ts";

/** Desk time travels in slots of five minutes, which all machines cut alike, whatever their zones. */
export const SLOT: EpochMs = 5 * MINUTE;
const SLOTS = DAY / SLOT;
/** Less of a slot than half does not count it. */
const LEAST = SLOT / 2;

const sat = v.pipe(
  v.string(),
  v.maxLength(2_000),
  v.check((text) => parseSlots(text) !== null, "expected slots such as 96-101,110-112"),
);

/**
 * The slots of one UTC day in which somebody sat at one machine: `96-101,110-112`, the second number the first slot that is not.
 * Machines are joined by laying their slots over each other, so that what two saw at once counts once.
 */
export const deskDaySchema = v.object({
  /** `<device>/<day>` */
  id: v.pipe(v.string(), v.minLength(12), v.maxLength(120)),
  day: dayKeySchema,
  /** The first instant of the day, UTC. */
  start: instantSchema,
  sat,
});
export type DeskDay = v.InferOutput<typeof deskDaySchema>;

type Range = readonly [from: number, until: number];

function parseSlots(text: string): readonly Range[] | null {
  if (text === "") return [];
  const ranges = text.split(",").map((part): Range | null => {
    const found = /^(\d{1,3})-(\d{1,3})$/.exec(part);
    return found ? [Number(found[1]), Number(found[2])] : null;
  });
  let last = -1;
  for (const range of ranges) {
    if (range === null || range[0] <= last || range[1] <= range[0] || range[1] > SLOTS) return null;
    last = range[1];
  }
  return ranges.filter((range) => range !== null);
}

/** The days on which somebody sat at `device`, cut out of its spans: a slot counts where at least half of it was sat. */
export function deskDays(spans: readonly Span[], device: string): readonly DeskDay[] {
  const slots = new Map<number, number>();
  for (const { kind, start, end } of spans) {
    if (kind !== "sitting") continue;
    for (let slot = Math.floor(start / SLOT); slot * SLOT < end; slot += 1) {
      const within = Math.min(end, (slot + 1) * SLOT) - Math.max(start, slot * SLOT);
      slots.set(slot, (slots.get(slot) ?? 0) + within);
    }
  }
  const byDay = new Map<number, number[]>();
  for (const [slot, ms] of [...slots].sort(([a], [b]) => a - b)) {
    if (ms < LEAST) continue;
    const day = Math.floor(slot / SLOTS);
    byDay.set(day, [...(byDay.get(day) ?? []), slot - day * SLOTS]);
  }
  return [...byDay].map(([index, ofDay]) => {
    const start = index * DAY;
    const day = new Date(start).toISOString().slice(0, 10) as DayKey;
    return { id: `${device}/${day}`, day, start, sat: slotText(ofDay) };
  });
}

/** @param slots ascending */
function slotText(slots: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const slot of slots) {
    const last = ranges.at(-1);
    if (last?.[1] === slot) last[1] = slot + 1;
    else ranges.push([slot, slot + 1]);
  }
  return ranges.map(([from, until]) => `${from}-${until}`).join(",");
}

/** The days of other computers than `device`. */
export const ofOthers = (days: readonly DeskDay[], device: string): readonly DeskDay[] =>
  days.filter(({ id }) => !id.startsWith(`${device}/`));

/** When somebody sat at any of these machines, earliest first and never twice. */
export function satIntervals(days: readonly DeskDay[]): readonly Interval[] {
  const all = days.flatMap(({ start, sat: text }) =>
    (parseSlots(text) ?? []).map(([from, until]) => ({ start: start + from * SLOT, end: start + until * SLOT })),
  );
  const joined: Interval[] = [];
  for (const next of all.sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    const isApart = last === undefined || next.start > last.end;
    if (isApart) joined.push(next);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
  }
  return joined;
}
