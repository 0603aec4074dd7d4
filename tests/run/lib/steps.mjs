/** Steps of a run: each shows its progress, counts what passed and failed, and keeps its output for when it fails. */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { runVisibly } from "./run-visibly.mjs";
import { filesToRepeat, judge } from "./second-try.mjs";

const BIN = join("node_modules", ".bin");
const REPORTS = join("tests", ".cache", "reports");
const LONGEST_OUTPUT = 12_000;

/**
 * @typedef {{ passed: number, failed: number, output: string, shaky?: readonly string[] }} Count `shaky`: red once and green once
 * @typedef {{ name: string, run: () => Promise<Count> }} Step
 */

/** A tally over all steps of a run. */
export function createTally() {
  /** @type {{ passed: number, failed: number, shaky: string[] }} */
  const total = { passed: 0, failed: 0, shaky: [] };
  return {
    total,
    /** Runs steps one after the other, whatever becomes of each. */
    async inOrder(/** @type {readonly Step[]} */ steps) {
      for (const step of steps) await runStep(step);
    },
    /** Runs lists of steps side by side. */
    async sideBySide(/** @type {readonly (readonly Step[])[]} */ ...lanes) {
      await Promise.all(lanes.map((steps) => this.inOrder(steps)));
    },
    /** So many lanes as there are hands; each takes the next step when it is free. */
    async inTurns(/** @type {number} */ hands, /** @type {readonly Step[]} */ steps) {
      const waiting = [...steps];
      const lane = async () => {
        for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await runStep(step);
      };
      await Promise.all(Array.from({ length: hands }, lane));
    },
  };

  async function runStep({ name, run }) {
    const started = Date.now();
    console.log(`▸ ${name}`);
    let count;
    try {
      count = await run();
    } catch (error) {
      count = {
        passed: 0,
        failed: 1,
        output: `The step broke off: ${error instanceof Error ? error.message : String(error)}`,
      };
    }
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    if (count.failed > 0) console.log(indent(count.output.trimEnd().slice(-LONGEST_OUTPUT)));
    console.log(
      `${count.failed > 0 ? "✗" : "✓"} ${name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`,
    );
    total.passed += count.passed;
    total.failed += count.failed;
    total.shaky.push(...(count.shaky ?? []));
  }
}

/** A command that either works or doesn't: counts one. `tells`: its last line is worth a look all the same. @returns {Step} */
export function commandStep(name, [program, ...args], { tells = false, ...options } = {}) {
  return {
    name,
    run: async () => {
      const { code, output } = await runBin([program, ...args], { label: name, ...options });
      if (tells) console.log(`  ${output.trimEnd().split("\n").at(-1)}`);
      return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
    },
  };
}

/**
 * A vitest run: counts its tests, and a file that does not even load as one failure. With `secondTry` the files in which
 * something was red run once more; what is green then is told as shaky.
 * @returns {Step}
 */
export function vitestStep(name, args, { secondTry = false, ...options } = {}) {
  return {
    name,
    run: async () => {
      const first = await runVitest(name, args, options);
      const files = secondTry ? filesToRepeat(first) : [];
      if (files.length > 0) {
        console.log(`  ~ ${name}: red, so once more: ${files.map((file) => basename(file)).join(", ")}`);
      }
      const second = files.length > 0 ? await runVitest(`${name}, second try`, [...args, ...files], options) : null;
      const { passed, failed, reasons, shaky } = judge(first, second);
      for (const test of shaky) console.log(`  ~ shaky, red at one of two tries: ${test}`);
      const outputs = [first, ...(second === null ? [] : [second])].map(({ output }) => output.trimEnd());
      return { passed, failed, output: [...outputs, ...reasons].join("\n"), shaky };
    },
  };
}

/** @returns {Promise<import("./second-try.mjs").Run>} without files where vitest did not come to its end */
async function runVitest(name, args, options) {
  const report = reportOf(name);
  mkdirSync(REPORTS, { recursive: true });
  rmSync(report, { force: true });
  const { code, output } = await runBin(
    ["vitest", "run", ...args, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    { label: name, ...options },
  );
  if (!existsSync(report)) return { files: [], output, code: code === 0 ? 1 : code };
  return { files: JSON.parse(readFileSync(report, "utf8")).testResults, output, code };
}

/** The test files that a step of that name ran; none where it left no report. */
export function filesOfReport(/** @type {string} */ name) {
  const report = reportOf(name);
  if (!existsSync(report)) return [];
  return JSON.parse(readFileSync(report, "utf8")).testResults.map((/** @type {{ name: string }} */ file) => file.name);
}

function reportOf(/** @type {string} */ name) {
  return join(REPORTS, `${name.replaceAll(/[^a-z0-9]+/gi, "-")}.json`);
}

/** Runs a program of node_modules/.bin, or any other, visibly. */
export function runBin([program, ...args], options) {
  const isWindows = process.platform === "win32";
  const local = join(BIN, isWindows ? `${program}.cmd` : program);
  const command = [existsSync(local) ? local : program, ...args];
  // Only a shell starts a .cmd, and it takes "C:\Program Files" for two words.
  return runVisibly(isWindows ? command.map(quoted) : command, { shell: isWindows, ...options });
}

/** A word as the shell of Windows takes it for one. */
export function quoted(/** @type {string} */ word) {
  return /^[\w.:\\/=@-]+$/.test(word) ? word : `"${word}"`;
}

function indent(text) {
  return text.replaceAll(/^/gm, "    ");
}
