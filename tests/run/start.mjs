/**
 * `npm start [chromium | firefox]`: from a bare clone to the extension in a browser. Without a display it lives a compressed
 * desk day on a virtual one instead, prints it, and ends; where no browser can be had or keeps up, the lab lives that day.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { ensureTools, toolEnvironment } from "./lib/browsers.mjs";
import { ensureDependencies, fail } from "./lib/dependencies.mjs";
import { showDay } from "./lib/show-day.mjs";
import { measureSlowness } from "./lib/slowness.mjs";
import { runBin } from "./lib/steps.mjs";

const isShort = process.env["SHOWN_DAY"] === "short";
/** The day that is shown, in its own time; the short one is for the test of this command on a busy machine. */
const DAY_MS = (isShort ? 16 : 124) * 60_000;
/** Our milliseconds beside the day itself: the browser's start, reading out, pictures. Times the machine's slowness. */
const AROUND_THE_DAY_MS = isShort ? 60_000 : 120_000;
/** The oldest Chromium that knows `Temporal`, as in the manifest's `minimum_chrome_version`. */
const LEAST_CHROMIUM = 144;

try {
  await ensureDependencies();
  if (!hasDisplay() || !(await openBrowser(process.argv[2]))) await showDayHere();
} catch (error) {
  fail(firstLine(error.message));
}

function hasDisplay() {
  if (process.platform !== "linux") return process.env["CI"] === undefined;
  return [process.env["DISPLAY"], process.env["WAYLAND_DISPLAY"]].some((name) => name !== undefined && name !== "");
}

/** Opens the extension and waits until the browser is closed. False, and why, where no browser can be had. */
async function openBrowser(wanted) {
  const { tools, advice } = await ensureTools([wanted === "firefox" ? "firefox" : "chromium"]);
  const isFirefox = wanted === "firefox" || tools.chromium === null;
  if ((isFirefox ? tools.firefox : tools.chromium) === null) {
    console.log(advice);
    return false;
  }
  if (!isFirefox) refuseOldChromium(tools.chromium);
  await build(isFirefox ? "firefox" : "chrome");
  await (isFirefox ? openFirefox(tools.firefox) : openChromium(tools.chromium));
  return true;
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
    fail(`${executablePath} did not start with ${profile} (${guesses}): ${firstLine(error.message)}`);
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

async function showDayHere() {
  let tools;
  const isShown = await showDay({
    find: async () => {
      if (process.platform !== "linux") return { because: "Without a display a browser's day needs Linux." };
      console.log("No display here: living a compressed desk day on a virtual one instead.");
      const found = await findDesk();
      if (found.missing.length > 0) return { because: found.advice };
      tools = found.tools;
      await build("chrome");
      return { because: null };
    },
    measure: () => measureSlowness(tools.chromium),
    live: ({ speed, patience }) =>
      runDay("show-day.ts", {
        label: "desk day",
        env: { ...toolEnvironment(tools), SPEED: String(speed), PATIENCE: String(patience) },
        timeoutMs: DAY_MS / speed + AROUND_THE_DAY_MS * patience,
      }),
    liveInLab: () => runDay("lab-day.ts", { label: "desk day in the lab" }),
    say: (line) => console.log(line),
  });
  if (!isShown) fail("The desk day did not come to its end. `npm test` says what is broken.");
}

/** What a desk on a virtual display needs; a path in the environment that names nothing is one of the things that may be missing. */
async function findDesk() {
  try {
    return await ensureTools(["chromium", "xvfb", "xdotool", "faketime"]);
  } catch (error) {
    return { tools: null, missing: ["chromium"], advice: firstLine(error.message) };
  }
}

/** One of the two scripts that live the day: its lines, or the sentence with which it ended. */
async function runDay(script, options) {
  const command = ["tsx", "--tsconfig", "tsconfig.json", join("tests", "e2e", "desk-day", script)];
  const { code, output } = await runBin(command, options);
  const lines = output
    .trimEnd()
    .split("\n")
    .filter((line) => !line.startsWith("  … "));
  if (code === 0) return { lines };
  const said = lines.findLast((line) => /^(The day|Stopped after)/.test(line));
  return { because: said ?? `The day ended early: ${script} ended with code ${code}.` };
}

async function build(browser) {
  const { code, output } = await runBin(["wxt", "build", "-b", browser, "--mv3"], { label: `build for ${browser}` });
  if (code !== 0) fail(`The build for ${browser} did not work:\n${output}`);
  console.log(`Built .output/${browser}-mv3.`);
}

function firstLine(text) {
  return text.split("\n")[0];
}
