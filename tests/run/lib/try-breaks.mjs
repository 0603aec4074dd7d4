/** Runs unit tests under breaks (tests/support/mutants/), and ends the processes that hang. */
import { spawn } from "node:child_process";
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const LOOK_MS = 5000;

/** @typedef {import("../../support/mutants/plan.ts").Plan} Plan */
/** @typedef {import("../../support/mutants/plan.ts").Finding} Finding */

/**
 * @param {Omit<Plan, "include">} plan
 * @param {{ planFile: string, hands: number, stages: readonly string[] }} options how many processes share the test files, and
 *   globs of these: what the first ones notice the later ones need not be asked
 * @returns {Promise<readonly Finding[]>}
 */
export async function tryBreaks(plan, { planFile, hands, stages }) {
  writeFileSync(plan.findings, "");
  for (const include of stages) {
    let hung = 1;
    // What came after a break that hung in the same test file is still to be done.
    while (hung > 0) {
      const done = readFindings(plan.findings).flatMap((one) => (one.kind === "file-done" ? [one.file] : []));
      writeFileSync(planFile, JSON.stringify({ ...plan, include: [include], exclude: [...plan.exclude, ...done] }));
      hung = await runOnce(plan.findings, { planFile, hands });
    }
  }
  return readFindings(plan.findings);
}

/** @returns {readonly (Finding & { process: number })[]} */
function readFindings(/** @type {string} */ file) {
  if (!existsSync(file)) return [];
  // A process that was ended may have left half a line.
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.endsWith("}"));
  return lines.map((line) => JSON.parse(line));
}

/** How many processes had to be ended. */
async function runOnce(findings, { planFile, hands }) {
  const vitest = resolve("node_modules", "vitest", "vitest.mjs");
  const config = resolve("tests", "mutants.vitest.config.ts");
  const flags = ["run", "--config", config, "--reporter", "dot", "--silent", "--maxWorkers", String(hands)];
  const child = spawn(process.execPath, [vitest, ...flags], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, MUTANTS_PLAN: planFile, NODE_NO_WARNINGS: "1" },
  });
  const over = new AbortController();
  child.once("exit", () => over.abort());
  let hung = 0;
  const seen = new Map();
  while (!over.signal.aborted) {
    await sleep(LOOK_MS, undefined, { signal: over.signal }).catch(() => undefined);
    const lasts = new Map(readFindings(findings).map((one, at) => [one.process, { one, at }]));
    for (const [id, { one, at }] of lasts) {
      const before = seen.get(id);
      if (before?.at !== at) seen.set(id, { at, since: Date.now() });
      else if (one.kind === "tries" && Date.now() - before.since > one.limitMs) {
        appendFileSync(findings, `\n${JSON.stringify({ kind: "hung", id: one.id, process: id })}\n`);
        hung += 1;
        end(id);
      }
    }
  }
  return hung;
}

function end(/** @type {number} */ id) {
  try {
    process.kill(id, "SIGKILL");
  } catch {
    // It came to its end by itself.
  }
}
