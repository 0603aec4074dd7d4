import { spawn, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildFolder } from "../../support/build-output.ts";
import type { Display } from "./display.ts";
import { type Marionette, connectMarionette } from "./marionette.ts";
import { startNetworkWitness } from "./network-witness.ts";
import { removeFolder } from "./remove-folder.ts";
import { toolPath } from "./tools.ts";
import { sleep, until } from "./wait.ts";

export const ADDON_ID = "standing-start@standing-start.app";
/** Fixed by a preference, so that the address of our pages is known. */
const UUID = "5d1f6f5e-0a51-4c1b-9d9a-5ca1ab1e0001";

/** Firefox with the built add-on permanently installed in its profile. */
export type AddonFirefox = {
  readonly requests: readonly string[];
  urlOf(page: string): string;
  /** Loads one of our pages in the current tab. */
  open(page: string): Promise<void>;
  /** Runs a function in the page; it must use nothing but its arguments, which travel as JSON. */
  inPage<A extends readonly unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Runs a function with the browser's own rights. */
  inBrowser<A extends readonly unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Sends keys to what has the focus, as a keyboard would. `\uE004` is Tab, `\uE007` Enter. */
  press(keys: string): Promise<void>;
  click(testId: string): Promise<void>;
  isBackgroundAwake(): Promise<boolean>;
  /** Ends the event page as Firefox does when it is idle. */
  killBackground(): Promise<void>;
  /** Resets the idle counter, as any real input does. */
  touch(): Promise<void>;
  killBrowser(): Promise<void>;
};

export type FirefoxProfile = { readonly folder: string; remove(): Promise<void> };

/** Where its Firefox puts files that were saved. */
export const downloadsOf = ({ folder }: Pick<FirefoxProfile, "folder">): string => join(folder, "downloads");

/** A new profile with the Firefox build in it, unsigned: Debian's ESR and developer editions allow that. */
export function createFirefoxProfile(): FirefoxProfile {
  const folder = mkdtempSync(join(tmpdir(), "standing-start-firefox-"));
  mkdirSync(join(folder, "extensions"), { recursive: true });
  mkdirSync(downloadsOf({ folder }));
  execFileSync(
    process.execPath,
    [
      join("node_modules", "web-ext", "bin", "web-ext.js"),
      "build",
      "--source-dir",
      buildFolder("firefox"),
      "--artifacts-dir",
      folder,
      "--filename",
      "addon.xpi",
      "--no-config-discovery",
    ],
    { stdio: "ignore" },
  );
  // Firefox finds an add-on by its file name, and web-ext writes no @ into one.
  renameSync(join(folder, "addon.xpi"), join(folder, "extensions", `${ADDON_ID}.xpi`));
  return { folder, remove: () => removeFolder(folder) };
}

export async function launchFirefox({
  profile,
  display,
}: {
  readonly profile: FirefoxProfile;
  readonly display?: Display;
}): Promise<AddonFirefox> {
  const port = await freePort();
  const witness = await startNetworkWitness();
  writePreferences(profile.folder, port, witness.port);
  const child = spawn(
    toolPath("FIREFOX_PATH"),
    [
      "--marionette",
      "--remote-allow-system-access",
      "--no-remote",
      "--profile",
      profile.folder,
      ...(display === undefined ? ["--headless"] : []),
    ],
    { stdio: "ignore", env: { ...process.env, ...(display === undefined ? {} : { DISPLAY: display.name }) } },
  );
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
  });
  const marionette = await connectMarionette(port);
  await marionette.command("WebDriver:NewSession", { capabilities: {} });
  await marionette.command("WebDriver:SetTimeouts", { script: 60_000, pageLoad: 30_000 });

  const inBrowser: AddonFirefox["inBrowser"] = async (run, ...args) => {
    await marionette.command("Marionette:SetContext", { value: "chrome" });
    try {
      return await evaluate(marionette, run, args);
    } finally {
      await marionette.command("Marionette:SetContext", { value: "content" });
    }
  };
  const inPage: AddonFirefox["inPage"] = (run, ...args) => evaluate(marionette, run, args);
  const isBackgroundAwake = () =>
    inBrowser(
      (id) =>
        (globalThis as unknown as ChromeScope).WebExtensionPolicy.getByID(id)?.extension.backgroundState === "running",
      ADDON_ID,
    );
  const urlOf = (page: string) => `moz-extension://${UUID}/${page}`;
  const find = async (testId: string) => {
    const answer = await marionette.command("WebDriver:FindElement", {
      using: "css selector",
      value: `[data-testid="${testId}"]`,
    });
    return Object.values((answer as { value: Record<string, string> }).value)[0];
  };

  await until("the add-on", () =>
    inBrowser((id) => {
      const policy = (globalThis as unknown as ChromeScope).WebExtensionPolicy.getByID(id);
      return policy?.active === true;
    }, ADDON_ID),
  );

  return {
    requests: witness.requests,
    urlOf,
    open: async (page) => {
      await marionette.command("WebDriver:Navigate", { url: urlOf(page) });
    },
    inPage,
    inBrowser,
    press: async (keys) => {
      const actions = Array.from(keys).flatMap((value) => [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ]);
      await marionette.command("WebDriver:PerformActions", { actions: [{ type: "key", id: "keyboard", actions }] });
    },
    click: async (testId) => {
      const id = await until(`the element ${testId}`, () => find(testId));
      await marionette.command("WebDriver:ElementClick", { id });
    },
    isBackgroundAwake,
    killBackground: async () => {
      // A page's question that was under way wakes it again at once.
      await until("the event page's end", async () => {
        await inBrowser(async (id) => {
          await (globalThis as unknown as ChromeScope).WebExtensionPolicy.getByID(id)?.extension.terminateBackground();
        }, ADDON_ID);
        return !(await isBackgroundAwake());
      });
    },
    touch: () =>
      inBrowser(() => {
        const { Cc, Ci } = globalThis as unknown as ChromeScope;
        Cc["@mozilla.org/widget/useridleservice;1"]?.getService(Ci["nsIUserIdleServiceInternal"]).resetIdleTimeOut(0);
      }),
    killBrowser: async () => {
      child.kill("SIGKILL");
      await Promise.race([exited, sleep(5_000)]);
      marionette.close();
      await witness.close();
    },
  };
}

/** What chrome-privileged scripts of Firefox find around them, as far as we use it. */
type ChromeScope = {
  readonly WebExtensionPolicy: {
    getByID(id: string): {
      readonly active: boolean;
      readonly extension: { readonly backgroundState: string; terminateBackground(): Promise<void> };
    } | null;
  };
  readonly Cc: Readonly<Record<string, { getService(kind: unknown): { resetIdleTimeOut(ms: number): void } }>>;
  readonly Ci: Readonly<Record<string, unknown>>;
};

async function evaluate<A extends readonly unknown[], R>(
  marionette: Marionette,
  run: (...args: A) => R | Promise<R>,
  args: A,
): Promise<R> {
  const script = `
    const answer = arguments[arguments.length - 1];
    (async () => (${run.toString()})(...Array.from(arguments).slice(0, -1)))()
      .then((value) => answer({ value: value === undefined ? null : value }), (error) => answer({ error: error + "\\n" + (error?.stack ?? "") }));`;
  const reply = await marionette.command("WebDriver:ExecuteAsyncScript", {
    script,
    args,
    sandbox: null,
    newSandbox: false,
  });
  const { value } = reply as { value: { value: R } | { error: string } };
  if ("error" in value) throw new Error(value.error);
  return value.value;
}

function writePreferences(folder: string, port: number, proxyPort: number): void {
  const preferences = {
    "marionette.port": port,
    "extensions.webextensions.uuids": JSON.stringify({ [ADDON_ID]: UUID }),
    "xpinstall.signatures.required": false,
    "extensions.autoDisableScopes": 0,
    "extensions.enabledScopes": 15,
    "extensions.background.idle.timeout": 5_000,
    "app.update.enabled": false,
    "app.normandy.enabled": false,
    "browser.download.dir": downloadsOf({ folder }),
    "browser.download.folderList": 2,
    "browser.aboutwelcome.enabled": false,
    "browser.safebrowsing.malware.enabled": false,
    "browser.safebrowsing.phishing.enabled": false,
    "browser.shell.checkDefaultBrowser": false,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": false,
    "extensions.update.enabled": false,
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "toolkit.telemetry.reportingpolicy.firstRun": false,
    // Notifications drawn by Firefox itself: there is no notification service on a bare machine.
    "alerts.useSystemBackend": false,
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": proxyPort,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": proxyPort,
    "network.proxy.allow_hijacking_localhost": true,
    "network.proxy.no_proxies_on": "",
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(folder, "user.js"), lines.join("\n"));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address !== null ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
