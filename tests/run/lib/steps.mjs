/** Steps of a run: each shows its progress, counts what passed and failed, and keeps its output for when it fails. */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runVisibly } from "./run-visibly.mjs";

const BIN = join("node_modules", ".bin");
const REPORTS = join("tests", ".cache", "reports");
const LONGEST_OUTPUT = 12_000;
const LONGEST_REASON = 300;

/**
 * @typedef {{ passed: number, failed: number, output: string }} Count
 * @typedef {{ name: string, run: () => Promise<Count> }} Step
 */

/** A tally over all steps of a run. */
export function createTally() {
  const total = { passed: 0, failed: 0 };
  return {
    total,
    /** Runs steps one after the other; with `stopAtFailure` the rest is counted as failed without being run. */
    async inOrder(/** @type {readonly Step[]} */ steps, { stopAtFailure = false } = {}) {
      let isStopped = false;
      for (const step of steps) {
        const { failed } = isStopped ? skip(step) : await runStep(step);
        isStopped ||= stopAtFailure && failed > 0;
      }
    },
    /** Runs lists of steps side by side. */
    async sideBySide(/** @type {readonly (readonly Step[])[]} */ ...lanes) {
      await Promise.all(lanes.map((steps) => this.inOrder(steps)));
    },
  };

  async function runStep({ name, run }) {
    const started = Date.now();
    console.log(`▸ ${name}`);
    let count;
    try {
      count = await run();
    } catch (error) {
      count = { passed: 0, failed: 1, output: String(error?.stack ?? error) };
    }
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    if (count.failed > 0) console.log(indent(count.output.trimEnd().slice(-LONGEST_OUTPUT)));
    console.log(
      `${count.failed > 0 ? "✗" : "✓"} ${name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`,
    );
    return add(count);
  }

  function skip({ name }) {
    console.log(`✗ ${name}: not run, because an earlier step failed`);
    return add({ passed: 0, failed: 1 });
  }

  function add(count) {
    total.passed += count.passed;
    total.failed += count.failed;
    return count;
  }
}

/** A command that either works or doesn't: counts one. @returns {Step} */
export function commandStep(name, [program, ...args], options = {}) {
  return {
    name,
    run: async () => {
      const { code, output } = await runBin([program, ...args], { label: name, ...options });
      return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
    },
  };
}

/** A vitest run: counts its tests, and a file that does not even load as one failure. @returns {Step} */
export function vitestStep(name, args, options = {}) {
  return {
    name,
    run: async () => {
      const report = join(REPORTS, `${name.replaceAll(/[^a-z0-9]+/gi, "-")}.json`);
      mkdirSync(REPORTS, { recursive: true });
      rmSync(report, { force: true });
      const { code, output } = await runBin(
        ["vitest", "run", ...args, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
        { label: name, ...options },
      );
      if (!existsSync(report)) return { passed: 0, failed: 1, output };
      const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
      const unloaded = testResults.filter(
        (file) => file.status === "failed" && file.assertionResults.length === 0,
      ).length;
      const failed = numFailedTests + unloaded;
      const summary = `${output.trimEnd()}\n${testResults.flatMap(failuresOf).join("\n")}`;
      return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, output: summary };
    },
  };
}

/** A line a failed test and the beginning of why, because a long list of differences pushes both out of sight. */
function failuresOf({ assertionResults }) {
  return assertionResults
    .filter(({ status }) => status === "failed")
    .map(({ fullName, failureMessages }) => `× ${fullName}: ${(failureMessages[0] ?? "").slice(0, LONGEST_REASON)}`);
}

/** Runs a program of node_modules/.bin, or any other, visibly. */
export function runBin([program, ...args], options) {
  const local = join(BIN, process.platform === "win32" ? `${program}.cmd` : program);
  return runVisibly([existsSync(local) ? local : program, ...args], {
    shell: process.platform === "win32",
    ...options,
  });
}

function indent(text) {
  return text.replaceAll(/^/gm, "    ");
}
