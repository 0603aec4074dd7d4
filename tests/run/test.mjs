/**
 * `npm test`: everything that CI runs, from a bare clone. Installs what is missing, goes in the order in which faults are
 * cheapest to see, reports everything, and ends with `N passed, N failed` alone on the last line.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { toolEnvironment, toolsOrEnd } from "./lib/browsers.mjs";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { labStep } from "./lib/lab-step.mjs";
import { inParts, zoneReaders } from "./lib/plan.mjs";
import { measureSlowness } from "./lib/slowness.mjs";
import { commandStep, createTally, filesOfReport, vitestStep } from "./lib/steps.mjs";
import { webExtStep } from "./lib/web-ext-step.mjs";

const started = Date.now();
const UNIT = ["--config", "tests/vitest.config.ts", "--project", "node", "--project", "ui"];
const BUILT = ["--config", "tests/vitest.config.ts", "--project", "built"];
const PAGES = "tests/e2e/chromium";
const ZONE_FREE = join("tests", ".cache", "zone-free.txt");
/** What a file with browsers in it takes, as measured on two cores, where it is more than the 15 s that any other counts as. */
const SECONDS = new Map([
  ["accessibility", 140],
  ["routines", 60],
  ["running", 50],
  ["torn-database", 49],
  ["restart", 35],
  ["gate", 34],
  ["killed-worker", 33],
]);
const E2E = ["--config", "tests/e2e/vitest.config.ts"];

await ensureDependencies();
const { tools, missing, advice } = await toolsOrEnd(["chromium", "firefox", "xvfb", "xdotool", "faketime"]);
const slowness = tools.chromium === null ? 1 : ((await measureSlowness(tools.chromium)) ?? 1);
if (slowness > 1) console.log(`This machine is busy: waits for browsers are ${slowness} times as long.`);
const withPatience = (times) => ({
  env: { ...toolEnvironment(tools), PATIENCE: String(slowness * times) },
  secondTry: true,
});
rmSync(".output", { recursive: true, force: true });

const tally = createTally();

await tally.inOrder([commandStep("prepare", ["wxt", "prepare"])]);
await tally.sideBySide(
  [commandStep("types", ["tsc", "--noEmit"]), commandStep("unused code", ["knip", "--config", ".knip.json"])],
  [commandStep("lint", ["oxlint", "--deny-warnings"]), commandStep("format", ["oxfmt", "--check"])],
);
await tally.inOrder(
  ["chrome", "edge", "firefox"].map((browser) =>
    commandStep(`build ${browser}`, ["wxt", "build", "-b", browser, "--mv3"]),
  ),
);
// The compressed day lives in fast time: a second of a busy machine is a minute of its own. But it leaves nine tenths of two cores
// idle, and what stands back beside it has them: all unit tests and what was built. The first zone notes which files ever ask for
// the machine's zone; only those can differ in a second one.
rmSync(ZONE_FREE, { force: true });
await tally.sideBySide(
  [
    vitestStep("desk day in Chromium", [...E2E, "--project", "desk-day"], {
      ...withPatience(1),
      timeoutMs: 13 * 60_000,
    }),
  ],
  [
    unitStep("unit, zone UTC", () => [], { TZ: "UTC", ZONE_FREE: resolve(ZONE_FREE) }),
    vitestStep("built output", BUILT, { standsBack: true }),
    unitStep("unit, zone America/Los_Angeles", secondZoneFiles, { TZ: "America/Los_Angeles" }),
  ],
);
// A newcomer's first command while busy loops hold every core. Nothing beside it has a limit of its own.
await tally.sideBySide(
  [
    commandStep("npm start under load", [process.execPath, "tests/run/start-under-load.mjs", "--short"], {
      env: toolEnvironment(tools),
      tells: true,
    }),
  ],
  [webExtStep("store check of the Firefox build"), labStep("day scripts")],
);
// Firefox mostly waits: two minutes after each start, as a person does. Beside it two hands share the rest, what takes longest
// first. They take each other's time, so every wait of theirs is twice as long.
const browsers = { ...withPatience(2), timeoutMs: 8 * 60_000 };
const pages = inParts(filesIn(PAGES), 6).map((files, index) =>
  vitestStep(`pages in Chromium, part ${index + 1}`, [...E2E, "--project", "chromium", ...files], browsers),
);
await Promise.all([
  tally.inOrder([vitestStep("Firefox", [...E2E, "--project", "firefox"], browsers)]),
  tally.inTurns(2, [
    vitestStep("kills, torn files and full disks in Chromium", [...E2E, "--project", "loss"], browsers),
    ...pages,
  ]),
]);

if (missing.length > 0) {
  console.log(`✗ tools of this machine: ${advice}`);
  tally.total.failed += 1;
}
if (tally.total.shaky.length > 0) {
  console.log(`shaky: ${tally.total.shaky.length}, red at one of two tries:`);
  for (const test of tally.total.shaky) console.log(`  ~ ${test}`);
}
console.log(`took ${Math.round((Date.now() - started) / 1000)} s`);
console.log(`${tally.total.passed} passed, ${tally.total.failed} failed`);
process.exitCode = tally.total.failed === 0 ? 0 : 1;

/** Unit tests on every core, of the files that are known when their turn has come; what else wants the processor goes first. */
function unitStep(name, files, env) {
  const run = () => vitestStep(name, [...UNIT, "--maxWorkers=100%", ...files()], { env, standsBack: true }).run();
  return { name, run };
}

/** What the first zone ran and a second one may change, as arguments for vitest; all of it where the first zone left no list. */
function secondZoneFiles() {
  const ran = filesOfReport("unit, zone UTC");
  const zoneFree = existsSync(ZONE_FREE) ? readFileSync(ZONE_FREE, "utf8").split("\n") : [];
  const readers = zoneReaders(ran, zoneFree, (file) => readFileSync(file, "utf8"));
  console.log(
    `  ${ran.length - readers.length} of ${ran.length} test files never asked for the zone: one zone is enough for them.`,
  );
  return readers;
}

function filesIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".e2e.ts"))
    .map((name) => ({ name: `${folder}/${name}`, size: SECONDS.get(name.replace(".e2e.ts", "")) ?? 15 }));
}
