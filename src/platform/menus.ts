import { browser } from "./browser.ts";

export type MenuItem = { readonly id: string; readonly title: string };

/** The menu of the toolbar button. Chromium keeps items over restarts of the worker and shows at most six of them. */
export interface MenusPort {
  /** Leaves exactly these, in this order. Not safe to run twice at once: an id that is there twice is refused. */
  replaceAll(items: readonly MenuItem[]): Promise<void>;
  onClicked(listener: (id: string) => void): void;
}

export function liveMenus(): MenusPort {
  return {
    async replaceAll(items) {
      await browser.contextMenus.removeAll();
      for (const item of items) await create(item);
    },
    onClicked: (listener) =>
      browser.contextMenus.onClicked.addListener(({ menuItemId }) => listener(String(menuItemId))),
  };
}

/** `create` answers with an id at once; whether it was refused is told to its callback only. */
function create({ id, title }: MenuItem): Promise<void> {
  return new Promise((resolve, reject) => {
    browser.contextMenus.create({ id, title, contexts: ["action"] }, () => {
      const fault = browser.runtime.lastError;
      if (fault) reject(new Error(`menu ${id}: ${fault.message}`));
      else resolve();
    });
  });
}
