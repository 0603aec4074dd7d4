import { afterEach, describe, expect, it, vi } from "vitest";
import { browser } from "@/src/platform/browser.ts";
import { liveNotifications } from "@/src/platform/notifications.ts";

const TEXT = { title: "30 min seated.", message: "Shift.", buttons: ["Start", "In 10 minutes", "Never shown"] };

/** What the browser is asked to show; `accepts` says what it takes. */
function aBrowser({
  accepts = () => true,
  lists = true,
}: { accepts?: (options: object) => boolean; lists?: boolean } = {}) {
  const asked: object[] = [];
  const shown: Record<string, object> = {};
  vi.spyOn(browser.runtime, "getURL").mockImplementation((path) => `ext://ours/${path}`);
  vi.spyOn(browser.notifications, "create").mockImplementation((async (id: string, options: object) => {
    asked.push(options);
    if (!accepts(options)) throw new TypeError("Unexpected property");
    if (lists) shown[id] = options;
    return id;
  }) as never);
  vi.spyOn(browser.notifications, "getAll").mockImplementation(async () => shown as never);
  return { asked };
}

describe("notifications", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("stay until they are answered and have two buttons, where the browser can", async () => {
    const { asked } = aBrowser();
    const port = liveNotifications({ richNotifications: true, tabSharing: false });
    expect(await port.create("a", TEXT)).toBe(true);
    expect(asked).toEqual([
      {
        type: "basic",
        iconUrl: "ext://ours/icon/128.png",
        title: TEXT.title,
        message: TEXT.message,
        requireInteraction: true,
        buttons: [{ title: "Start" }, { title: "In 10 minutes" }],
      },
    ]);
  });

  it("are plain where anything more would be refused", async () => {
    const { asked } = aBrowser();
    await liveNotifications({ richNotifications: false, tabSharing: true }).create("a", TEXT);
    expect(Object.keys(asked[0] ?? {})).toEqual(["type", "iconUrl", "title", "message"]);
  });

  it("are tried again with the least there is when the browser refuses more", async () => {
    const { asked } = aBrowser({ accepts: (options) => !("buttons" in options) });
    const port = liveNotifications({ richNotifications: true, tabSharing: false });
    expect(await port.create("a", TEXT)).toBe(true);
    expect(asked).toHaveLength(2);
  });

  it("reject when even the least is refused", async () => {
    aBrowser({ accepts: () => false });
    const port = liveNotifications({ richNotifications: true, tabSharing: false });
    await expect(port.create("a", TEXT)).rejects.toThrow("Unexpected property");
  });

  it("say so when the browser took one and shows nothing", async () => {
    aBrowser({ lists: false });
    const port = liveNotifications({ richNotifications: true, tabSharing: false });
    expect(await port.create("a", TEXT)).toBe(false);
  });

  it("use an icon that is in the package", async () => {
    const { existsSync } = await import("node:fs");
    const { NOTIFICATION_ICON } = await import("@/src/platform/notifications.ts");
    expect(existsSync(new URL(`../../../public/${NOTIFICATION_ICON}`, import.meta.url))).toBe(true);
  });
});
