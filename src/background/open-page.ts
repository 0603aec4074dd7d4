import { type PageLink, pagePath } from "@/src/core/navigation/page-link.ts";
import type { Ports } from "./ports.ts";

/** Pages that can be sent elsewhere without losing anything: no routine under way, no half-written answer. */
const REUSABLE: readonly PageLink["page"][] = ["library", "options", "insights", "runs", "about", "welcome"];

/** Brings a page of ours to the front: the one that is open at that address, else one that may change, else a new tab. */
export async function openPage(ports: Pick<Ports, "ownPages" | "runtime" | "tabs">, link: PageLink): Promise<void> {
  const url = ports.runtime.url(pagePath(link));
  const pages = await ports.ownPages.list().catch(() => [] as const);
  const same = pages.find((page) => page.url === url);
  if (same) return ports.tabs.focus(same);
  const home = ports.runtime.url(`${link.page}.html`);
  const other = REUSABLE.includes(link.page) && pages.find(({ url: at }) => at.split(/[?#]/u)[0] === home);
  return other ? ports.tabs.show(other, url) : ports.tabs.open(url);
}
