import { browser } from "./browser.ts";

export type MenuItem = { readonly id: string; readonly title: string };

/** The menu of the toolbar button. Chromium keeps items over restarts of the worker and shows at most six of them. */
export interface MenusPort {
  /**
   * Leaves exactly these, in this order. Not safe to run twice at once: an id that is there twice is refused, which the
   * browser tells to the console only.
   */
  replaceAll(items: readonly MenuItem[]): Promise<void>;
  onClicked(listener: (id: string) => void): void;
}

export function liveMenus(): MenusPort {
  return {
    async replaceAll(items) {
      await browser.contextMenus.removeAll();
      for (const item of items) browser.contextMenus.create({ ...item, contexts: ["action"] });
    },
    onClicked: (listener) =>
      browser.contextMenus.onClicked.addListener(({ menuItemId }) => listener(String(menuItemId))),
  };
}
