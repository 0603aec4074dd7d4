/**
 * `npm run mutants -- <room of src/core> [file]`: breaks every line of a room in many ways and sees whether the unit tests of the
 * core notice. `npm run mutants -- --sample 400 --seed 1 [room]` draws so many breaks from all of src/core, or from the room.
 * `--own` asks the room's own tests only. By hand: minutes a room. Stryker's instrumenter makes the breaks; it is fetched into
 * tests/.cache the first time, and is no dependency of ours. The tests run in our own runner (tests/support/mutants/), which
 * counts and has no clock: a busy machine makes it slow, not wrong.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { ensureDependencies, fail } from "./lib/dependencies.mjs";
import { describeSample } from "./lib/describe-sample.mjs";
import { drawMutants, keyOf, lineOf } from "./lib/draw-mutants.mjs";
import { judgeBreaks } from "./lib/judge-breaks.mjs";
import { tryBreaks } from "./lib/try-breaks.mjs";

/** The newest that runs on the oldest Node that is enough. */
const VERSION = "9.6.1";
const HOME = resolve("tests", ".cache", "mutation");
const MODULES = join(HOME, "node_modules", "@stryker-mutator");
// Texts are for people: whether an error says this or that is no rule.
const MUTATOR = { excludedMutations: ["StringLiteral"], plugins: null, ignorers: [] };
/** Minutes of processor time for one break. */
const LONG = ["engine/{state-stays-small,any-day.properties}", "figure/figure-properties", "imports/fuzz"];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: "string", default: "Infinity" },
    seed: { type: "string", default: "1" },
    hands: { type: "string", default: String(availableParallelism()) },
    own: { type: "boolean", default: false },
    patience: { type: "string", default: "20" },
  },
});
const [room, file] = positionals;
const NAME = join(HOME, room ?? "sample");
const isRoom = room !== undefined && existsSync(join("src", "core", room));
if (!isRoom && (room !== undefined || values.sample === "Infinity")) {
  fail("Name a room of src/core (npm run mutants -- care-level), or how many to draw from all (-- --sample 400).");
}
await ensureDependencies();
mkdirSync(HOME, { recursive: true });
if (!existsSync(join(MODULES, "instrumenter"))) fetchInstrumenter();

const all = await breaksOf(sourcesOf(isRoom ? `src/core/${room}` : "src/core"));
const drawn = drawMutants(all.mutants, { count: Number(values.sample), seed: Number(values.seed) });
console.log(`${drawn.length} of ${all.mutants.length} breaks, drawn with seed ${values.seed}.`);
const plan = await planFor(drawn);
const stages = stagesOf(isRoom ? room : null);
const findings = await tryBreaks(plan, { planFile: `${NAME}.plan.json`, hands: Number(values.hands), stages });
const { tried, leftOut } = judgeBreaks(plan.mutants, findings);
writeFileSync(`${NAME}.json`, JSON.stringify(tried, null, 2));
for (const one of tried.filter(({ outcome }) => outcome === "survived" || outcome === "unreached")) {
  console.log(`${one.outcome}: ${lineOf(one)}`);
}
for (const line of [...leftOut, ...describeSample(tried)]) console.log(line);

/** Switches for the drawn ones only: ranges are all that the instrumenter can be told, and others lie within them. */
async function planFor(wanted) {
  const sources = [...groupByFile(wanted)].map(([name, mutants]) => ({
    name,
    mutate: mutants.map(({ location }) => location),
    content: readFileSync(name, "utf8"),
  }));
  const { files, mutants } = await breaksOf(sources);
  const keys = new Set(wanted.map(keyOf));
  const switched = mutants.filter((mutant) => keys.has(keyOf(mutant)));
  return {
    files: Object.fromEntries(files.map(({ name, content }) => [name, content])),
    mutants: switched,
    drawn: switched.map(({ id }) => id),
    findings: `${NAME}.findings.jsonl`,
    patienceMs: Number(values.patience) * 1000,
    exclude: LONG.map((name) => `tests/unit/core/${name}.test.ts`),
  };
}

/** The room's own tests first, else those of the engine last: they come by everything, and take long. */
function stagesOf(own) {
  const tests = (name) => `tests/unit/core/${name}/**/*.test.ts`;
  if (own !== null && values.own) return [tests(own)];
  return [tests(own ?? "!(engine)"), tests("*")];
}

function groupByFile(mutants) {
  const files = new Map();
  for (const mutant of mutants) files.set(mutant.fileName, [...(files.get(mutant.fileName) ?? []), mutant]);
  return files;
}

function sourcesOf(from) {
  return readdirSync(from, { recursive: true })
    .filter((name) => name.endsWith(file === undefined ? ".ts" : `${file}.ts`))
    .map((name) => `${from}/${name.replaceAll("\\", "/")}`)
    .map((name) => ({ name, mutate: true, content: readFileSync(name, "utf8") }));
}

/** Every break that Stryker knows in these files or in their named ranges, and the files with all of them behind switches. */
async function breaksOf(sources) {
  const at = join(MODULES, "instrumenter", "dist", "src", "instrumenter.js");
  const { Instrumenter } = await import(pathToFileURL(at).href);
  const quiet = { debug() {}, info() {}, warn() {}, isDebugEnabled: () => false };
  const { files, mutants } = await new Instrumenter(quiet).instrument(sources, MUTATOR);
  // Those that are left out by kind are listed all the same.
  return { files, mutants: mutants.filter(({ status }) => status !== "Ignored") };
}

function fetchInstrumenter() {
  const flags = ["--no-save", "--ignore-scripts", "--no-audit", "--no-fund"];
  const what = `@stryker-mutator/instrumenter@${VERSION}`;
  const { status } = spawnSync("npm", ["install", "--prefix", HOME, ...flags, what], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) fail(`Stryker's instrumenter ${VERSION} could not be fetched.`);
}
