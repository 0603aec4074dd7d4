/**
 * `npm test`: everything that CI runs, from a bare clone. Installs what is missing, goes in the order in which faults are
 * cheapest to see, reports everything, and ends with `N passed, N failed` alone on the last line.
 */
import { rmSync } from "node:fs";
import { ensureTools, toolEnvironment } from "./lib/browsers.mjs";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { labStep } from "./lib/lab-step.mjs";
import { measureSlowness } from "./lib/slowness.mjs";
import { commandStep, createTally, vitestStep } from "./lib/steps.mjs";
import { webExtStep } from "./lib/web-ext-step.mjs";

const started = Date.now();
const UNIT = ["--config", "tests/vitest.config.ts", "--project", "node", "--project", "ui"];
const BUILT = ["--config", "tests/vitest.config.ts", "--project", "built"];
const E2E = ["--config", "tests/e2e/vitest.config.ts"];

await ensureDependencies();
const { tools, missing, advice } = await ensureTools(["chromium", "firefox", "xvfb", "xdotool", "faketime"]);
const slowness = tools.chromium === null ? 1 : ((await measureSlowness(tools.chromium)) ?? 1);
if (slowness > 1) console.log(`This machine is busy: waits for browsers are ${slowness} times as long.`);
const browsers = { env: { ...toolEnvironment(tools), PATIENCE: String(slowness) }, secondTry: true };
rmSync(".output", { recursive: true, force: true });

const tally = createTally();

await tally.inOrder([
  commandStep("prepare", ["wxt", "prepare"]),
  commandStep("types", ["tsc", "--noEmit"]),
  commandStep("lint", ["oxlint", "--deny-warnings"]),
  commandStep("format", ["oxfmt", "--check"]),
  commandStep("unused code", ["knip", "--config", ".knip.json"]),
]);
await tally.inOrder(
  ["chrome", "edge", "firefox"].map((browser) =>
    commandStep(`build ${browser}`, ["wxt", "build", "-b", browser, "--mv3"]),
  ),
);
await tally.sideBySide(
  [vitestStep("unit, zone UTC", UNIT, { env: { TZ: "UTC" } }), vitestStep("built output", BUILT)],
  [
    vitestStep("unit, zone America/Los_Angeles", UNIT, { env: { TZ: "America/Los_Angeles" } }),
    webExtStep("store check of the Firefox build"),
    labStep("day scripts"),
  ],
);
// The compressed day lives in fast time: a second of a busy machine is a minute of its own. So it runs alone.
await tally.inOrder([
  vitestStep("desk day in Chromium", [...E2E, "--project", "desk-day"], { ...browsers, timeoutMs: 13 * 60_000 }),
]);
await tally.sideBySide(
  [vitestStep("pages in Chromium", [...E2E, "--project", "chromium"], { ...browsers, timeoutMs: 12 * 60_000 })],
  [
    vitestStep("Firefox", [...E2E, "--project", "firefox"], { ...browsers, timeoutMs: 8 * 60_000 }),
    vitestStep("kills, torn files and full disks in Chromium", [...E2E, "--project", "loss"], {
      ...browsers,
      timeoutMs: 8 * 60_000,
    }),
  ],
);

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
