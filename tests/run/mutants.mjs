/**
 * `npm run mutants:faults [word…]`: breaks the code on purpose, one break at a time, and expects its tests to notice. In
 * breaks.json `from` occurs once in `file` (tests/meta/breaks.test.ts holds that); `to` is put in its place.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const BREAKS = JSON.parse(readFileSync(join("tests", "run", "breaks.json"), "utf8"));
const words = process.argv.slice(2);
const vitest = join("node_modules", "vitest", "vitest.mjs");
const chosen = BREAKS.filter(({ name }) => words.every((word) => name.includes(word)));
const unnoticed = chosen.filter(isUnnoticed);
console.log(`${chosen.length - unnoticed.length} of ${chosen.length} breaks were noticed.`);
process.exitCode = unnoticed.length === 0 ? 0 : 1;

function isUnnoticed({ name, file, from, to, tests }) {
  const whole = readFileSync(file, "utf8");
  const mend = () => writeFileSync(file, whole);
  process.once("exit", mend);
  try {
    writeFileSync(
      file,
      whole.replace(from, () => to),
    );
    const { status } = spawnSync(
      process.execPath,
      [vitest, "run", "--config", "tests/vitest.config.ts", "--project", "node", "--bail=1", ...tests],
      { stdio: "ignore" },
    );
    console.log(`${status === 0 ? "NOT NOTICED" : "noticed"}: ${name}`);
    return status === 0;
  } finally {
    mend();
    process.removeListener("exit", mend);
  }
}
