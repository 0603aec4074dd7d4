import { hasNews } from "@/src/content/news.ts";
import { NEWS_KEY } from "@/src/platform/news.ts";
import { openPage } from "./open-page.ts";
import type { Ports } from "./ports.ts";

type GreetPorts = Pick<Ports, "ownPages" | "runtime" | "tabs" | "askForDurableStorage" | "storage">;

/** The first run shows what this is and asks three questions. An update opens nothing: a mark in the popup leads to its news. */
export async function greet(ports: GreetPorts, reason: "install" | "update" | "other"): Promise<void> {
  // A refusal changes nothing: `unlimitedStorage` keeps the data from eviction in most browsers.
  await ports.askForDurableStorage().catch(() => undefined);
  if (reason === "install") await openPage(ports, { page: "welcome", query: {} });
  const { version } = ports.runtime;
  if (reason === "update" && hasNews(version)) await ports.storage.local.set(NEWS_KEY, version);
}
