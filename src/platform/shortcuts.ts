import { browser } from "./browser.ts";

/** A command of the manifest and its key as the browser writes it; empty: none. */
export type Shortcut = { readonly name: string; readonly key: string };

/** What the person has now. */
export async function listShortcuts(): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name, shortcut }) => ({ name: name ?? "", key: shortcut ?? "" }));
}

/** Opens the browser's own list of keys, the only place where they can be changed. */
export async function openShortcutEditor(): Promise<void> {
  if (canOpenSettings(browser.commands)) await browser.commands.openShortcutSettings();
  // Chromium has no call for it, but lets an extension open this page; Edge puts its own name in front.
  else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}

/** Firefox, and unknown to the shared types. */
type ShortcutSettings = { openShortcutSettings(): Promise<void> };
function canOpenSettings<T extends object>(api: T): api is T & ShortcutSettings {
  return "openShortcutSettings" in api;
}
