import { browser } from "./browser.ts";

/** A page's way to the background. Rejects if nobody answers. */
export const sendToBackground = async (message: unknown): Promise<unknown> => browser.runtime.sendMessage(message);
