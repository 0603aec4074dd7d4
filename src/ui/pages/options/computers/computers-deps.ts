import { i18n } from "#i18n";
import { satIntervals } from "@/src/core/desk-time/desk-slots.ts";
import { isRecord } from "@/src/core/lib/is-record.ts";
import { exchangeFileName, isExchangeFile, MOST_FILE_LETTERS } from "@/src/core/sync/exchange-file.ts";
import { parseSyncState, SYNC_KEY, type SyncChoice, type SyncState } from "@/src/core/sync/sync-state.ts";
import { DAY, type EpochMs } from "@/src/core/time/epoch-ms.ts";
import { dayOf } from "@/src/core/time/local-day.ts";
import { send } from "@/src/messaging/client.ts";
import { askForFolder, canChooseFolder, chooseFolder, forgetFolder } from "@/src/platform/exchange-folder.ts";
import { liveStorage } from "@/src/platform/storage-areas.ts";
import { ownDevice } from "@/src/storage/device-id.ts";
import { readDesk } from "@/src/storage/read-desk.ts";
import { HAND_FILES_KEY } from "@/src/storage/sync/hand-files.ts";
import { handOver } from "../../../app/hand-over.ts";
import { livePage } from "../../../app/live-page.ts";
import type { OnChanged } from "../../../app/told.ts";

export type Choice = SyncChoice;

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
  /** Whether this browser lets people choose a folder; else they carry files by hand. */
  readonly hasFolders: boolean;
  /** Asks for a folder. Its name; null: none was chosen. */
  readonly chooseFolder: () => Promise<string | null>;
  /** Asks whether the folder may be used again. */
  readonly askForFolder: () => Promise<boolean>;
  /** What this computer lays out, as a file for the person. */
  readonly saveExchangeFile: () => Promise<void>;
  /** False: none of them was another computer's. */
  readonly takeExchangeFiles: (files: readonly File[]) => Promise<boolean>;
  readonly onChanged: OnChanged;
  readonly now: () => EpochMs;
};

export function liveComputersDeps(): ComputersDeps {
  const { local } = liveStorage();
  const desk = readDesk();
  return {
    now: livePage.now,
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
    async leaveSync() {
      await send("leave-sync", {});
      await forgetFolder();
    },
    forgetComputer: async (device) => void (await send("forget-computer", { device })),
    goOnWithSync: async () => void (await send("go-on-with-sync", {})),
    hasFolders: canChooseFolder(),
    chooseFolder,
    askForFolder,
    async saveExchangeFile() {
      await send("exchange-now", {});
      const [files, device] = await Promise.all([local.get(HAND_FILES_KEY), ownDevice(local)]);
      const name = exchangeFileName(device);
      const text = isRecord(files) ? files[name] : undefined;
      if (typeof text !== "string") throw new Error(i18n.t("computers.on.never"));
      handOver({ name, blob: new Blob([text], { type: "application/json" }) });
    },
    async takeExchangeFiles(chosen) {
      const found = chosen.filter(({ name, size }) => isExchangeFile(name) && size <= MOST_FILE_LETTERS);
      if (found.length === 0) return false;
      const files = await Promise.all(found.map(async (file) => ({ name: file.name, text: await file.text() })));
      await send("take-exchange-files", { files });
      return true;
    },
    onChanged: livePage.onChanged,
  };
}
