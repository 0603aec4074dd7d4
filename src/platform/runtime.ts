import { browser } from "./browser.ts";

/** Who sent a message: the extension's id and the address of the page, where the browser tells them. */
export type Sender = { readonly id: string | undefined; readonly url: string | undefined };

export interface RuntimePort {
  readonly id: string;
  readonly version: string;
  /** The address of a file of ours. */
  url(path: string): string;
  /** `answer` never rejects: it turns every fault into a reply. */
  onMessage(answer: (message: unknown, sender: Sender) => Promise<unknown>): void;
  onInstalled(listener: (reason: "install" | "update" | "other") => void): void;
  /** Without a listener Firefox doesn't start the background at all after a browser restart (browser fact 3). */
  onStartup(listener: () => void): void;
}

export function liveRuntime(): RuntimePort {
  return {
    id: browser.runtime.id,
    version: extensionVersion(),
    url: (path) => browser.runtime.getURL(path),
    onMessage(answer) {
      // `sendResponse` with `true` instead of a returned promise: older Chromium knows only this, all others know it too.
      browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
        void answer(message, { id: sender.id, url: sender.url }).then(sendResponse);
        return true;
      });
    },
    onInstalled(listener) {
      browser.runtime.onInstalled.addListener(({ reason }) =>
        listener(reason === "install" || reason === "update" ? reason : "other"),
      );
    },
    onStartup: (listener) => browser.runtime.onStartup.addListener(listener),
  };
}

export const extensionVersion = (): string => browser.runtime.getManifest().version;

/** A page's way to the background. Rejects if nobody answers. */
export const sendToBackground = async (message: unknown): Promise<unknown> => browser.runtime.sendMessage(message);

/** Everything that nobody caught in this context. Call it in the first turn. */
export function onUncaughtError(listener: (where: string, error: unknown) => void): void {
  self.addEventListener("error", (event) => listener("uncaught", event.error ?? event.message));
  self.addEventListener("unhandledrejection", (event) => listener("unhandled rejection", event.reason));
}
