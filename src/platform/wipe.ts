import { browser } from "./browser.ts";
import { forgetFolder } from "./exchange-folder.ts";

/** Everything of ours that the browser keeps outside the database, gone. */
export interface WipePort {
  /** `storage.local` goes last: what lies there may say that an erasing is under way. Rejects where something stays. */
  all(): Promise<void>;
  /** The extension begins anew; its pages close. */
  restart(): void;
}

export function liveWipe(): WipePort {
  return {
    async all() {
      const shown = Object.keys(await browser.notifications.getAll());
      await Promise.all(shown.map((id) => browser.notifications.clear(id)));
      await browser.alarms.clearAll();
      await browser.action.setBadgeText({ text: "" });
      // It says how the day is going.
      await browser.action.setTitle({ title: "" });
      // In Firefox's private windows there are no caches, and asking for them rejects.
      const names = await caches.keys().catch(() => []);
      await Promise.all(names.map((name) => caches.delete(name)));
      // The browser's word that we may write there goes with what we know of it.
      await forgetFolder();
      await browser.storage.session.clear();
      await browser.storage.local.clear();
    },
    restart: () => browser.runtime.reload(),
  };
}
