/** `npm run pictures`: takes the README's pictures of the built extension, with a little of a day in it. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureTools, toolEnvironment } from "./lib/browsers.mjs";
import { ensureDependencies, fail } from "./lib/dependencies.mjs";

await ensureDependencies();
const { tools, missing, advice } = await ensureTools(["chromium", "faketime"]);
if (missing.length > 0) fail(advice);
const script = join("tests", "e2e", "take-pictures.ts");
const tsx = join("node_modules", "tsx", "dist", "cli.mjs");
const { status } = spawnSync(process.execPath, [tsx, "--tsconfig", "tsconfig.json", script], {
  stdio: "inherit",
  env: { ...process.env, ...toolEnvironment(tools) },
});
process.exitCode = status ?? 1;
