/** Finds browsers and the desk-day tools on this machine, and installs what is missing where that can be done unattended. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fail } from "./dependencies.mjs";
import { runVisibly } from "./run-visibly.mjs";

const WINDOWS_ROOTS = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
  .map((name) => process.env[name])
  .filter((root) => root !== undefined);

const CHROMIUM = {
  env: ["CHROMIUM_PATH", "CHROME_PATH"],
  linux: [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
    "/opt/google/chrome/chrome",
    "/snap/bin/chromium",
  ],
  darwin: ["Chromium", "Google Chrome", "Microsoft Edge"].map(
    (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
  ),
  win32: [
    "Chromium\\Application\\chrome.exe",
    "Google\\Chrome\\Application\\chrome.exe",
    "Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

const FIREFOX = {
  env: ["FIREFOX_PATH"],
  linux: ["firefox-esr", "firefox", "firefox-developer-edition", "/snap/bin/firefox", "/opt/firefox/firefox"],
  darwin: ["Firefox", "Firefox Developer Edition"].map((app) => `/Applications/${app}.app/Contents/MacOS/firefox`),
  win32: ["Mozilla Firefox\\firefox.exe"],
};

/** How each package manager names what we need. The first that is there is used. */
const PACKAGE_MANAGERS = [
  {
    command: "apt-get",
    needsRoot: true,
    refresh: ["update", "-q"],
    install: ["install", "-y", "-q", "--no-install-recommends"],
    packages: { chromium: "chromium", firefox: "firefox-esr", xvfb: "xvfb", xdotool: "xdotool", faketime: "faketime" },
  },
  {
    command: "dnf",
    needsRoot: true,
    refresh: null,
    install: ["install", "-y", "-q"],
    packages: {
      chromium: "chromium",
      firefox: "firefox",
      xvfb: "xorg-x11-server-Xvfb",
      xdotool: "xdotool",
      faketime: "libfaketime",
    },
  },
  {
    command: "pacman",
    needsRoot: true,
    refresh: null,
    install: ["-Sy", "--noconfirm", "--needed"],
    packages: {
      chromium: "chromium",
      firefox: "firefox",
      xvfb: "xorg-server-xvfb",
      xdotool: "xdotool",
      faketime: "libfaketime",
    },
  },
  {
    command: "brew",
    needsRoot: false,
    refresh: null,
    install: ["install", "--cask"],
    packages: { chromium: "chromium", firefox: "firefox" },
  },
];

const FAKETIME_LIBRARIES = [
  "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
  "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
  "/usr/lib64/faketime/libfaketimeMT.so.1",
  "/usr/lib/faketime/libfaketimeMT.so.1",
];

/**
 * Every tool that a run may want: its path on this machine, or null.
 * @typedef {{ chromium: string | null, firefox: string | null, xvfb: string | null, xdotool: string | null, faketime: string | null }} Tools
 */

/** @returns {Tools} */
export function findTools() {
  return {
    chromium: findBrowser(CHROMIUM),
    firefox: findBrowser(FIREFOX),
    xvfb: findCommand("Xvfb"),
    xdotool: findCommand("xdotool"),
    faketime: process.env["FAKETIME_LIBRARY"] ?? FAKETIME_LIBRARIES.find((path) => existsSync(path)) ?? null,
  };
}

/**
 * Finds the wanted tools and installs those that are missing, the way this machine allows.
 * @param {readonly (keyof Tools)[]} wanted
 * @returns {Promise<{ tools: Tools, missing: readonly (keyof Tools)[], advice: string }>} `advice` is one sentence, empty if nothing is missing
 */
export async function ensureTools(wanted) {
  const possible = wanted.filter((tool) => process.platform === "linux" || tool === "chromium" || tool === "firefox");
  const absent = () => possible.filter((tool) => findTools()[tool] === null);
  if (absent().length > 0) await install(absent());
  const missing = absent();
  return { tools: findTools(), missing, advice: missing.length === 0 ? "" : adviceFor(missing) };
}

/** As `ensureTools`, but ends the process with a sentence where the environment names something that is not there. */
export async function toolsOrEnd(/** @type {readonly string[]} */ wanted) {
  try {
    return await ensureTools(wanted);
  } catch (error) {
    return fail(error.message);
  }
}

/** Environment by which the end-to-end tests learn where everything is. */
export function toolEnvironment(/** @type {Tools} */ tools) {
  const named = {
    CHROMIUM_PATH: tools.chromium,
    FIREFOX_PATH: tools.firefox,
    XVFB_PATH: tools.xvfb,
    XDOTOOL_PATH: tools.xdotool,
    FAKETIME_LIBRARY: tools.faketime,
  };
  return Object.fromEntries(Object.entries(named).filter(([, path]) => path !== null));
}

function findBrowser(places) {
  for (const name of places.env) {
    const path = process.env[name];
    if (path !== undefined && path !== "") {
      if (existsSync(path)) return path;
      throw new Error(`${name} says ${path}, but there is no such file.`);
    }
  }
  const names = places[process.platform] ?? places.linux;
  const paths =
    process.platform === "win32" ? names.flatMap((name) => WINDOWS_ROOTS.map((root) => join(root, name))) : names;
  for (const path of paths) {
    const found = path.includes("/") || path.includes("\\") ? existsSync(path) && path : findCommand(path);
    if (found) return found;
  }
  return null;
}

function findCommand(name) {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** @param {readonly (keyof Tools)[]} tools */
async function install(tools) {
  const manager = PACKAGE_MANAGERS.find(({ command }) => findCommand(command) !== null);
  if (manager !== undefined) {
    const prefix = manager.needsRoot ? rootPrefix() : [];
    const packages = tools.map((tool) => manager.packages[tool]).filter((name) => name !== undefined);
    if (prefix !== null && packages.length > 0) {
      const run = (args) =>
        runVisibly([...prefix, manager.command, ...args], {
          label: `${manager.command} ${args.join(" ")}`,
          env: { DEBIAN_FRONTEND: "noninteractive" },
        });
      if (manager.refresh !== null) await run(manager.refresh);
      await run([...manager.install, ...packages]);
    }
  }
  if (tools.includes("chromium") && findTools().chromium === null) await downloadChrome();
}

/** Chrome for Testing, from the tool that puppeteer brings: for machines whose package manager has no browser for us. */
async function downloadChrome() {
  const folder = join("tests", ".cache", "browsers");
  const { code, output } = await runVisibly(
    [
      process.execPath,
      join("node_modules", "@puppeteer", "browsers", "lib", "cjs", "main-cli.js"),
      "install",
      "chrome@stable",
      "--path",
      folder,
    ],
    { label: "download Chrome for Testing" },
  );
  const path = code === 0 ? (output.trim().split("\n").at(-1) ?? "").replace(/^\S+\s+/, "") : "";
  if (existsSync(path)) process.env["CHROMIUM_PATH"] = path;
}

/** What to put before a command that needs root: nothing, `sudo -n`, or null where neither works without asking. */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0 ? ["sudo", "-n"] : null;
}

function adviceFor(missing) {
  const debian = PACKAGE_MANAGERS[0].packages;
  const names = missing.map((tool) => debian[tool]).join(" ");
  const hint =
    process.platform === "linux"
      ? `on Debian: sudo apt-get install ${names}`
      : "Chrome, Chromium or Edge 144 or newer, and Firefox 140 or newer";
  const named = ["chromium", "firefox"].filter((tool) => missing.includes(tool));
  const paths = named.length > 0 ? `, or set ${named.map((tool) => `${tool.toUpperCase()}_PATH`).join(" and ")}` : "";
  return `Please install ${missing.join(", ")} (${hint})${paths}, then run this again.`;
}
