import { fork } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { ROOT } from "@/tests/support/source-files.ts";
import { drawCharts } from "./defaults/charts.ts";
import type { LivedShare, Share, ToldByShare } from "./defaults/live-days.ts";
import { writeReport } from "./defaults/report.ts";
import { joinTallies } from "./defaults/tally.ts";

const DAYS = Number(process.env["DAYS"] ?? 1_000_000);
/** As many days as fit; who names a number of days gets all of them. */
const SECONDS = Number(process.env["SECONDS"] ?? (process.env["DAYS"] === undefined ? 60 : Infinity));
const FOLDER = join(ROOT, "tests", "bench", "defaults");
const BUILT = join(ROOT, "tests", ".cache", "bench-defaults");
/** How often it is told how far it is, in days. */
const TOLD_EVERY = 50_000;

/** What the defaults do on as many seeded days as fit into the time, on every core: a report with charts beside its code. */
export async function benchDefaults(print: (line: string) => void): Promise<void> {
  await buildShare();
  const hands = availableParallelism();
  const began = Date.now();
  const done = new Map<number, number>();
  let told = 0;
  const countOn = (first: number, days: number): void => {
    done.set(first, days);
    const all = [...done.values()].reduce((sum, each) => sum + each, 0);
    if (all < told + TOLD_EVERY) return;
    told = all;
    print(`${all} days after ${Math.round((Date.now() - began) / 1000)} s`);
  };
  const shares = Array.from({ length: hands }, (_, first) => ({
    first,
    every: hands,
    until: DAYS,
    deadline: began + SECONDS * 1000,
  }));
  const lived = await Promise.all(shares.map((share) => liveShare(share, (days) => countOn(share.first, days))));
  const tally = joinTallies(lived.map((share) => share.tally));
  const cpuMs = lived.reduce((sum, share) => sum + share.cpuMs, 0);
  const seconds = (Date.now() - began) / 1000;
  mkdirSync(FOLDER, { recursive: true });
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(join(FOLDER, "README.md"), writeReport(tally, { date, seconds, hands, cpuMs }));
  for (const [name, svg] of Object.entries(drawCharts(tally))) writeFileSync(join(FOLDER, name), svg);
  const days = [...(tally.get("prompts")?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  print(
    `${days} days in ${Math.round(seconds)} s by ${hands} processes: ${join("tests", "bench", "defaults", "README.md")}`,
  );
}

/** As one file of plain JavaScript, as the product is built: what reads TypeScript names every function anew each time it is made. */
async function buildShare(): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: "error",
    publicDir: false,
    resolve: { alias: { "@/": `${ROOT}/` } },
    ssr: { noExternal: true },
    build: { ssr: join(FOLDER, "live-days.ts"), outDir: BUILT, emptyOutDir: true, target: "node20", minify: false },
  });
}

/** A process, so that each has a heap of its own, and none that reads TypeScript on the way. */
function liveShare(share: Share, onDays: (days: number) => void): Promise<LivedShare> {
  return new Promise((resolve, reject) => {
    const child = fork(join(BUILT, "live-days.js"), { serialization: "advanced", execArgv: [] });
    child.on("message", (told: ToldByShare) => {
      if ("days" in told) onDays(told.days);
      else resolve(told);
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`A share of the days ended with code ${code}.`)));
    child.send(share);
  });
}
