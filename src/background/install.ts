import { openPage } from "./open-page.ts";
import type { Ports } from "./ports.ts";

/** The first run shows what this is and asks three questions. An update opens nothing. */
export async function welcomeNewcomer(ports: Ports, reason: "install" | "update" | "other"): Promise<void> {
  // A refusal changes nothing: `unlimitedStorage` keeps the data from eviction in most browsers.
  await ports.askForDurableStorage().catch(() => undefined);
  if (reason === "install") await openPage(ports, { page: "welcome", query: {} });
}
