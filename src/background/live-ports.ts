import { liveAccountArea } from "@/src/platform/account-area.ts";
import { liveBadge } from "@/src/platform/action-badge.ts";
import { liveAlarms } from "@/src/platform/alarms.ts";
import { detectCapabilities } from "@/src/platform/capabilities.ts";
import { liveChanges } from "@/src/platform/changes.ts";
import { liveClock } from "@/src/platform/clock.ts";
import { liveCommands } from "@/src/platform/commands.ts";
import { liveExchangeFolder } from "@/src/platform/exchange-folder.ts";
import { liveIdle } from "@/src/platform/idle.ts";
import { TORN_DATABASE_KEY } from "@/src/platform/left-alone.ts";
import { liveLocks } from "@/src/platform/locks.ts";
import { liveMenus } from "@/src/platform/menus.ts";
import { liveNotifications } from "@/src/platform/notifications.ts";
import { liveOmnibox } from "@/src/platform/omnibox.ts";
import { liveOwnPages } from "@/src/platform/own-pages.ts";
import { liveRuntime, onUncaughtError } from "@/src/platform/runtime.ts";
import { askForDurableStorage, liveStorage } from "@/src/platform/storage-areas.ts";
import { liveTabs } from "@/src/platform/tabs.ts";
import { liveWipe } from "@/src/platform/wipe.ts";
import { DEVICE_KEY } from "@/src/storage/device-id.ts";
import { JOURNAL_KEY } from "@/src/storage/journal.ts";
import { SETTINGS_KEY } from "@/src/storage/read-settings.ts";
import { REFUSED_BEFORE_KEY } from "@/src/storage/refused-before.ts";
import { BIRTH_MARK_KEY, LOSS_KEY } from "@/src/storage/second-copy/loss.ts";
import { STATE_COPY_KEY } from "@/src/storage/state-copy.ts";
import { ERASING_KEY } from "./erase-everything.ts";
import type { Ports } from "./ports.ts";

/** What every wake reads of `storage.local`, small as it is. One that is left out is read by itself. */
const READ_AT_EVERY_WAKE = [
  BIRTH_MARK_KEY,
  DEVICE_KEY,
  ERASING_KEY,
  JOURNAL_KEY,
  LOSS_KEY,
  REFUSED_BEFORE_KEY,
  SETTINGS_KEY,
  STATE_COPY_KEY,
  TORN_DATABASE_KEY,
];

/** The real browser. */
export function livePorts(): Ports {
  const capabilities = detectCapabilities();
  return {
    accountArea: liveAccountArea(),
    alarms: liveAlarms(),
    badge: liveBadge(),
    changes: liveChanges(),
    clock: liveClock(),
    commands: liveCommands(),
    exchangeFolder: liveExchangeFolder(),
    idle: liveIdle(),
    locks: liveLocks(),
    menus: liveMenus(),
    notifications: liveNotifications(capabilities),
    omnibox: liveOmnibox(),
    ownPages: liveOwnPages(),
    runtime: liveRuntime(),
    storage: liveStorage({ together: READ_AT_EVERY_WAKE }),
    tabs: liveTabs(capabilities),
    wipe: liveWipe(),
    languages: () => navigator.languages,
    askForDurableStorage,
    onUncaughtError,
  };
}
