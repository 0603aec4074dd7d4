import type { AccountArea } from "@/src/platform/account-area.ts";
import type { BadgePort } from "@/src/platform/action-badge.ts";
import type { AlarmsPort } from "@/src/platform/alarms.ts";
import type { ChangesPort } from "@/src/platform/changes.ts";
import type { ClockPort } from "@/src/platform/clock.ts";
import type { CommandsPort } from "@/src/platform/commands.ts";
import type { ExchangeFiles } from "@/src/platform/exchange-files.ts";
import type { IdlePort } from "@/src/platform/idle.ts";
import type { LocksPort } from "@/src/platform/locks.ts";
import type { MenusPort } from "@/src/platform/menus.ts";
import type { NotificationsPort } from "@/src/platform/notifications.ts";
import type { OmniboxPort } from "@/src/platform/omnibox.ts";
import type { OwnPagesPort } from "@/src/platform/own-pages.ts";
import type { RuntimePort } from "@/src/platform/runtime.ts";
import type { StoragePort } from "@/src/platform/storage-areas.ts";
import type { TabsPort } from "@/src/platform/tabs.ts";
import type { WipePort } from "@/src/platform/wipe.ts";

/** The browser as the background sees it. */
export type Ports = {
  readonly accountArea: AccountArea;
  readonly alarms: AlarmsPort;
  readonly badge: BadgePort;
  readonly changes: ChangesPort;
  readonly clock: ClockPort;
  readonly commands: CommandsPort;
  /** The folder that somebody chose for the exchange with their other computers. */
  readonly exchangeFolder: ExchangeFiles;
  readonly idle: IdlePort;
  readonly locks: LocksPort;
  readonly menus: MenusPort;
  readonly notifications: NotificationsPort;
  readonly omnibox: OmniboxPort;
  readonly ownPages: OwnPagesPort;
  readonly runtime: RuntimePort;
  readonly storage: StoragePort;
  readonly tabs: TabsPort;
  readonly wipe: WipePort;
  /** What the person reads, best first: tags such as `de-AT`. */
  readonly languages: () => readonly string[];
  /** Asks the browser to keep our data for good. */
  readonly askForDurableStorage: () => Promise<void>;
  readonly onUncaughtError: (listener: (where: string, error: unknown) => void) => void;
};
