/**
 * `npm run mutants -- <room of src/core> [file]`: breaks every line of a room in many ways (Stryker) and sees whether the room's own unit
 * tests notice. By hand: it takes minutes a room. Stryker is fetched into tests/.cache the first time, and is no dependency
 * of ours: 167 packages that nobody else needs.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { ensureDependencies, fail } from "./lib/dependencies.mjs";

/** The newest that runs on the oldest Node that is enough. */
const VERSION = "9.6.1";
/** Stryker reads tsconfig.json with the compiler's JavaScript, which newer ones don't have. */
const TYPESCRIPT = "5.9.3";
const HOME = resolve("tests", ".cache", "mutation");
const MODULES = join(HOME, "node_modules", "@stryker-mutator");

const [room, file = "**/*"] = process.argv.slice(2);
if (room === undefined || !existsSync(join("src", "core", room))) {
  fail("Name a room of src/core: npm run mutants -- care-level");
}
await ensureDependencies();
mkdirSync(HOME, { recursive: true });
if (!existsSync(join(MODULES, "vitest-runner"))) fetchStryker();
const config = join(HOME, "stryker.config.json");
const settings = {
  testRunner: "vitest",
  plugins: [join(MODULES, "vitest-runner", "dist", "src", "index.js")],
  vitest: { configFile: "tests/mutants.vitest.config.ts" },
  mutate: [`src/core/${room}/${file}.ts`],
  // Texts are for people: whether an error says this or that is no rule.
  mutator: { excludedMutations: ["StringLiteral"] },
  coverageAnalysis: "perTest",
  concurrency: availableParallelism(),
  reporters: ["clear-text", "json"],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: join(HOME, `${room}.json`) },
  tempDirName: join(HOME, "sandboxes"),
  ignorePatterns: ["gallery", ".output", "tests/.cache"],
  allowEmpty: false,
};
writeFileSync(config, JSON.stringify(settings, null, 2));
const { status } = spawnSync(process.execPath, [join(MODULES, "core", "bin", "stryker.js"), "run", config], {
  stdio: "inherit",
  env: { ...process.env, MUTANTS_ROOM: room },
});
process.exitCode = status ?? 1;

function fetchStryker() {
  const packages = [
    ...["core", "vitest-runner"].map((name) => `@stryker-mutator/${name}@${VERSION}`),
    `typescript@${TYPESCRIPT}`,
  ];
  const flags = ["--no-save", "--legacy-peer-deps", "--ignore-scripts", "--no-audit", "--no-fund"];
  const { status: code } = spawnSync("npm", ["install", "--prefix", HOME, ...flags, ...packages], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (code !== 0) fail(`Stryker ${VERSION} could not be fetched.`);
}
