/**
 * `npm run faults`, after `npm test`: writes tests/FAULTS.md, a row for each fault of faults.json, from what the tests that are named
 * there reported, and a row for each injection of its own into a real browser. A row of which a test failed or did not run has no
 * figures, and says so. What was done by hand (`npm run kills`) lies in faults-by-hand.json.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { patternOf } from "./lib/named-tests.mjs";

const REPORTS = join("tests", ".cache", "reports");
const listOf = (name) => JSON.parse(readFileSync(join("tests", "run", name), "utf8"));
const FAULTS = listOf("faults.json");
const BY_HAND = listOf("faults-by-hand.json");

/** Of each file the newest report: `npm test` runs many of them once for each zone. */
const newest = new Map(
  readdirSync(REPORTS)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(join(REPORTS, name), "utf8")))
    .toSorted((a, b) => a.startTime - b.startTime)
    .flatMap(({ testResults, startTime }) => testResults.map((file) => ({ ...file, on: dateOf(startTime) })))
    .map(({ name, assertionResults, on }) => [
      name.replaceAll("\\", "/").split("/tests/").at(-1),
      assertionResults.map((result) => ({ ...result, on })),
    ]),
);
const results = [...newest].flatMap(([file, assertions]) => assertions.map((result) => ({ ...result, file })));

const complaints = [];
const rows = FAULTS.map(({ fault, how, saw, tests }) => {
  const before = complaints.length;
  const ran = Object.entries(tests).flatMap(([file, titles]) => titles.flatMap((title) => resultsOf(file, title)));
  const outcomes = ran.map(({ meta }) => meta?.outcome ?? { runs: 1, lost: 0, doubled: 0, told: [] });
  const sum = (what) => outcomes.reduce((total, outcome) => total + outcome[what], 0);
  const told = [...new Set(outcomes.flatMap((outcome) => outcome.told))];
  const seen = told.length === 0 ? saw : `${saw} (told in real browsers: ${codes(told)})`;
  const figures = complaints.length > before ? ["–", "–", "–"] : ["runs", "lost", "doubled"].map(sum);
  return `| ${fault} | ${how} | ${figures.join(" | ")} | ${seen} |`;
});
const injected = results
  .filter(({ status, meta }) => status === "passed" && meta?.outcome?.what !== undefined)
  .map(({ meta, on }) => ({ ...meta.outcome, on }));
const realRows = [...injected, ...BY_HAND].map(
  ({ what, runs, gone, lost, doubled, told, on }) =>
    `| ${what} | ${runs} | ${gone} | ${lost} | ${doubled} | ${told.length === 0 ? "nothing" : codes(told)} | ${on} |`,
);

writeFileSync(
  join("tests", "FAULTS.md"),
  `# What goes wrong, and what comes of it

Made by \`npm run faults\` from the reports of \`npm test\`; the list is \`tests/run/faults.json\`, and \`npm run mutants:faults\` shows that its tests notice.
A run is one injection: a death of the worker, a kill of the browser, a torn file, or a test where it counts nothing smaller. Lost: acknowledged
and not there, after the remedy that the product offered. Doubled: stored or shown twice. A test that found either would have failed, so
its row says nothing lost; those in real browsers count. Where a test failed or did not run, the row has – for figures.

| Fault | How it is injected | Runs | Lost | Doubled | What the person saw |
| --- | --- | --- | --- | --- | --- |
${rows.join("\n")}

## In real browsers, one by one

Gone: records that were acknowledged and not there at a start, before the person took what the product offered.

| What was done | Runs | Gone | Lost | Doubled | What the person was told | On |
| --- | --- | --- | --- | --- | --- | --- |
${realRows.join("\n")}
`,
);
console.log(`${rows.length} faults and ${realRows.length} injections written to tests/FAULTS.md.`);
if (complaints.length > 0) console.error(`Without figures, because of:\n${complaints.join("\n")}`);
process.exitCode = complaints.length === 0 ? 0 : 1;

function codes(told) {
  return told.map((code) => `\`${code}\``).join(", ");
}

function dateOf(instant) {
  return new Date(instant).toISOString().slice(0, 10);
}

function resultsOf(file, title) {
  const pattern = new RegExp(`^(.* )?${patternOf(title)}$`);
  const found = results.filter((result) => result.file === file && pattern.test(result.title));
  const bad = found.filter(({ status }) => status !== "passed" && status !== "pending" && status !== "skipped");
  if (found.length === 0) complaints.push(`${file}: “${title}” did not run.`);
  if (bad.length > 0) complaints.push(`${file}: “${title}” failed.`);
  return found.filter(({ status }) => status === "passed");
}
