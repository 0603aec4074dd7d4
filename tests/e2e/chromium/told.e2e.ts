import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ExtensionBrowser, launchChromium } from "../support/chromium.ts";
import { click, closeWelcome, textOf } from "../support/page-actions.ts";
import { sendMessage } from "../support/send-message.ts";
import { sleep, until } from "../support/wait.ts";

let chromium: ExtensionBrowser;
let popup: Page;
let other: Page;

beforeAll(async () => {
  chromium = await launchChromium();
  await closeWelcome(chromium);
  popup = await chromium.open("popup.html", { width: 360, height: 594 });
  other = await chromium.open("popup.html", { width: 360, height: 594 });
});
afterAll(async () => {
  await chromium.close();
});

const answered = (page: Page, pain: string) =>
  until(`${pain} in the window`, async () => (await textOf(page, "change-pain").catch(() => "")) === pain);

describe("two windows", () => {
  test("both show an answer that was given in one of them", async () => {
    await click(other, "nrs-4");
    await answered(other, "4");
    await popup.bringToFront();
    await answered(popup, "4");
  });

  test("are told by the next worker too, where the first one died", async () => {
    await chromium.killWorker();
    await click(popup, "change-pain");
    await click(popup, "nrs-2");
    await answered(popup, "2");
    await other.bringToFront();
    await answered(other, "2");
  });

  test("ask for nothing while nothing changes", async () => {
    await popup.bringToFront();
    await sendMessage(popup, "get-status", {});
    await sleep(1_000);
    const { asked, heard } = await popup.evaluate(async () => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage: unknown } } }).chrome;
      const messages: unknown[] = [];
      const send = runtime.sendMessage as (message: unknown) => unknown;
      runtime.sendMessage = (message: unknown) => {
        messages.push(message);
        return send.call(runtime, message);
      };
      const pass = (ms: number) =>
        new Promise((done) => {
          setTimeout(done, ms);
        });
      await pass(5_000);
      const before = messages.length;
      document.querySelector<HTMLElement>('[data-testid="say-standing"]')?.click();
      await pass(500);
      runtime.sendMessage = send;
      return { asked: before, heard: messages.length };
    });
    expect(asked).toBe(0);
    // The ear was open.
    expect(heard).toBeGreaterThan(0);
  });
});
