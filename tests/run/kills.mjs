/**
 * `npm run kills -- [whole] --runs 300 [--seed 7]`: kills Chromium at random moments while it stores, or over changes of the whole
 * diary, on the build that is there.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureTools, toolEnvironment } from "./lib/browsers.mjs";
import { ensureDependencies, fail } from "./lib/dependencies.mjs";

const FILES = { storing: "kills.e2e.ts", whole: "whole-changes.e2e.ts" };
const { values, positionals } = parseArgs({
  options: { runs: { type: "string", default: "300" }, seed: { type: "string" } },
  allowPositionals: true,
});
const [name = "storing"] = positionals;
if (!(name in FILES)) fail(`Kills over what? One of: ${Object.keys(FILES).join(", ")}.`);
await ensureDependencies();
const { tools, missing, advice } = await ensureTools(["chromium"]);
if (missing.length > 0) fail(advice);
const reports = join("tests", ".cache", "reports");
mkdirSync(reports, { recursive: true });
const vitest = join("node_modules", "vitest", "vitest.mjs");
const { status } = spawnSync(
  process.execPath,
  [
    vitest,
    "run",
    "--config",
    "tests/e2e/vitest.config.ts",
    "--project",
    "loss",
    `tests/e2e/loss/${FILES[name]}`,
    "--reporter=default",
    "--reporter=json",
    // Counted by `npm run faults` in the place of the few of `npm test`; a figure to be kept goes into faults-by-hand.json.
    `--outputFile.json=${join(reports, name === "storing" ? "many-kills.json" : `many-kills-${name}.json`)}`,
  ],
  {
    stdio: "inherit",
    env: {
      ...process.env,
      ...toolEnvironment(tools),
      KILLS: values.runs,
      ...(values.seed === undefined ? {} : { SEED: values.seed }),
    },
  },
);
process.exitCode = status ?? 1;
