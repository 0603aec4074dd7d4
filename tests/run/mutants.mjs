/**
 * `npm run mutants:faults -- [--browser] [word…]`: breaks the code on purpose, one break at a time, and expects its tests to notice. In
 * breaks.json `from` occurs once in `file` (tests/meta/breaks.test.ts holds that); `to` is put in its place. What two defences hold takes a
 * second edit, `also`. A break whose name begins with the number of a fault has to be noticed by a test that faults.json names for it.
 * With `--browser` it tries the breaks that only a build notices, in a real Chromium, a real Firefox or as it was built, each with builds
 * of its own, and only those. `after`: tests that have to go before the one that is to notice.
 * Which named test each break turned red goes to noticed.json, by which tests/meta/breaks.test.ts holds that each of them can fail.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureTools, toolEnvironment } from "./lib/browsers.mjs";
import { fail } from "./lib/dependencies.mjs";
import { numbersOf, patternOf } from "./lib/named-tests.mjs";

const NOTICED = join("tests", "run", "noticed.json");
const REPORT = join("tests", ".cache", "mutants.json");
const listOf = (name) => JSON.parse(readFileSync(join("tests", "run", name), "utf8"));
const FAULTS = listOf("faults.json");
const BREAKS = listOf("breaks.json");
const words = process.argv.slice(2).filter((word) => word !== "--browser");
const isInBrowser = process.argv.includes("--browser");
/** Where a test runs, by the beginning of its path: what is built for it, and how vitest is told. */
const HOUSES = [
  { folder: "tests/e2e/firefox/", builds: ["firefox"], args: ["--config", "tests/e2e/vitest.config.ts", "--retry=0"] },
  { folder: "tests/e2e/", builds: ["chrome"], args: ["--config", "tests/e2e/vitest.config.ts", "--retry=0"] },
  {
    folder: "tests/built/",
    builds: ["chrome", "edge", "firefox"],
    args: ["--config", "tests/vitest.config.ts", "--project", "built"],
  },
  { folder: "tests/", builds: [], args: ["--config", "tests/vitest.config.ts", "--project", "node"] },
];
const houseOf = ({ tests }) => HOUSES.find(({ folder }) => tests.some((path) => path.startsWith(folder)));
const chosen = BREAKS.filter(
  (each) => houseOf(each).builds.length > 0 === isInBrowser && words.every((word) => each.name.includes(word)),
);
const environment = { ...process.env, ...(isInBrowser ? await browserTools() : {}) };
mkdirSync(join("tests", ".cache"), { recursive: true });
const unnoticed = chosen.filter((each) => !isNoticed(each));
if (isInBrowser) build(["chrome", "edge", "firefox"]);
console.log(`${chosen.length - unnoticed.length} of ${chosen.length} breaks were noticed.`);
process.exitCode = unnoticed.length === 0 ? 0 : 1;

function isNoticed(broken) {
  const { name, file, from, to, also = [] } = broken;
  const edits = [{ file, from, to }, ...also];
  const whole = new Map(edits.map((edit) => [edit.file, readFileSync(edit.file, "utf8")]));
  const mend = () => whole.forEach((text, path) => writeFileSync(path, text));
  process.once("exit", mend);
  try {
    // One after the other: two of them may be in one file.
    for (const edit of edits) {
      const text = readFileSync(edit.file, "utf8");
      writeFileSync(
        edit.file,
        text.replace(edit.from, () => edit.to),
      );
    }
    const red = redIn(broken);
    const named = namedAmong(red);
    console.log(`${red.length === 0 ? "NOT NOTICED" : `noticed by ${red.length}`}: ${name}`);
    if (red.length > 0) keepNoticed(name, named);
    return red.length > 0;
  } finally {
    mend();
    process.removeListener("exit", mend);
  }
}

/** The tests that a run over the broken code turned red. One that doesn't even start, as of broken grammar, turns none. */
function redIn({ name, tests, after = [] }) {
  const { builds, args } = houseOf({ tests });
  build(builds);
  rmSync(REPORT, { force: true });
  const vitest = join("node_modules", "vitest", "vitest.mjs");
  spawnSync(
    process.execPath,
    [vitest, "run", ...args, "--reporter=json", `--outputFile=${REPORT}`, ...only(name, tests, after), ...tests],
    { stdio: "ignore", env: environment },
  );
  if (!existsSync(REPORT)) return [];
  return JSON.parse(readFileSync(REPORT, "utf8")).testResults.flatMap(({ name: path, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ title }) => ({ file: path.replaceAll("\\", "/").split("/tests/").at(-1), title })),
  );
}

/** The tests of its fault, where it has one: that another one of the file notices says nothing of them. */
function only(name, files, after) {
  const numbers = numbersOf(name);
  if (numbers.length === 0) return [];
  const faults = FAULTS.filter(({ fault }) => numbersOf(fault).some((number) => numbers.includes(number)));
  const titles = faults.flatMap(({ tests }) =>
    Object.entries(tests).flatMap(([file, named]) => (files.includes(`tests/${file}`) ? named : [])),
  );
  if (titles.length === 0) throw new Error(`faults.json names no test of ${files.join(", ")} for “${name}”`);
  return ["-t", `(^| )(${[...after, ...titles].map(patternOf).join("|")})$`];
}

/** As faults.json names them: file to titles, both in its order. */
function namedAmong(red) {
  const found = {};
  for (const [file, titles] of FAULTS.flatMap(({ tests }) => Object.entries(tests))) {
    for (const title of titles) {
      const pattern = new RegExp(`^(.* )?${patternOf(title)}$`);
      if (!red.some((test) => test.file === file && pattern.test(test.title))) continue;
      if (!found[file]?.includes(title)) (found[file] ??= []).push(title);
    }
  }
  return found;
}

/** In the order of breaks.json, without those that are there no more. */
function keepNoticed(name, named) {
  const before = { ...(existsSync(NOTICED) ? listOf("noticed.json") : {}), [name]: named };
  const inOrder = BREAKS.flatMap((each) => (before[each.name] === undefined ? [] : [[each.name, before[each.name]]]));
  writeFileSync(NOTICED, `${JSON.stringify(Object.fromEntries(inOrder), null, 2)}\n`);
}

async function browserTools() {
  const { tools, missing, advice } = await ensureTools(["chromium", "faketime", "firefox", "xvfb"]);
  if (missing.length > 0) fail(advice);
  return toolEnvironment(tools);
}

function build(browsers) {
  const wxt = join("node_modules", "wxt", "bin", "wxt.mjs");
  for (const browser of browsers) {
    const { status } = spawnSync(process.execPath, [wxt, "build", "-b", browser, "--mv3"], { stdio: "ignore" });
    if (status !== 0) throw new Error(`the broken code could not be built for ${browser}`);
  }
}
