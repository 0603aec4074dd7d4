/** `npm run e2e [project…]`: the real-browser tests alone, on the builds that are there. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { toolEnvironment, toolsOrEnd } from "./lib/browsers.mjs";
import { ensureDependencies, fail } from "./lib/dependencies.mjs";

await ensureDependencies();
const { tools, missing, advice } = await toolsOrEnd(["chromium", "firefox", "xvfb", "xdotool", "faketime"]);
if (missing.length > 0) fail(advice);
const vitest = join("node_modules", "vitest", "vitest.mjs");
const { status } = spawnSync(
  process.execPath,
  [vitest, "run", "--config", "tests/e2e/vitest.config.ts", ...process.argv.slice(2)],
  {
    stdio: "inherit",
    env: { ...process.env, ...toolEnvironment(tools) },
  },
);
process.exitCode = status ?? 1;
