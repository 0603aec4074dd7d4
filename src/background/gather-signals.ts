import { readingGraceSeconds } from "@/src/core/desk-time/reading-grace.ts";
import type { IdleState, Signals } from "@/src/core/desk-time/signals.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import type { OwnPage } from "@/src/platform/own-pages.ts";
import type { Ports } from "./ports.ts";
import { promptIdOf } from "./prompt-window.ts";

type SignalPorts = Pick<Ports, "idle" | "notifications" | "ownPages" | "runtime" | "tabs">;

const NO_SIGNS = { audible: false, sharing: false, fullScreen: false };

/** Asks the browser everything that one engine step may want to know. What can't be answered is the harmless value. */
export async function gatherSignals(ports: SignalPorts, settings: Settings): Promise<Signals> {
  const pages = await ports.ownPages.list().catch(() => [] as const);
  const [idle, signs, notifications] = await Promise.all([
    askIdle(ports, readingGraceSeconds(settings)),
    ports.tabs.signs({ exceptTabs: pages.map(({ tabId }) => tabId) }).catch(() => NO_SIGNS),
    idsOnScreen(ports, pages),
  ]);
  return { ...idle, ...signs, notifications };
}

/** Whoever is there after 15 seconds is there after more: one question where there were three. */
async function askIdle(
  ports: SignalPorts,
  graceSeconds: number,
): Promise<Pick<Signals, "idle15" | "idle60" | "idleGrace">> {
  const idle15 = await ask(ports, 15);
  if (idle15 === "active") return { idle15, idle60: idle15, idleGrace: idle15 };
  const [idle60, idleGrace] = await Promise.all([ask(ports, 60), ask(ports, graceSeconds)]);
  return { idle15, idle60, idleGrace };
}

/** A browser whose idle API fails (fault 20) must not silence us: sitting is bounded by gaps anyway. */
async function ask({ idle }: SignalPorts, seconds: number): Promise<IdleState> {
  return idle.query(seconds).catch(() => "active" as const);
}

/** Prompts on the screen, as a notification or as a small window. */
async function idsOnScreen(ports: SignalPorts, pages: readonly OwnPage[]): Promise<Signals["notifications"]> {
  const inWindows = pages.map((page) => promptIdOf(page.url, ports.runtime)).filter((id) => id !== null);
  try {
    return [...(await ports.notifications.list()), ...inWindows];
  } catch {
    return inWindows.length > 0 ? inWindows : null;
  }
}
