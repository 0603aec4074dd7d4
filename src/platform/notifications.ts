import { browser } from "./browser.ts";
import type { Capabilities } from "./capabilities.ts";

export type NotificationText = {
  /** Stands alone: some systems show nothing else. */
  readonly title: string;
  readonly message: string;
  /** At most two, shown where the browser has buttons. */
  readonly buttons: readonly string[];
  /** Without a sound, where the browser lets us choose. Left out: as the system has it. */
  readonly isSilent?: boolean;
};

export type NotificationPermission = "granted" | "denied" | "unknown";

/**
 * The system's notifications. That `create` succeeds never means that someone saw it: Do Not Disturb hides silently.
 * There is no `onClosed`: closing is never an answer, and Firefox says "by the user" for a time-out too (browser fact 18).
 */
export interface NotificationsPort {
  /** Without buttons a click can mean one thing only. */
  readonly hasButtons: boolean;
  /** Shows it under `id`, replacing one with the same id. False if the browser took it but doesn't list it. Rejects if refused. */
  create(id: string, text: NotificationText): Promise<boolean>;
  clear(id: string): Promise<void>;
  /** Ids on the screen. Rejects where the browser doesn't say. */
  list(): Promise<readonly string[]>;
  permission(): Promise<NotificationPermission>;
  onClicked(listener: (id: string) => void): void;
  onButtonClicked(listener: (id: string, button: number) => void): void;
}

/** Must exist: with a bad icon Chromium refuses, without one it shows nothing and says that all went well. */
export const NOTIFICATION_ICON = "icon/128.png";

export function liveNotifications(capabilities: Capabilities): NotificationsPort {
  return {
    hasButtons: capabilities.richNotifications,
    async create(id, { title, message, buttons, isSilent }) {
      const minimal = { type: "basic", iconUrl: browser.runtime.getURL(NOTIFICATION_ICON), title, message } as const;
      // A plain notification leaves `getAll` within seconds in Chromium, and whether it was shown could not be known.
      const rich = {
        ...minimal,
        requireInteraction: true,
        ...(isSilent === true && { silent: true }),
        buttons: buttons.slice(0, 2).map((label) => ({ title: label })),
      };
      try {
        await browser.notifications.create(id, capabilities.richNotifications ? rich : minimal);
      } catch (error) {
        if (!capabilities.richNotifications) throw error;
        await browser.notifications.create(id, minimal);
      }
      return (await list()).includes(id);
    },
    async clear(id) {
      await browser.notifications.clear(id);
    },
    list,
    async permission() {
      if (!hasPermissionLevel(browser.notifications)) return "unknown";
      return browser.notifications.getPermissionLevel();
    },
    onClicked: (listener) => browser.notifications.onClicked.addListener(listener),
    onButtonClicked: (listener) => browser.notifications.onButtonClicked.addListener(listener),
  };
}

async function list(): Promise<readonly string[]> {
  return Object.keys(await browser.notifications.getAll());
}

/** Chromium only, and unknown to the shared types. */
type PermissionLevel = { getPermissionLevel(): Promise<"granted" | "denied"> };
function hasPermissionLevel<T extends object>(api: T): api is T & PermissionLevel {
  return "getPermissionLevel" in api;
}
