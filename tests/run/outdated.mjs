/**
 * `npm run outdated`: which dependencies are behind the newest that runs on this Node (npm knows), and why: those in kept-back.json
 * have a reason. Ends with 1 where one has none, where a reason is no longer needed, or where there is something newer that promises
 * to work as what we have.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { judgeOutdated, newestOf } from "./lib/judge-outdated.mjs";
import { quoted } from "./lib/steps.mjs";

const reasons = JSON.parse(readFileSync(join("tests", "run", "kept-back.json"), "utf8"));
const behind = ask("outdated");
const compatible = Object.fromEntries(
  Object.keys(reasons).flatMap((name) => {
    const current = behind[name]?.current;
    return current === undefined ? [] : [[name, newestOf(ask("view", `${name}@^${current}`, "version"))]];
  }),
);
const { lines, isFine } = judgeOutdated(behind, reasons, compatible);
for (const line of lines) console.log(line);
process.exitCode = isFine ? 0 : 1;

/** What npm answers; an `error` where it could not ask. */
function ask(...args) {
  const isWindows = process.platform === "win32";
  // The shell of Windows takes a bare caret for its own.
  const words = isWindows ? args.map(quoted) : args;
  const { stdout, stderr } = spawnSync("npm", [...words, "--json"], { encoding: "utf8", shell: isWindows });
  try {
    return JSON.parse(stdout === "" ? "{}" : stdout);
  } catch {
    return { error: stderr };
  }
}
