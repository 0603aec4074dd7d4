import type { IDBPTransaction, StoreNames } from "idb";
import { ofOthers, satIntervals } from "@/src/core/desk-time/desk-slots.ts";
import { dayParts, type Zones } from "@/src/core/insights/day-parts.ts";
import { type DayTotal, summariseDay } from "@/src/core/insights/day-total.ts";
import { isDeleted } from "@/src/core/records/envelope.ts";
import { parseRecord } from "@/src/core/records/parse-record.ts";
import { kindRow, type RecordOf } from "@/src/core/records/record-kinds.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { DAY, type EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { DeskDB } from "../schema.ts";

/** The kinds that days are summed from. */
export const SUMMED = ["spans", "prompts", "routineSessions", "runs", "checkIns", "deskDays"] as const;
type Summed = (typeof SUMMED)[number];

export type TotalsTransaction = IDBPTransaction<DeskDB, StoreNames<DeskDB>[], "readwrite">;

/** Prompts stand by when they fell due, and may be shown the day after. */
const SHOWN_LATER = 2 * DAY;

/** The totals of `days`, which follow each other, from the records as this transaction sees them. Broken ones count nowhere. */
export async function sumDays(
  tx: TotalsTransaction,
  days: readonly DayKey[],
  { zones, device }: { readonly zones: Zones; readonly device: string },
): Promise<readonly DayTotal[]> {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const parts = new Map(days.map((day) => [day, dayParts(day, zones)]));
  const all = [...parts.values()].flat();
  const from = Math.min(...all.map(({ start }) => start));
  const until = Math.max(...all.map(({ end }) => end));
  const within = IDBKeyRange.bound(from, until, false, true);
  const [before, spans, prompts, sessions, runs, checkIns, deskDays] = await Promise.all([
    tx.objectStore("spans").openCursor(IDBKeyRange.upperBound(from, true), "prev"),
    tx.objectStore("spans").getAll(within),
    tx
      .objectStore("prompts")
      .index("dueAt")
      .getAll(IDBKeyRange.bound(from - SHOWN_LATER, until, false, true)),
    tx.objectStore("routineSessions").index("startedAt").getAll(within),
    tx.objectStore("runs").index("start").getAll(within),
    tx.objectStore("checkIns").index("day").getAll(IDBKeyRange.bound(first, last)),
    tx
      .objectStore("deskDays")
      .index("start")
      .getAll(IDBKeyRange.bound(from - DAY, until, true, true)),
  ]);
  const records = {
    spans: good("spans", before ? [before.value, ...spans] : spans),
    prompts: good("prompts", prompts),
    sessions: good("routineSessions", sessions),
    runs: good("runs", runs),
    checkIns: good("checkIns", checkIns),
    elsewhere: satIntervals(ofOthers(good("deskDays", deskDays), device)),
  };
  return days.map((day) => summariseDay(records, day, parts.get(day) ?? []));
}

/** Those that parse and were not deleted, as pages read them. */
function good<K extends Summed>(kind: K, rows: readonly object[]): readonly RecordOf<K>[] {
  return rows.flatMap((row) => {
    const parsed = parseRecord(kind, row);
    return parsed.ok && !isDeleted(row) ? [parsed.value] : [];
  });
}

/** The instants at which a record counts, whatever its kind. */
export function timesOf(kind: Summed, record: object): readonly EpochMs[] {
  const row = record as Readonly<Record<string, unknown>>;
  const { time, end } = kindRow(kind);
  // A day by UTC reaches into two days of most people.
  if (kind === "deskDays") return [Number(row[time]), Number(row[time]) + DAY - 1].filter(Number.isFinite);
  const fields = kind === "prompts" ? ["shownAt"] : [time, ...(end === undefined ? [] : [end])];
  return fields.map((field) => row[field]).filter((at): at is number => Number.isFinite(at));
}
