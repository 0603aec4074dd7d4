/**
 * `npm start [chromium | firefox]`: from a bare clone to the extension in a browser. Without a display it lives a compressed
 * desk day on a virtual one instead, prints it, and ends.
 */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureTools, toolEnvironment } from "./lib/browsers.mjs";
import { ensureDependencies, fail } from "./lib/dependencies.mjs";
import { runBin } from "./lib/steps.mjs";

const LONGEST_DAY_MS = 5 * 60_000;

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
  await build(isFirefox ? "firefox" : "chrome");
  await (isFirefox ? openFirefox(tools.firefox) : openChromium(tools.chromium));
}

async function openChromium(executablePath) {
  const { default: puppeteer } = await import("puppeteer-core");
  const profile = resolve("tests", ".cache", "profile-chromium");
  mkdirSync(profile, { recursive: true });
  const browser = await puppeteer.launch({
    executablePath,
    headless: false,
    pipe: true,
    userDataDir: profile,
    enableExtensions: [resolve(".output", "chrome-mv3")],
    defaultViewport: null,
    args: ["--no-first-run", "--no-default-browser-check", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  console.log(`Standing Start is in ${executablePath}: look for the red track in the toolbar.`);
  console.log(`Its profile stays in ${profile}. Close the browser to end.`);
  await new Promise((closed) => browser.once("disconnected", closed));
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
  console.log("No display here: living a compressed desk day on a virtual one instead.");
  const { tools, missing, advice } = await ensureTools(["chromium", "xvfb", "xdotool", "faketime"]);
  if (missing.length > 0) fail(advice);
  await build("chrome");
  const script = join("tests", "e2e", "desk-day", "show-day.ts");
  const { code, output } = await runBin(["tsx", "--tsconfig", "tsconfig.json", script], {
    label: "desk day",
    env: toolEnvironment(tools),
    timeoutMs: LONGEST_DAY_MS,
  });
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

async function build(browser) {
  const { code, output } = await runBin(["wxt", "build", "-b", browser, "--mv3"], { label: `build for ${browser}` });
  if (code !== 0) fail(`The build for ${browser} did not work:\n${output}`);
  console.log(`Built .output/${browser}-mv3.`);
}
