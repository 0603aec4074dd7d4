/**
 * `npm run start:under-load [-- --short]`: `npm start` without a display while a busy loop holds every core, as on a newcomer's
 * machine that has better things to do. Says what became of it; ends with 1 where a newcomer would have seen a stack, or no day.
 * `--short` shows a quarter of an hour of a day, as `npm test` does.
 */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { judgeStart } from "./lib/judge-start.mjs";
import { runVisibly } from "./lib/run-visibly.mjs";

const isShort = process.argv.includes("--short");
const LONGEST_MS = (isShort ? 8 : 20) * 60_000;

const loops = Array.from({ length: availableParallelism() }, () => new Worker("for (;;);", { eval: true }));
console.log(`${loops.length} busy loops hold every core.`);
const { code, output, ms } = await runVisibly([process.execPath, "tests/run/start.mjs"], {
  label: "npm start",
  // Other systems always have a display, but for CI.
  env: { CI: "true", DISPLAY: undefined, WAYLAND_DISPLAY: undefined, ...(isShort ? { SHOWN_DAY: "short" } : {}) },
  timeoutMs: LONGEST_MS,
});
await Promise.all(loops.map((loop) => loop.terminate()));
console.log(output.trimEnd());
const { way, complaints } = judgeStart({ code, output });
console.log(`npm start took ${Math.round(ms / 1000)} s; the day was lived in the ${way}.`);
for (const complaint of complaints) console.log(`✗ ${complaint}`);
process.exitCode = complaints.length === 0 ? 0 : 1;
