/**
 * `npm run bench`, `npm run store:pictures` and their like: builds the extension for Chrome and runs a script of ours that looks at it in Chromium.
 * The first argument is the script, the others are its own.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { toolEnvironment, toolsOrEnd } from "./lib/browsers.mjs";
import { ensureDependencies, fail } from "./lib/dependencies.mjs";
import { runBin } from "./lib/steps.mjs";

await ensureDependencies();
const { tools, missing, advice } = await toolsOrEnd(["chromium", "xvfb", "xdotool", "faketime"]);
if (missing.length > 0) fail(advice);
const build = await runBin(["wxt", "build", "-b", "chrome", "--mv3"], { label: "build chrome" });
if (build.code !== 0) fail(build.output);
const tsx = join("node_modules", "tsx", "dist", "cli.mjs");
const { status } = spawnSync(process.execPath, [tsx, "--tsconfig", "tsconfig.json", ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, ...toolEnvironment(tools) },
});
process.exitCode = status ?? 1;
