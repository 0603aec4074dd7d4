import { TargetType } from "puppeteer-core";
import type { ExtensionBrowser } from "./chromium.ts";

/**
 * Where the worker is to stop for ever: before it stores the claim, before it calls `notifications.create`, right after that
 * call, or after it has stored that the prompt is shown.
 */
export type KillPoint = "before-claim" | "before-create" | "after-create" | "after-shown";

type Api = {
  readonly idle: { queryState(seconds: number): Promise<unknown> };
  readonly notifications: { create(...parts: readonly unknown[]): Promise<unknown> };
};
type Patched = { readonly chrome: Api; readonly browser?: Api };

/** Makes the live worker hang at a point. The patch dies with the worker. */
export async function patchWorker({ browser, extensionId }: ExtensionBrowser, point: KillPoint): Promise<void> {
  const target = await browser.waitForTarget(
    (candidate) => candidate.type() === TargetType.SERVICE_WORKER && candidate.url().includes(extensionId),
  );
  const worker = await target.worker();
  await worker?.evaluate((where) => {
    const { chrome, browser: native } = globalThis as unknown as Patched;
    const forever = () => new Promise<never>(() => undefined);
    for (const api of new Set([chrome, native ?? chrome])) {
      // Without a look around no step is taken, so nothing is stored.
      if (where === "before-claim") api.idle.queryState = forever;
      const create = api.notifications.create.bind(api.notifications);
      api.notifications.create = async (...parts: readonly unknown[]) => {
        if (where === "before-create") return forever();
        const made = await create(...parts);
        if (where === "after-create") return forever();
        return made;
      };
    }
  }, point);
}
