import { join } from "node:path";
import { fail } from "./dependencies.mjs";
import { readFolder } from "./pack.mjs";
import { runBin } from "./steps.mjs";

/**
 * Builds the extension for a browser and reads what came out. Ends the process with a sentence where it cannot be built.
 * @param {"chrome" | "edge" | "firefox"} browser
 * @returns {Promise<import("./pack.mjs").Files>}
 */
export async function buildBrowser(browser) {
  const { code, output } = await runBin(["wxt", "build", "-b", browser, "--mv3"], { label: `build for ${browser}` });
  if (code !== 0) fail(`The build for ${browser} did not work:\n${output}`);
  return readFolder(join(".output", `${browser}-mv3`));
}
