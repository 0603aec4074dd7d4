import { dayAt, withZone } from "@/src/core/insights/day-parts.ts";
import { fromKept, textOfMended, toKept, zonesOfText } from "@/src/core/insights/kept-total.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { type EpochMs, HOUR } from "@/src/core/time/epoch-ms.ts";
import { addDays } from "@/src/core/time/local-day.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";
import type { DeskDatabase } from "../open-db.ts";
import { type Here, ZONES_KEY } from "./keep-totals.ts";
import { SUMMED, sumDays, type TotalsTransaction } from "./sum-days.ts";

/** Forgets every sum: for what writes records past the batches. */
export async function forgetTotals(db: DeskDatabase): Promise<void> {
  const tx = db.transaction(["dayTotals", "meta"], "readwrite");
  await Promise.all([tx.objectStore("dayTotals").clear(), tx.objectStore("meta").delete(FILLED_KEY), tx.done]);
}

/** The last rows that disagreed with their records. */
export const MENDED_KEY = "totals-mended";

/** How far a look got: `<today> <next day to be looked at>`. */
const FILLED_KEY = "totals-filled";
/** Days a transaction, and transactions a call: while somebody waits, a second at most. */
const CHUNK = 30;
const MOST_CHUNKS = 12;

/**
 * Sums the days that are over and have no row yet, and those that have one once more: a row that disagrees with its records is
 * replaced, and the log and insights say so. Goes over all days once a day, some at each call. Gives how many it replaced.
 */
export async function fillTotals(
  db: DeskDatabase,
  { now, zone, device }: Here & { readonly now: EpochMs },
): Promise<number> {
  const zones = withZone(zonesOfText(await db.get("meta", ZONES_KEY)), { from: now, zone });
  const today = dayAt(now, zones);
  const [doneOn, reached] = ((await db.get("meta", FILLED_KEY)) ?? "").split(" ") as [string?, DayKey?];
  if (doneOn === today && reached === today) return 0;
  let next = doneOn === today && reached !== undefined ? reached : await firstDay(db, today);
  let mended = 0;
  for (let chunk = 0; chunk < MOST_CHUNKS && next < today; chunk += 1) {
    const days: DayKey[] = [];
    for (let day = next; day < today && days.length < CHUNK; day = addDays(day, 1)) days.push(day);
    next = addDays(days.at(-1) ?? today, 1);
    mended += await fill(days, next);
  }
  if (next >= today) await db.put("meta", `${today} ${today}`, FILLED_KEY);
  return mended;

  async function fill(days: readonly DayKey[], after: DayKey): Promise<number> {
    const stores = [...SUMMED, "dayTotals", "meta", "log"] as const;
    const tx = db.transaction([...stores], "readwrite") as unknown as TotalsTransaction;
    const store = tx.objectStore("dayTotals");
    let wrong = 0;
    for (const total of await sumDays(tx, days, { zones, device })) {
      const row: unknown = await store.get(total.day);
      if (fromKept(row) !== null && JSON.stringify(row) === JSON.stringify(toKept(total))) continue;
      if (fromKept(row) !== null) wrong += 1;
      await store.put(toKept(total));
    }
    await tx.objectStore("meta").put(`${today} ${after}`, FILLED_KEY);
    if (wrong > 0) {
      await tx.objectStore("log").add({ at: now, what: "day-totals-mended", detail: { days: wrong } });
      await tx.objectStore("meta").put(textOfMended({ at: now, days: wrong }), MENDED_KEY);
    }
    await tx.done;
    return wrong;
  }

  /** The first day of which anything is kept; today where nothing is. */
  async function firstDay(from: DeskDatabase, none: DayKey): Promise<DayKey> {
    const [span, session, run, answer, deskDay] = await Promise.all([
      from.getAll("spans", null, 1),
      from.getAllFromIndex("routineSessions", "startedAt", null, 1),
      from.getAllFromIndex("runs", "start", null, 1),
      from.getAllFromIndex("checkIns", "day", null, 1),
      from.getAllFromIndex("deskDays", "start", null, 1),
    ]);
    const firsts = [
      ...span.map(({ start }) => dayAt(start, zones)),
      ...session.map(({ startedAt }) => dayAt(startedAt, zones)),
      ...run.map(({ start }) => dayAt(start, zones)),
      ...answer.map(({ day }) => day),
      ...deskDay.map(({ start }) => dayAt(start, zones)),
    ];
    return firsts.reduce((least, day) => (day < least ? day : least), none);
  }
}

const REST_KEY = "totals-rest";

/** Looks after the totals once an hour at most, however often the worker wakes: `fillTotals` knows how far it got. */
export function createTotalsCare(deps: {
  readonly session: Pick<StorageArea, "get" | "set">;
  readonly now: () => EpochMs;
  readonly zone: () => string;
  readonly device: () => Promise<string>;
}) {
  let restsUntil: EpochMs | null = null;
  return {
    /** Rejects where the database can't be written: it is tried again in an hour. */
    async check(db: DeskDatabase): Promise<void> {
      const now = deps.now();
      restsUntil ??= Number((await deps.session.get(REST_KEY).catch(() => null)) ?? 0);
      if (restsUntil > now && restsUntil <= now + HOUR) return;
      restsUntil = now + HOUR;
      await deps.session.set(REST_KEY, restsUntil).catch(() => undefined);
      await fillTotals(db, { now, zone: deps.zone(), device: await deps.device() });
    },
  };
}
