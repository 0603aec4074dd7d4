import { type EpochMs, HOUR } from "@/src/core/time/epoch-ms.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";
import type { DeskDatabase } from "../open-db.ts";
import { fillTotals } from "./fill-totals.ts";

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
    async look(db: DeskDatabase): Promise<void> {
      const now = deps.now();
      restsUntil ??= Number((await deps.session.get(REST_KEY).catch(() => null)) ?? 0);
      if (restsUntil > now && restsUntil <= now + HOUR) return;
      restsUntil = now + HOUR;
      await deps.session.set(REST_KEY, restsUntil).catch(() => undefined);
      await fillTotals(db, { now, zone: deps.zone(), device: await deps.device() });
    },
  };
}
