import type { ExtensionBrowser } from "./chromium.ts";
import { sendMessage } from "./send-message.ts";

type Area = { get(key: string): Promise<Record<string, unknown>>; set(values: object): Promise<void> };
type Storage = { readonly chrome: { readonly storage: { readonly local: Area } } };

/** Takes part in the exchange, with two other computers of which one can't be read, and too much for the account's room. */
export async function shareWithOthers(chromium: ExtensionBrowser): Promise<void> {
  const page = await chromium.open("about.html");
  await sendMessage(page, "join-sync", { name: "Office", sharesHealth: false });
  await page.evaluate(async () => {
    const { local } = (globalThis as unknown as Storage).chrome.storage;
    const { sync } = await local.get("sync");
    const machine = { heardAt: Date.now() - 3_000_000, sum: "1", unread: null };
    const machines = [
      { ...machine, device: "a", name: "Laptop at home" },
      { ...machine, device: "b", name: "Old tower", unread: "newer" },
    ];
    const left = {
      kinds: [
        ["runs", 312],
        ["routineSessions", 1_204],
      ],
      newest: Date.now() - 4e10,
    };
    await local.set({ sync: { ...(sync as object), machines, left, held: 41, isWaiting: true } });
  });
  await page.close();
  await chromium.killWorker();
}
