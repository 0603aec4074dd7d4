import type { Browser, Protocol } from "puppeteer-core";

/** Starts and ends of the extension's worker, seen from the browser without touching it: each start costs a process. */
export type WorkerWatch = {
  extensionId(): string | null;
  /** Our time (epoch ms) of each start so far. */
  starts(): readonly number[];
  stops(): number;
};

export async function watchWorkers(browser: Browser): Promise<WorkerWatch> {
  const alive = new Set<string>();
  const starts: number[] = [];
  let stops = 0;
  let extensionId: string | null = null;
  const session = await browser.target().createCDPSession();
  session.on("Target.targetCreated", ({ targetInfo }: Protocol.Target.TargetCreatedEvent) => {
    if (targetInfo.type !== "service_worker" || !targetInfo.url.startsWith("chrome-extension://")) return;
    // Chromium has small extensions of its own.
    if (!targetInfo.url.endsWith("/background.js")) return;
    extensionId = new URL(targetInfo.url).host;
    alive.add(targetInfo.targetId);
    starts.push(Date.now());
  });
  session.on("Target.targetDestroyed", ({ targetId }: Protocol.Target.TargetDestroyedEvent) => {
    if (alive.delete(targetId)) stops += 1;
  });
  await session.send("Target.setDiscoverTargets", { discover: true, filter: [{}] });
  return { extensionId: () => extensionId, starts: () => starts, stops: () => stops };
}
