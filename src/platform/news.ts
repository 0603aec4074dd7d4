import { browser } from "./browser.ts";

/** Under this key of `storage.local` stands the version whose news nobody has opened yet. */
export const NEWS_KEY = "news";

/** The version whose news nobody has opened yet; null where there is none, or the browser doesn't say. */
export async function unreadNews(): Promise<string | null> {
  try {
    const { [NEWS_KEY]: version } = await browser.storage.local.get(NEWS_KEY);
    return typeof version === "string" ? version : null;
  } catch {
    return null;
  }
}
