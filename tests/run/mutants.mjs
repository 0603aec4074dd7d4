/**
 * `npm run mutants:faults [word…]`: breaks the code on purpose, one break at a time, and expects its tests to notice. In
 * breaks.json `from` occurs once in `file` (tests/meta/breaks.test.ts holds that); `to` is put in its place. What two defences hold takes a
 * second edit, `also`. A break whose name begins with the number of a fault has to be noticed by a test that faults.json names for it.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { numbersOf, patternOf } from "./lib/named-tests.mjs";

const listOf = (name) => JSON.parse(readFileSync(join("tests", "run", name), "utf8"));
const FAULTS = listOf("faults.json");
const words = process.argv.slice(2);
const vitest = join("node_modules", "vitest", "vitest.mjs");
const chosen = listOf("breaks.json").filter(({ name }) => words.every((word) => name.includes(word)));
const unnoticed = chosen.filter(isUnnoticed);
console.log(`${chosen.length - unnoticed.length} of ${chosen.length} breaks were noticed.`);
process.exitCode = unnoticed.length === 0 ? 0 : 1;

function isUnnoticed({ name, file, from, to, also = [], tests }) {
  const edits = [{ file, from, to }, ...also].map((edit) => ({ ...edit, whole: readFileSync(edit.file, "utf8") }));
  const mend = () => edits.forEach(({ file: path, whole }) => writeFileSync(path, whole));
  process.once("exit", mend);
  try {
    for (const edit of edits) {
      writeFileSync(
        edit.file,
        edit.whole.replace(edit.from, () => edit.to),
      );
    }
    const { status } = spawnSync(
      process.execPath,
      [
        vitest,
        "run",
        "--config",
        "tests/vitest.config.ts",
        "--project",
        "node",
        "--bail=1",
        ...only(name, tests),
        ...tests,
      ],
      { stdio: "ignore" },
    );
    console.log(`${status === 0 ? "NOT NOTICED" : "noticed"}: ${name}`);
    return status === 0;
  } finally {
    mend();
    process.removeListener("exit", mend);
  }
}

/** The tests of its fault, where it has one: that another one of the file notices says nothing of them. */
function only(name, files) {
  const numbers = numbersOf(name);
  if (numbers.length === 0) return [];
  const faults = FAULTS.filter(({ fault }) => numbersOf(fault).some((number) => numbers.includes(number)));
  const titles = faults.flatMap(({ tests }) =>
    Object.entries(tests).flatMap(([file, named]) => (files.includes(`tests/${file}`) ? named : [])),
  );
  if (titles.length === 0) throw new Error(`faults.json names no test of ${files.join(", ")} for “${name}”`);
  return ["-t", `(^| )(${titles.map(patternOf).join("|")})$`];
}
