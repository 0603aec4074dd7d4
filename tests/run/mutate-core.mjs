/**
 * `npm run mutants -- <room of src/core> [file]`: breaks every line of a room in many ways (Stryker) and sees whether the room's own unit
 * tests notice. `npm run mutants -- --sample 400 --seed 1 [room]`: draws so many breaks from all of src/core, and all its unit
 * tests are asked. By hand: it takes minutes a room. Stryker is fetched into tests/.cache the first time, and is no dependency
 * of ours: 167 packages that nobody else needs.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { ensureDependencies, fail } from "./lib/dependencies.mjs";
import { describeSample } from "./lib/describe-sample.mjs";
import { drawMutants, keyOf, rangeOf } from "./lib/draw-mutants.mjs";

/** The newest that runs on the oldest Node that is enough. */
const VERSION = "9.6.1";
/** Stryker reads tsconfig.json with the compiler's JavaScript, which newer ones don't have. */
const TYPESCRIPT = "5.9.3";
const HOME = resolve("tests", ".cache", "mutation");
const MODULES = join(HOME, "node_modules", "@stryker-mutator");
// Texts are for people: whether an error says this or that is no rule.
const MUTATOR = { excludedMutations: ["StringLiteral"] };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: "string" }, seed: { type: "string", default: "1" }, hands: { type: "string" } },
});
const [room, file = "**/*"] = positionals;
const count = Number(values.sample ?? 0);
const isRoom = room !== undefined && existsSync(join("src", "core", room));
if (!isRoom && (room !== undefined || count === 0)) {
  fail("Name a room of src/core (npm run mutants -- care-level), or how many to draw from all (-- --sample 400).");
}
const FROM = isRoom ? `src/core/${room}` : "src/core";
await ensureDependencies();
mkdirSync(HOME, { recursive: true });
if (!existsSync(join(MODULES, "vitest-runner"))) fetchStryker();
process.exitCode = count > 0 ? await trySample() : tryRoom();

function tryRoom() {
  return runStryker({ name: room, mutate: [`src/core/${room}/${file}.ts`] }, { MUTANTS_ROOM: room });
}

async function trySample() {
  const all = await listMutants();
  const drawn = drawMutants(all, { count, seed: Number(values.seed) });
  const list = join(HOME, "drawn.json");
  const keys = drawn.map(keyOf);
  writeFileSync(list, JSON.stringify(keys));
  console.log(`${drawn.length} of ${all.length} breaks of ${FROM}, drawn with seed ${values.seed}.`);
  const settings = {
    name: "sample",
    mutate: drawn.map(rangeOf),
    plugins: [resolve("tests", "run", "lib", "drawn-only.mjs")],
    checkers: ["drawn-only"],
    reporters: ["json", "as-they-come"],
    // A value that is worked out once when a file loads is read by every test that loads it: hours for a few of them.
    ignoreStatic: true,
    dryRunTimeoutMinutes: 60,
    // Of a busy machine a slow test is not one that noticed.
    timeoutMS: 60_000,
  };
  rmSync(join(HOME, "sample.json"), { force: true });
  const code = runStryker(settings, { MUTANTS_ROOM: room ?? "*", MUTANTS_DRAWN: list });
  const report = join(HOME, "sample.json");
  if (!existsSync(report)) return code;
  const { files } = JSON.parse(readFileSync(report, "utf8"));
  for (const line of describeSample(files, new Set(keys))) console.log(line);
  return code;
}

/** Every break that Stryker knows. */
async function listMutants() {
  const { Instrumenter } = await import(
    pathToFileURL(join(MODULES, "instrumenter", "dist", "src", "instrumenter.js")).href
  );
  const quiet = { debug() {}, info() {}, warn() {}, isDebugEnabled: () => false };
  const names = readdirSync(FROM, { recursive: true })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${FROM}/${name.replaceAll("\\", "/")}`);
  const files = names.map((name) => ({ name, mutate: true, content: readFileSync(name, "utf8") }));
  const { mutants } = await new Instrumenter(quiet).instrument(files, { ...MUTATOR, plugins: null, ignorers: [] });
  // Those that are left out by kind are listed all the same.
  return mutants.filter(({ status }) => status !== "Ignored");
}

function runStryker({ name, plugins = [], ...settings }, env) {
  const config = join(HOME, "stryker.config.json");
  const all = {
    testRunner: "vitest",
    plugins: [join(MODULES, "vitest-runner", "dist", "src", "index.js"), ...plugins],
    vitest: { configFile: "tests/mutants.vitest.config.ts" },
    mutator: MUTATOR,
    coverageAnalysis: "perTest",
    // Vitest checks no types: nothing has to be taken out for it.
    disableTypeChecks: false,
    concurrency: Number(values.hands ?? availableParallelism()),
    reporters: ["clear-text", "json"],
    clearTextReporter: { allowColor: false, logTests: false },
    jsonReporter: { fileName: join(HOME, `${name}.json`) },
    tempDirName: join(HOME, "sandboxes"),
    ignorePatterns: ["gallery", ".output", "tests/.cache"],
    allowEmpty: false,
    ...settings,
  };
  writeFileSync(config, JSON.stringify(all, null, 2));
  const { status } = spawnSync(process.execPath, [join(MODULES, "core", "bin", "stryker.js"), "run", config], {
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  return status ?? 1;
}

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
