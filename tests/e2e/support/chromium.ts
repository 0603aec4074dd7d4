import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser, type Page, TargetType } from "puppeteer-core";
import { buildFolder } from "../../support/build-output.ts";
import { type Complaints, type WorkerCare, watchTargets } from "./complaints.ts";
import type { Display } from "./display.ts";
import { startNetworkWitness } from "./network-witness.ts";
import type { PackedProfile } from "./packed-install.ts";
import { removeFolder } from "./remove-folder.ts";
import { toolPath } from "./tools.ts";
import { patient, sleep, until } from "./wait.ts";
import { type WorkerWatch, watchWorkers } from "./worker-watch.ts";

/** Chromium with the built extension in it. */
export type ExtensionBrowser = {
  readonly browser: Browser;
  readonly extensionId: string;
  readonly profile: string;
  /** What pages and the worker wrote to the console as warning or error, and what they threw. */
  readonly complaints: Complaints;
  /** Requests that would have left the machine. */
  readonly requests: readonly string[];
  readonly workers: WorkerWatch;
  urlOf(page: string): string;
  /** Opens one of our pages in a tab, such as `popup.html`. */
  open(page: string, viewport?: { readonly width: number; readonly height: number }): Promise<Page>;
  /** Ends the service worker as the browser does when it is idle. */
  killWorker(): Promise<void>;
  /** Ends the browser without a chance to write anything. The profile stays. */
  killBrowser(): Promise<void>;
  /** Ends everything and removes the profile unless it was given. */
  close(): Promise<void>;
};

export type LaunchOptions = {
  /** An unpacked extension other than the build for Chrome; its worker must be `background.js`. */
  readonly folder?: string;
  /** Headed on this display; without one headless, where nobody ever goes idle. */
  readonly display?: Display;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** A profile with the extension really installed, which is kept; without it a new one with the extension unpacked. */
  readonly packed?: PackedProfile;
  /** `leave`: no debugger touches the worker, so that it dies by itself; its console is not seen then. */
  readonly worker?: WorkerCare;
};

const QUIET = [
  "--no-sandbox",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-breakpad",
  "--disable-client-side-phishing-detection",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-gpu",
  // It takes ten seconds without an answer for a hang, and in fast time on a busy machine those are a blink of ours: the GPU process
  // ended with code 2 ("hung"), and after a few such ends the whole browser did ("Connection closed").
  "--disable-gpu-watchdog",
  "--disable-quic",
  "--disable-sync",
  "--force-color-profile=srgb",
  "--no-pings",
  "--password-store=basic",
  // AutofillServerCommunication and its like ask the network by themselves; the witness is for our requests.
  "--disable-features=AutofillServerCommunication,CertificateTransparencyComponentUpdater,MediaRouter,OptimizationHints,Translate",
];

/** What a page of an extension is given. */
type Texts = { readonly chrome: { readonly i18n: { getMessage(key: string): string } } };

const LAUNCHES = 3;

/**
 * Starts the browser, anew if it came up without our texts: on rare starts (2 of about 60, cause not found) Chromium answers
 * every `i18n.getMessage` with nothing until its process ends, although the file is there: the worker's texts are missing then. Said aloud when it happens.
 */
export async function launchChromium(options: LaunchOptions = {}): Promise<ExtensionBrowser> {
  for (let attempt = 1; ; attempt += 1) {
    const chromium = await launchOnce(options);
    if (options.packed !== undefined || (await knowsOurTexts(chromium))) return chromium;
    console.warn(`Start ${attempt} of ${LAUNCHES}: Chromium knows none of the extension's texts.`);
    await chromium.close();
    if (attempt === LAUNCHES) throw new Error("Chromium knows none of the extension's texts.");
  }
}

async function knowsOurTexts(chromium: ExtensionBrowser): Promise<boolean> {
  const page = await chromium.open("third-party-notices.txt");
  const name = await page.evaluate(() => (globalThis as unknown as Texts).chrome.i18n.getMessage("extension_name"));
  await page.close();
  return name !== "";
}

async function launchOnce(options: LaunchOptions): Promise<ExtensionBrowser> {
  const { display, env = {}, args = [], packed, worker = "attach", folder = buildFolder("chrome") } = options;
  const profile = packed?.profile ?? mkdtempSync(join(tmpdir(), "standing-start-"));
  const witness = await startNetworkWitness();
  const browser = await puppeteer.launch({
    executablePath: toolPath("CHROMIUM_PATH"),
    headless: display === undefined,
    pipe: true,
    userDataDir: profile,
    enableExtensions: packed === undefined ? [folder] : true,
    ...(packed !== undefined ? { ignoreDefaultArgs: ["--disable-extensions", "--disable-default-apps"] } : {}),
    env: { ...process.env, ...(display === undefined ? {} : { DISPLAY: display.name }), ...env },
    args: [...QUIET, `--proxy-server=127.0.0.1:${witness.port}`, "--proxy-bypass-list=<-loopback>", ...args],
    timeout: patient(120_000),
    protocolTimeout: patient(180_000),
    defaultViewport: null,
  });
  const complaints = watchTargets(browser, worker);
  const workers = await watchWorkers(browser);
  const workerOf = () => Promise.resolve(workers.extensionId());
  const extensionId = packed?.extensionId ?? (await until("the extension's worker", workerOf, { timeoutMs: 60_000 }));
  const urlOf = (page: string) => `chrome-extension://${extensionId}/${page}`;

  const killBrowser = async () => {
    const child = browser.process();
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => {
      child.once("exit", () => resolve());
    });
    child.kill("SIGKILL");
    await Promise.race([gone, sleep(5_000)]);
  };

  return {
    browser,
    extensionId,
    profile,
    complaints,
    requests: witness.requests,
    workers,
    urlOf,
    open: (page, viewport) =>
      // A packed extension is installed a moment after the browser is up; a busy machine needs longer in fast time.
      until(
        `the page ${page}`,
        async () => {
          // Each try in a tab of its own: where a page could not be opened, what is open next may be loaded once more.
          const tab = await browser.newPage();
          try {
            if (viewport !== undefined) await tab.setViewport(viewport);
            await tab.goto(urlOf(page), { waitUntil: "domcontentloaded" });
            return tab;
          } catch (error) {
            await tab.close();
            throw error;
          }
        },
        { timeoutMs: 60_000 },
      ),
    killWorker: async () => {
      const target = browser
        .targets()
        .find((candidate) => candidate.type() === TargetType.SERVICE_WORKER && candidate.url().includes(extensionId));
      if (target === undefined) return;
      const stopped = workers.stops();
      await (await target.worker())?.close();
      await until("the worker's end", () => Promise.resolve(workers.stops() > stopped));
    },
    killBrowser: async () => {
      await killBrowser();
      await witness.close();
    },
    close: async () => {
      await Promise.race([browser.close().catch(() => undefined), sleep(5_000)]);
      await killBrowser();
      await witness.close();
      if (packed === undefined) await removeFolder(profile);
    },
  };
}
