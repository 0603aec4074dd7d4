import { browser, type Tabs } from "./browser.ts";
import type { Capabilities } from "./capabilities.ts";

export type ScreenSigns = { readonly audible: boolean; readonly sharing: boolean; readonly fullScreen: boolean };

/** What tabs and windows show without the `tabs` permission: no address, no title of any page. */
export interface TabsPort {
  /** `exceptTabs` are left out of `audible`: our own voice says nothing about a call. */
  signs(options: { readonly exceptTabs: readonly number[] }): Promise<ScreenSigns>;
  /** A new tab in front. */
  open(url: string): Promise<void>;
  focus(place: { readonly tabId: number; readonly windowId: number }): Promise<void>;
  /** Sends an open page of ours to another address and brings it to the front. */
  show(place: { readonly tabId: number; readonly windowId: number }, url: string): Promise<void>;
  /** A small window of its own that doesn't take the keyboard. */
  openWindow(url: string, size: { readonly width: number; readonly height: number }): Promise<void>;
  close(tabId: number): Promise<void>;
}

export function liveTabs(capabilities: Capabilities): TabsPort {
  return {
    async signs({ exceptTabs }) {
      const [audible, windows, all] = await Promise.all([
        browser.tabs.query({ audible: true }),
        browser.windows.getAll(),
        capabilities.tabSharing ? browser.tabs.query({}) : [],
      ]);
      return {
        // A muted tab still counts as audible for the browser, but nobody hears it.
        audible: audible.some((tab) => tab.mutedInfo?.muted !== true && !exceptTabs.includes(tab.id ?? -1)),
        sharing: all.some(isSharing),
        fullScreen: windows.some((window) => window.state === "fullscreen"),
      };
    },
    async open(url) {
      try {
        await browser.tabs.create({ url, active: true });
      } catch {
        // The browser runs without any window.
        await browser.windows.create({ url });
      }
    },
    focus,
    async show(place, url) {
      await browser.tabs.update(place.tabId, { url });
      await focus(place);
    },
    async openWindow(url, { width, height }) {
      await browser.windows.create({ url, type: "popup", width, height, focused: false });
    },
    close: (tabId) => browser.tabs.remove(tabId),
  };
}

async function focus({ tabId, windowId }: { readonly tabId: number; readonly windowId: number }): Promise<void> {
  await browser.tabs.update(tabId, { active: true });
  await browser.windows.update(windowId, { focused: true });
}

function isSharing({ sharingState }: Tabs.Tab): boolean {
  return sharingState !== undefined && (sharingState.camera || sharingState.microphone || Boolean(sharingState.screen));
}
