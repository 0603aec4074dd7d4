import { appendFileSync, readFileSync } from "node:fs";
import type { RunnerTestCase as Test, RunnerTestFile as TestFile } from "vitest";
import { VitestTestRunner } from "vitest/runners";
import type { Finding, Plan } from "./plan.ts";

declare global {
  /** Stryker's instrumenter names it and its parts. */
  var __stryker__: Switch | undefined;
}

/** What instrumented code reads and writes. */
type Switch = {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: { readonly static: Hits; readonly perTest: Record<string, Hits> };
};
type Hits = Record<string, number>;

/** How much oftener broken code may come by its break than whole code, before it counts as going round for ever. */
const HIT_FACTOR = 100;
const LEAST_HITS = 100_000;
/** Time for one test under one break before the watcher ends the process: what hangs without passing its break. */
const LIMIT_FACTOR = 60;
const LEAST_LIMIT_MS = 90_000;

/**
 * Runs each test once as it is, and again under every break that it passed and that no test has noticed yet, in the same process.
 * Nothing is judged by a clock: a limit of time that a test sets itself is no notice, and time that is spent is the processor's.
 */
// The runner's way in, as Vitest wants it.
// oxlint-disable-next-line import/no-default-export
export default class MutantRunner extends VitestTestRunner {
  readonly #plan: Plan = JSON.parse(readFileSync(process.env["MUTANTS_PLAN"] ?? "", "utf8"));
  readonly #switch = (globalThis.__stryker__ ??= {});
  readonly #open = new Set(this.#plan.drawn);
  #readTo = 0;

  async runTask(test: Test): Promise<void> {
    const attempt = VitestTestRunner.getTestFn(test);
    const name = nameOf(test);
    const startedAt = Date.now();
    const processor = process.cpuUsage();
    await this.#passAsItIs(test, attempt);
    const spentMs = spentSince(processor);
    const hits = this.#switch.mutantCoverage?.perTest[test.id] ?? {};
    this.#tell({ kind: "passed", breaks: Object.keys(hits) });
    const limitMs = Math.max(LEAST_LIMIT_MS, LIMIT_FACTOR * (Date.now() - startedAt));
    const open = this.#openAmong(Object.keys(hits));
    if (open.length === 0) return;
    // Its hooks run once: what can't be asked twice would blame a break for the second time.
    if (!(await isGreen(attempt))) {
      this.#tell({ kind: "left-out", test: name, because: "only-once" });
      return;
    }
    const turns = Math.max(1, Math.floor(this.#plan.patienceMs / Math.max(spentMs, 1)));
    if (open.length > turns) this.#tell({ kind: "left-out", test: name, because: "long" });
    for (const id of open.slice(0, turns)) {
      this.#tell({ kind: "tries", id, limitMs });
      if (!(await this.#isNoticed(id, attempt, hits[id] ?? 0))) continue;
      if (!(await isGreen(attempt))) {
        this.#tell({ kind: "left-out", test: name, because: "only-once" });
        return;
      }
      this.#tell({ kind: "noticed", id, test: name });
    }
  }

  /** Notes which breaks the test passes. @throws what the test throws */
  async #passAsItIs(test: Test, attempt: () => unknown): Promise<void> {
    this.#switch.currentTestId = test.id;
    try {
      await attempt();
    } catch (error) {
      this.#tell({ kind: "left-out", test: nameOf(test), because: "red" });
      throw error;
    } finally {
      this.#switch.currentTestId = undefined;
    }
  }

  async #isNoticed(id: string, attempt: () => unknown, hits: number): Promise<boolean> {
    this.#switch.activeMutant = id;
    this.#switch.hitCount = 0;
    this.#switch.hitLimit = Math.max(LEAST_HITS, HIT_FACTOR * hits);
    this.#switch.currentTestId = "a break";
    const isGreenStill = await isGreen(attempt);
    this.#switch.activeMutant = undefined;
    this.#switch.currentTestId = undefined;
    return !isGreenStill;
  }

  onCollected(_files: TestFile[]): void {
    this.#tell({ kind: "passed-at-load", breaks: Object.keys(this.#switch.mutantCoverage?.static ?? {}) });
  }

  override async onAfterRunSuite(suite: Parameters<VitestTestRunner["onAfterRunSuite"]>[0]): Promise<void> {
    await super.onAfterRunSuite(suite);
    if ("filepath" in suite) this.#tell({ kind: "file-done", file: suite.file.filepath });
  }

  #tell(finding: Finding): void {
    appendFileSync(this.#plan.findings, `${JSON.stringify({ ...finding, process: process.pid })}\n`);
  }

  /** Those that no test noticed yet, in this process or another. */
  #openAmong(ids: readonly string[]): readonly string[] {
    const all = readFileSync(this.#plan.findings);
    const lines = all.subarray(this.#readTo).toString().split("\n");
    this.#readTo = all.length - Buffer.byteLength(lines.at(-1) ?? "");
    for (const line of lines.slice(0, -1)) {
      const [, id] = /^\{"kind":"(?:noticed|hung)","id":"(\d+)"/.exec(line) ?? [];
      if (id !== undefined) this.#open.delete(id);
    }
    return ids.filter((id) => this.#open.has(id));
  }
}

async function isGreen(attempt: () => unknown): Promise<boolean> {
  try {
    await attempt();
    return true;
  } catch (error) {
    // Of a busy machine a slow test is not one that noticed.
    return error instanceof Error && error.message.startsWith("Test timed out");
  }
}

function spentSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function nameOf(test: Test): string {
  return `${test.file.name} > ${test.fullTestName ?? test.name}`;
}
