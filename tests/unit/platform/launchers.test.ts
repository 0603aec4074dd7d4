import { afterEach, describe, expect, it, vi } from "vitest";
import { browser } from "@/src/platform/browser.ts";
import { liveMenus } from "@/src/platform/menus.ts";
import { liveOmnibox } from "@/src/platform/omnibox.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

describe("the menu", () => {
  it("has exactly the items asked for, in order, on the toolbar button only", async () => {
    const items: object[] = [{ id: "old" }];
    vi.spyOn(browser.contextMenus, "removeAll").mockImplementation(async () => void items.splice(0));
    vi.spyOn(browser.contextMenus, "create").mockImplementation(((item: object) => void items.push(item)) as never);
    await liveMenus().replaceAll([
      { id: "b", title: "B" },
      { id: "a", title: "A" },
    ]);
    expect(items).toEqual([
      { id: "b", title: "B", contexts: ["action"] },
      { id: "a", title: "A", contexts: ["action"] },
    ]);
  });
});

describe("the address bar", () => {
  it("says first what Enter does", () => {
    const shown: unknown[] = [];
    vi.spyOn(browser.omnibox, "setDefaultSuggestion").mockImplementation((line) => void shown.push(line));
    let type: (typed: string, show: (lines: unknown[]) => void) => void = () => undefined;
    vi.spyOn(browser.omnibox.onInputChanged, "addListener").mockImplementation((listener) => {
      type = listener;
    });
    liveOmnibox().onInput((typed) => [
      { content: typed, description: `Look for ${typed}` },
      { content: "x", description: "Cat and cow" },
    ]);
    type("hip", (lines) => shown.push(lines));
    expect(shown).toEqual([{ description: "Look for hip" }, [{ content: "x", description: "Cat and cow" }]]);
  });
});
