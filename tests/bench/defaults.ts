import { fork } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { ROOT } from "@/tests/support/source-files.ts";
import { drawCharts } from "./defaults/charts.ts";
import type { LivedShare, Share } from "./defaults/live-days.ts";
import { writeReport } from "./defaults/report.ts";
import { joinTallies } from "./defaults/tally.ts";

const DAYS = Number(process.env["DAYS"] ?? 1_000_000);
/** As many days as fit. */
const SECONDS = Number(process.env["SECONDS"] ?? 60);
const FOLDER = join(ROOT, "tests", "bench", "defaults");

/** What the defaults do on as many seeded days as fit into the time, on every core: a report with charts beside its code. */
export async function benchDefaults(print: (line: string) => void): Promise<void> {
  const hands = availableParallelism();
  const began = Date.now();
  const shares = Array.from({ length: hands }, (_, first) => ({
    first,
    every: hands,
    until: DAYS,
    deadline: began + SECONDS * 1000,
  }));
  const lived = await Promise.all(shares.map(liveShare));
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

/** A process, because a thread does not take over how this one reads TypeScript. */
function liveShare(share: Share): Promise<LivedShare> {
  return new Promise((resolve, reject) => {
    const child = fork(join(FOLDER, "live-days.ts"), { serialization: "advanced" });
    child.once("message", (lived: LivedShare) => resolve(lived));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`A share of the days ended with code ${code}.`)));
    child.send(share);
  });
}
