import { type Browser, type Page, type Target, TargetType } from "puppeteer-core";

/** Everything that went wrong aloud, one line each; a healthy run has none. */
export type Complaints = readonly string[];

const LOUD = new Set(["error", "warn", "assert"]);

/** Whether we listen to the worker too: it never dies by itself while someone does. */
export type WorkerCare = "attach" | "leave";

/** Listens to every page, present and future, and to every worker if wanted. */
export function watchTargets(browser: Browser, care: WorkerCare): Complaints {
  const complaints: string[] = [];
  const watch = async (target: Target) => {
    if (!target.url().startsWith("chrome-extension://") && target.type() !== TargetType.PAGE) return;
    if (target.type() === TargetType.SERVICE_WORKER && care === "attach") {
      const worker = await target.worker();
      worker?.on("console", (message) => {
        if (LOUD.has(message.type())) complaints.push(`worker console.${message.type()}: ${message.text()}`);
      });
      worker?.on("error", (error) => complaints.push(`worker threw: ${error.message}`));
    }
    if (target.type() === TargetType.PAGE) {
      const page = await target.page();
      if (page !== null) watchPage(page, complaints);
    }
  };
  const start = (target: Target) => {
    // A target may be gone before we look at it: then it has nothing to say.
    watch(target).catch(() => undefined);
  };
  for (const target of browser.targets()) start(target);
  browser.on("targetcreated", start);
  return complaints;
}

function watchPage(page: Page, complaints: string[]): void {
  const where = () => new URL(page.url()).pathname;
  page.on("console", (message) => {
    if (LOUD.has(message.type())) complaints.push(`${where()} console.${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) =>
    complaints.push(`${where()} threw: ${error instanceof Error ? error.message : String(error)}`),
  );
  page.on("request", (request) => {
    if (/^(https?|wss?):/.test(request.url())) complaints.push(`${where()} asked for ${request.url()}`);
  });
}
