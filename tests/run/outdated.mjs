/**
 * `npm run outdated`: which dependencies are behind the newest that runs on this Node (npm knows), and why: those in kept-back.json
 * have a reason. Ends with 1 where one has none, or where a reason is no longer needed.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { judgeOutdated } from "./lib/judge-outdated.mjs";

const reasons = JSON.parse(readFileSync(join("tests", "run", "kept-back.json"), "utf8"));
const { stdout, stderr } = spawnSync("npm", ["outdated", "--json"], {
  encoding: "utf8",
  shell: process.platform === "win32",
});
let behind;
try {
  behind = JSON.parse(stdout === "" ? "{}" : stdout);
} catch {
  behind = { error: stderr };
}
const { lines, isFine } = judgeOutdated(behind, reasons);
for (const line of lines) console.log(line);
process.exitCode = isFine ? 0 : 1;
