/**
 * `npm start [chromium | firefox]`: from a bare clone to the extension in a browser. Without a display it lives a compressed
 * desk day on a virtual one instead, prints it, and ends.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureTools, toolEnvironment } from "./lib/browsers.mjs";
import { ensureDependencies, fail } from "./lib/dependencies.mjs";
import { runBin } from "./lib/steps.mjs";

const LONGEST_DAY_MS = 5 * 60_000;
/** A day that ends this soon has not begun: the browser did not come up in time, as on a machine that is still unpacking. */
const NOT_BEGUN_MS = 90_000;
/** The oldest Chromium that knows `Temporal`, as in the manifest's `minimum_chrome_version`. */
const LEAST_CHROMIUM = 144;

await ensureDependencies();
if (hasDisplay()) await openBrowser(process.argv[2]);
else await showDay();

function hasDisplay() {
  if (process.platform !== "linux") return process.env["CI"] === undefined;
  return [process.env["DISPLAY"], process.env["WAYLAND_DISPLAY"]].some((name) => name !== undefined && name !== "");
}

async function openBrowser(wanted) {
  const { tools, advice } = await ensureTools([wanted === "firefox" ? "firefox" : "chromium"]);
  const isFirefox = wanted === "firefox" || tools.chromium === null;
  if ((isFirefox ? tools.firefox : tools.chromium) === null) fail(advice);
  if (!isFirefox) refuseOldChromium(tools.chromium);
  await build(isFirefox ? "firefox" : "chrome");
  await (isFirefox ? openFirefox(tools.firefox) : openChromium(tools.chromium));
}

async function openChromium(executablePath) {
  const { default: puppeteer } = await import("puppeteer-core");
  const profile = resolve("tests", ".cache", "profile-chromium");
  mkdirSync(profile, { recursive: true });
  let browser;
  try {
    browser = await puppeteer.launch({
      executablePath,
      headless: false,
      pipe: true,
      userDataDir: profile,
      enableExtensions: [resolve(".output", "chrome-mv3")],
      defaultViewport: null,
      args: ["--no-first-run", "--no-default-browser-check", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    });
  } catch (error) {
    const guesses = `is it open there already, is the display reachable?`;
    fail(`${executablePath} did not start with ${profile} (${guesses}).\n${error.message}`);
  }
  console.log(`Standing Start is in ${executablePath}: look for the red track in the toolbar.`);
  console.log(`Its profile stays in ${profile}. Close the browser to end.`);
  await new Promise((closed) => browser.once("disconnected", closed));
}

/** Before a window opens that could not load the extension. A browser that doesn't tell its version is given a try. */
function refuseOldChromium(executablePath) {
  // On Windows the same call would open a window.
  if (process.platform === "win32") return;
  const { stdout } = spawnSync(executablePath, ["--version"], { encoding: "utf8" });
  const [, version] = /(\d+)\.\d+\.\d+/.exec(stdout ?? "") ?? [];
  if (version !== undefined && Number(version) < LEAST_CHROMIUM) {
    fail(
      `Standing Start needs Chrome, Chromium or Edge ${LEAST_CHROMIUM} or newer; ${executablePath} is ${version}. Update it, or name another one in CHROMIUM_PATH.`,
    );
  }
}

async function openFirefox(executablePath) {
  const profile = resolve("tests", ".cache", "profile-firefox");
  mkdirSync(profile, { recursive: true });
  console.log(`Standing Start is in ${executablePath}. Its profile stays in ${profile}. Close the browser to end.`);
  await runBin(
    [
      "web-ext",
      "run",
      "--source-dir",
      join(".output", "firefox-mv3"),
      "--firefox",
      executablePath,
      "--firefox-profile",
      profile,
      "--keep-profile-changes",
      "--no-reload",
      "--no-config-discovery",
    ],
    { label: "Firefox is open", heartbeat: false },
  );
}

async function showDay() {
  if (process.platform !== "linux") fail("Without a display the desk day needs Linux; unset CI to open a window here.");
  console.log("No display here: living a compressed desk day on a virtual one instead.");
  const { tools, missing, advice } = await ensureTools(["chromium", "xvfb", "xdotool", "faketime"]);
  if (missing.length > 0) fail(advice);
  await build("chrome");
  let { code, output, ms } = await liveDay(tools);
  if (code !== 0 && ms < NOT_BEGUN_MS) {
    console.log("The browser did not come up in time; once more.");
    ({ code, output, ms } = await liveDay(tools));
  }
  console.log(
    output
      .split("\n")
      .filter((line) => !line.startsWith("  … "))
      .join("\n")
      .trim(),
  );
  if (code !== 0) fail("The desk day did not come to its end.");
  console.log(`gallery: ${pathToFileURL(resolve("gallery")).href}`);
}

function liveDay(tools) {
  const script = join("tests", "e2e", "desk-day", "show-day.ts");
  return runBin(["tsx", "--tsconfig", "tsconfig.json", script], {
    label: "desk day",
    env: toolEnvironment(tools),
    timeoutMs: LONGEST_DAY_MS,
  });
}

async function build(browser) {
  const { code, output } = await runBin(["wxt", "build", "-b", browser, "--mv3"], { label: `build for ${browser}` });
  if (code !== 0) fail(`The build for ${browser} did not work:\n${output}`);
  console.log(`Built .output/${browser}-mv3.`);
}
