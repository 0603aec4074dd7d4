/**
 * `npm run release`: zips for Chrome, Edge, Firefox and of the sources, in .output/release. Everything is built twice and must come
 * out the same, byte for byte. `-- --try` says what would keep it from being released, and goes on.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { changesOf } from "./lib/changelog.mjs";
import { ensureDependencies, fail } from "./lib/dependencies.mjs";

const FOLDER = join(".output", "release");
const BROWSERS = /** @type {const} */ (["chrome", "edge", "firefox"]);

const { values } = parseArgs({ options: { try: { type: "boolean", default: false } } });
await ensureDependencies();
const { buildBrowser } = await import("./lib/build-browser.mjs");
const { differences, readFiles, sha256, zipOf } = await import("./lib/pack.mjs");
const { webExtStep } = await import("./lib/web-ext-step.mjs");

const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
for (const obstacle of obstacles()) {
  if (!values.try) fail(obstacle);
  console.log(`✗ ${obstacle}`);
}

/** @type {Map<string, Uint8Array>} */
const zips = new Map();
for (const browser of BROWSERS) {
  rmSync(join(".output", `${browser}-mv3`), { recursive: true, force: true });
  const first = await buildBrowser(browser);
  rmSync(join(".output", `${browser}-mv3`), { recursive: true, force: true });
  const second = await buildBrowser(browser);
  const differing = differences(first, second);
  if (differing.length > 0) fail(`Two builds for ${browser} differ in ${differing.join(", ")}.`);
  zips.set(browser, sameTwice(browser, first, second));
}
const sources = () =>
  readFiles(
    ".",
    git("ls-files", "-z")
      .split("\0")
      .filter((file) => file !== ""),
  );
zips.set("sources", sameTwice("sources", sources(), sources()));

const lint = await webExtStep("store check of the Firefox build").run();
if (lint.failed > 0) fail(`The store check of the Firefox build has complaints:\n${lint.output}`);

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const sums = [...zips].map(([of, zip]) => {
  const file = `${name}-${version}-${of}.zip`;
  writeFileSync(join(FOLDER, file), zip);
  console.log(`✓ ${join(FOLDER, file)}, ${zip.length} bytes, the same twice`);
  return `${sha256(zip)}  ${file}`;
});
writeFileSync(join(FOLDER, "SHA256SUMS"), `${sums.join("\n")}\n`);
console.log(sums.join("\n"));

/** What keeps this tree from being released, in sentences. */
function obstacles() {
  const changes = changesOf(readFileSync("CHANGELOG.md", "utf8"), version);
  return [
    ...(changes === null
      ? [
          `CHANGELOG.md says nothing of ${version}: it needs a heading "## ${version} (date)" with what is new under it.`,
        ]
      : []),
    ...(git("status", "--porcelain") === "" ? [] : ["There are changes that are not committed."]),
  ];
}

function sameTwice(of, first, second) {
  const [one, other] = [zipOf(first), zipOf(second)];
  if (Buffer.compare(one, other) !== 0) fail(`The zip of ${of} is not the same twice.`);
  return one;
}

function git(...args) {
  return execFileSync("git", args, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
}
