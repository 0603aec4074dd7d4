import { DAY } from "@/src/core/time/epoch-ms.ts";
import type { ExtensionBrowser } from "./chromium.ts";
import { sendMessage } from "./send-message.ts";
import { until } from "./wait.ts";

/** Days before today that have a snapshot, as a season of use leaves them. */
const DAYS_AGO = [1, 2, 3, 4, 5, 6, 8, 15, 22, 30, 61, 92];

type Area = {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: object): Promise<void>;
  remove(key: string): Promise<void>;
};
type Storage = { readonly chrome: { readonly storage: { readonly local: Area; readonly session: Area } } };
type Entry = { readonly key: string; readonly at: number };

/** Takes a snapshot of what is there, gives it earlier days, of which one is damaged, and then an answer that none of them has. */
export async function giveEarlierDays(chromium: ExtensionBrowser): Promise<void> {
  const page = await chromium.open("about.html");
  await page.evaluate(async () => {
    const { local, session } = (globalThis as unknown as Storage).chrome.storage;
    await local.remove("snapshots");
    await session.remove("second-copy-rests");
  });
  await chromium.killWorker();
  await until("a snapshot", async () => {
    await sendMessage(page, "get-status", {});
    return page.evaluate(
      async () => "snapshots" in (await (globalThis as unknown as Storage).chrome.storage.local.get("snapshots")),
    );
  });
  await page.evaluate(
    async (daysAgo, day) => {
      const { local } = (globalThis as unknown as Storage).chrome.storage;
      const [newest] = (await local.get("snapshots"))["snapshots"] as Entry[];
      if (newest === undefined) throw new Error("no snapshot");
      const text = (await local.get(newest.key))[newest.key];
      const earlier = daysAgo.map((days) => ({ ...newest, key: `${newest.key}${days}`, at: newest.at - days * day }));
      for (const [index, { key }] of earlier.entries()) await local.set({ [key]: index === 2 ? "AAAA" : text });
      await local.set({ snapshots: [newest, ...earlier] });
    },
    DAYS_AGO,
    DAY,
  );
  await sendMessage(page, "save-check-in", { pain: 2 });
  await page.close();
}
