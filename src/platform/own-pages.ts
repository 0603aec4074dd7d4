import { browser } from "./browser.ts";

export type OwnPage = { readonly url: string; readonly tabId: number; readonly windowId: number };

/** Our own pages that are open in tabs or small windows, found without the `tabs` permission. */
export interface OwnPagesPort {
  list(): Promise<readonly OwnPage[]>;
}

export function liveOwnPages(): OwnPagesPort {
  return {
    async list() {
      if (!("getContexts" in browser.runtime)) return listByTabs();
      const contexts = await browser.runtime.getContexts({ contextTypes: ["TAB"] });
      return contexts.flatMap(({ documentUrl, tabId, windowId }) =>
        documentUrl ? [{ url: documentUrl, tabId, windowId }] : [],
      );
    },
  };
}

/** Firefox before `getContexts`: an extension sees the addresses of its own tabs, and of no other. */
async function listByTabs(): Promise<readonly OwnPage[]> {
  const home = browser.runtime.getURL("");
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ url, id, windowId }) =>
    url?.startsWith(home) && id !== undefined && windowId !== undefined ? [{ url, tabId: id, windowId }] : [],
  );
}
