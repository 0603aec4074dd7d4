import { afterEach, describe, expect, it, vi } from "vitest";
import { browser } from "@/src/platform/browser.ts";
import { liveMenus } from "@/src/platform/menus.ts";
import { liveOmnibox } from "@/src/platform/omnibox.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

/** A browser's own menu: ids must be new, refusals are told to the callback through `lastError` only. */
function aMenu() {
  const items: { id: string; title: string; contexts: string[] }[] = [{ id: "a", title: "old", contexts: ["action"] }];
  vi.spyOn(browser.contextMenus, "removeAll").mockImplementation(async () => void items.splice(0));
  vi.spyOn(browser.contextMenus, "create").mockImplementation(((item: (typeof items)[number], done: () => void) => {
    const isThere = items.some(({ id }) => id === item.id);
    Object.assign(browser.runtime, { lastError: isThere ? { message: "duplicate id" } : null });
    if (!isThere) items.push(item);
    done();
    Object.assign(browser.runtime, { lastError: null });
  }) as never);
  return items;
}

describe("the menu", () => {
  it("has exactly the items asked for, in order, on the toolbar button only", async () => {
    const items = aMenu();
    await liveMenus().replaceAll([
      { id: "b", title: "B" },
      { id: "a", title: "A" },
    ]);
    expect(items).toEqual([
      { id: "b", title: "B", contexts: ["action"] },
      { id: "a", title: "A", contexts: ["action"] },
    ]);
  });

  it("rejects where the browser refuses an item", async () => {
    aMenu();
    const twice = [
      { id: "a", title: "A" },
      { id: "a", title: "A again" },
    ];
    await expect(liveMenus().replaceAll(twice)).rejects.toThrow("menu a: duplicate id");
  });
});

describe("the address bar", () => {
  it("says first what Enter does, in words that Chromium can read as XML", () => {
    const shown: unknown[] = [];
    vi.spyOn(browser.omnibox, "setDefaultSuggestion").mockImplementation((line) => void shown.push(line));
    let type: (typed: string, show: (lines: unknown[]) => void) => void = () => undefined;
    vi.spyOn(browser.omnibox.onInputChanged, "addListener").mockImplementation((listener) => {
      type = listener;
    });
    liveOmnibox().onInput((typed) => [
      { content: typed, description: `Look for <${typed}>` },
      { content: "x", description: "Cat & cow" },
    ]);
    type("hip", (lines) => shown.push(lines));
    expect(shown).toEqual([{ description: "Look for  hip " }, [{ content: "x", description: "Cat   cow" }]]);
  });
});
