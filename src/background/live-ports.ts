import { liveAccountArea } from "@/src/platform/account-area.ts";
import { liveBadge } from "@/src/platform/action-badge.ts";
import { liveAlarms } from "@/src/platform/alarms.ts";
import { detectCapabilities } from "@/src/platform/capabilities.ts";
import { liveChanges } from "@/src/platform/changes.ts";
import { liveClock } from "@/src/platform/clock.ts";
import { liveCommands } from "@/src/platform/commands.ts";
import { liveExchangeFolder } from "@/src/platform/exchange-folder.ts";
import { liveIdle } from "@/src/platform/idle.ts";
import { liveLocks } from "@/src/platform/locks.ts";
import { liveMenus } from "@/src/platform/menus.ts";
import { liveNotifications } from "@/src/platform/notifications.ts";
import { liveOmnibox } from "@/src/platform/omnibox.ts";
import { liveOwnPages } from "@/src/platform/own-pages.ts";
import { liveRuntime, onUncaughtError } from "@/src/platform/runtime.ts";
import { askForDurableStorage, liveStorage } from "@/src/platform/storage-areas.ts";
import { liveTabs } from "@/src/platform/tabs.ts";
import { liveWipe } from "@/src/platform/wipe.ts";
import type { Ports } from "./ports.ts";

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
    storage: liveStorage(),
    tabs: liveTabs(capabilities),
    wipe: liveWipe(),
    languages: () => navigator.languages,
    askForDurableStorage,
    onUncaughtError,
  };
}
