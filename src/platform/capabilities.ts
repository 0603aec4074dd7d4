import { browser } from "./browser.ts";

/** What this browser can do, found by looking and never by its name. */
export type Capabilities = {
  /** Buttons, `requireInteraction` and `silent`: Firefox 153 rejects the whole notification for any of them (browser fact 13). */
  readonly richNotifications: boolean;
  /** Tabs tell who shares camera, microphone or screen (Firefox). */
  readonly tabSharing: boolean;
};

export function detectCapabilities(): Capabilities {
  return {
    // Firefox has neither `update` nor `getPermissionLevel`; the browsers with buttons have both.
    richNotifications: "getPermissionLevel" in browser.notifications,
    tabSharing: "getBrowserInfo" in browser.runtime,
  };
}
