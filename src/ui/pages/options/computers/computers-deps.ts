import { satIntervals } from "@/src/core/desk-time/desk-slots.ts";
import { parseSyncState, SYNC_KEY, type SyncState } from "@/src/core/sync/sync-state.ts";
import { DAY } from "@/src/core/time/epoch-ms.ts";
import { dayOf } from "@/src/core/time/local-day.ts";
import { send } from "@/src/messaging/client.ts";
import { liveStorage } from "@/src/platform/storage-areas.ts";
import { readDesk } from "@/src/storage/read-desk.ts";
import { livePage } from "../../../app/live-page.ts";
import type { OnChanged } from "../../../app/told.ts";

export type Choice = { readonly name: string; readonly sharesHealth: boolean };

export type ComputersDeps = {
  /** Null: this computer takes no part. */
  readonly loadSync: () => Promise<SyncState | null>;
  /** What was sat today at any of the computers, ms. */
  readonly satToday: () => Promise<number>;
  readonly joinSync: (choice: Choice) => Promise<void>;
  readonly exchangeNow: () => Promise<void>;
  readonly leaveSync: () => Promise<void>;
  readonly forgetComputer: (device: string) => Promise<void>;
  readonly goOnWithSync: () => Promise<void>;
  readonly onChanged: OnChanged;
};

export function liveComputersDeps(): ComputersDeps {
  const { local } = liveStorage();
  const desk = readDesk();
  return {
    loadSync: async () => parseSyncState(await local.get(SYNC_KEY)),
    async satToday() {
      const { start, end } = dayOf(livePage.now(), livePage.zone());
      const days = await desk.deskDays.between({ from: start - DAY, until: end });
      return satIntervals(days)
        .map((sat) => Math.min(sat.end, end) - Math.max(sat.start, start))
        .reduce((sum, ms) => sum + Math.max(0, ms), 0);
    },
    joinSync: async (choice) => void (await send("join-sync", choice)),
    exchangeNow: async () => void (await send("exchange-now", {})),
    leaveSync: async () => void (await send("leave-sync", {})),
    forgetComputer: async (device) => void (await send("forget-computer", { device })),
    goOnWithSync: async () => void (await send("go-on-with-sync", {})),
    onChanged: livePage.onChanged,
  };
}
