import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeFolder } from "@/tests/e2e/support/remove-folder.ts";
import { toolPath } from "@/tests/e2e/support/tools.ts";
import { sleep, until } from "@/tests/e2e/support/wait.ts";
import { openDevTools } from "./devtools.ts";
import { extensionProcesses } from "./processes.ts";

/** A page of an extension that we may run code in, until it is closed. */
export type BenchPage = {
  goto(url: string): Promise<void>;
  /** Runs before the page's own code, from the next address on. */
  before(code: string): Promise<void>;
  /** The value of an expression, once its promise is settled. Rejects with what it threw. */
  evaluate<T>(expression: string): Promise<T>;
  close(): Promise<void>;
};

/** Chromium with several unpacked extensions side by side, so that what is compared lives through the same minutes. */
export type BenchBrowser = {
  readonly pid: number;
  load(folder: string): Promise<string>;
  openPage(): Promise<BenchPage>;
  /** Ends the worker as the browser does when it is idle, and resolves when it is gone. */
  killWorker(extensionId: string): Promise<void>;
  /** Ends workers and pages of all extensions, and resolves when no process of theirs is left. */
  putAllToSleep(): Promise<void>;
  close(): Promise<void>;
};

const ARGUMENTS = [
  "--no-sandbox",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-sync",
  "--proxy-server=127.0.0.1:9",
  "--enable-unsafe-extension-debugging",
  // A process kept in reserve would begin in the middle of what is measured.
  "--disable-features=SpareRendererForSitePerProcess,OptimizationHints,MediaRouter",
];
const EVERYTHING = { filter: [{}] } as const;
/**
 * A worker that is ended while it stores something is started again by what it stored: a moment between two tries lets it
 * come to rest. One that is busy with ten years, on a machine that is busy too, takes its time.
 */
const SOON = { everyMs: 300, timeoutMs: 60_000 } as const;

type Target = { readonly targetId: string; readonly type: string; readonly url: string };

/** @param desk the environment of a display to open a window on; without it there is none, and nobody ever goes idle */
export function openBenchBrowser(desk?: Readonly<Record<string, string | undefined>>): BenchBrowser {
  const profile = mkdtempSync(join(tmpdir(), "standing-start-bench-"));
  const shown = desk === undefined ? ["--headless=new"] : [];
  const flags = [...ARGUMENTS, ...shown, `--user-data-dir=${profile}`];
  const { pid, send, end } = openDevTools(toolPath("CHROMIUM_PATH"), flags, desk);

  async function extensionTargets(id = ""): Promise<readonly Target[]> {
    const { targetInfos } = await send<{ readonly targetInfos: readonly Target[] }>("Target.getTargets", EVERYTHING);
    return targetInfos.filter(
      ({ type, url }) => (type === "page" || type === "service_worker") && url.startsWith(`chrome-extension://${id}`),
    );
  }

  async function closeTargets(which: (target: Target) => boolean, id?: string): Promise<void> {
    await until(
      "the end of the extensions' targets",
      async () => {
        const left = (await extensionTargets(id)).filter(which);
        // One that is gone meanwhile is what we want.
        await Promise.all(left.map(({ targetId }) => send("Target.closeTarget", { targetId }).catch(() => undefined)));
        if (left.length > 0) throw new Error(`Left: ${left.map(({ type, url }) => `${type} ${url}`).join(", ")}`);
        return true;
      },
      SOON,
    );
  }

  return {
    pid,
    load: async (path) => (await send<{ readonly id: string }>("Extensions.loadUnpacked", { path })).id,
    openPage: async () => {
      const { targetId } = await send<{ readonly targetId: string }>("Target.createTarget", { url: "about:blank" });
      const attached = { targetId, flatten: true };
      const { sessionId } = await send<{ readonly sessionId: string }>("Target.attachToTarget", attached);
      await send("Page.enable", {}, sessionId);
      return {
        goto: async (url) => void (await send("Page.navigate", { url }, sessionId)),
        before: async (source) => void (await send("Page.addScriptToEvaluateOnNewDocument", { source }, sessionId)),
        evaluate: async <T>(expression: string) => {
          const asked = { expression, awaitPromise: true, returnByValue: true };
          const { result, exceptionDetails } = await send<Evaluated<T>>("Runtime.evaluate", asked, sessionId);
          if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? "threw");
          return result.value;
        },
        close: async () => void (await send("Target.closeTarget", { targetId })),
      };
    },
    killWorker: (id) => closeTargets(({ type }) => type === "service_worker", id),
    putAllToSleep: async () => {
      await closeTargets(() => true);
      await until("the end of the extensions' processes", async () => extensionProcesses(pid).length === 0, SOON);
    },
    close: async () => {
      await send("Browser.close").catch(() => undefined);
      await Promise.race([end(), sleep(5000)]);
      await removeFolder(profile);
    },
  };
}

type Evaluated<T> = {
  readonly result: { readonly value: T };
  readonly exceptionDetails?: { readonly exception?: { readonly description?: string } };
};
