import { pagePath, promptLink } from "@/src/core/navigation/page-link.ts";
import type { OwnPage } from "@/src/platform/own-pages.ts";
import type { Ports } from "./ports.ts";

type WindowPorts = Pick<Ports, "ownPages" | "runtime" | "tabs">;

const SIZE = { width: 400, height: 320 };

/** The occurrence that a page of ours offers as a choice, or null if it is another page. */
export function promptIdOf(url: string, runtime: Pick<Ports["runtime"], "url">): string | null {
  if (!url.startsWith(runtime.url("prompt.html?"))) return null;
  return new URL(url).searchParams.get("prompt");
}

/** Opens the small choice page for one occurrence, once. */
export async function openPromptWindow(ports: WindowPorts, id: string): Promise<void> {
  const open = await pagesFor(ports, id);
  if (open.length > 0) return;
  await ports.tabs.openWindow(ports.runtime.url(pagePath(promptLink(id))), SIZE);
}

export async function closePromptWindow(ports: WindowPorts, id: string): Promise<void> {
  const open = await pagesFor(ports, id);
  await Promise.all(open.map(({ tabId }) => ports.tabs.close(tabId)));
}

async function pagesFor(ports: WindowPorts, id: string): Promise<readonly OwnPage[]> {
  const pages = await ports.ownPages.list().catch(() => [] as const);
  return pages.filter((page) => promptIdOf(page.url, ports.runtime) === id);
}
