import type { Page } from "puppeteer-core";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import { MOST_HIGH } from "@/src/ui/pages/popup/room.ts";
import { NOW } from "../../support/builders/a-status-report.ts";
import type { ExtensionBrowser } from "./chromium.ts";

type Told = {
  readonly chrome: { readonly runtime: { sendMessage: (message: { readonly name: string }) => Promise<unknown> } };
  /** Lets the popup ask anew and tells it this. */
  tell?: (name: string) => Promise<void>;
};

/** The real popup, which is told what the test says instead of what the background knows. */
export type ToldPopup = {
  readonly page: Page;
  /** Shows this state, drawn to the end. */
  show(name: string): Promise<void>;
};

/** @param reports by name; the first is told first. Whatever is sent is taken as done; the clock stands at `NOW`. */
export async function openToldPopup(
  chromium: ExtensionBrowser,
  reports: Readonly<Record<string, StatusReport>>,
): Promise<ToldPopup> {
  const page = await chromium.browser.newPage();
  await page.setViewport({ width: 360, height: MOST_HIGH });
  await page.evaluateOnNewDocument(
    (told: Readonly<Record<string, StatusReport>>, now: number) => {
      const world = globalThis as unknown as Told;
      let [current] = Object.values(told);
      let answered = () => undefined as void;
      Date.now = () => now;
      world.chrome.runtime.sendMessage = ({ name }) => {
        if (!name.endsWith("-status")) return Promise.resolve({ ok: true, answer: current });
        answered();
        return Promise.resolve({ ok: true, answer: current });
      };
      world.tell = async (name) => {
        current = told[name];
        const isAsked = new Promise<void>((resolve) => {
          answered = resolve;
        });
        const channel = new BroadcastChannel("changes");
        channel.postMessage({ changed: ["engine"] });
        await isAsked;
        channel.close();
        // What an answer sets off is drawn and fitted in microtasks: all of them are over when the next timer rings.
        await new Promise((resolve) => setTimeout(resolve, 0));
      };
    },
    reports as never,
    NOW,
  );
  await page.goto(chromium.urlOf("popup.html"), { waitUntil: "domcontentloaded" });
  await page.waitForSelector('[data-testid="popup"]');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return {
    page,
    show: (name) => page.evaluate((to) => (globalThis as unknown as Told).tell?.(to), name),
  };
}
