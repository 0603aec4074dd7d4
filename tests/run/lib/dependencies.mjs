import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runVisibly } from "./run-visibly.mjs";

const LEAST_NODE = [20, 19];

/**
 * Installs the packages of package-lock.json if any is missing or of another version.
 * Ends the process with a clear sentence where it cannot.
 */
export async function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])) {
    fail(`Standing Start needs Node ${LEAST_NODE.join(".")} or newer; this is ${process.versions.node}.`);
  }
  const stale = firstStalePackage();
  if (stale !== null) {
    console.log(`Installing packages (${stale})`);
    // Every fetch is a line, so that minutes on a slow line don't look like a standstill.
    const command = [npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=http"];
    const { code, output } = await runVisibly(command, { label: "npm ci", shell: process.platform === "win32" });
    if (code !== 0) fail(`npm ci did not work:\n${withoutFetches(output)}`);
  }
}

/** Why an install is needed, or null. Optional packages of other systems may be missing. */
function firstStalePackage() {
  const installed = join("node_modules", ".package-lock.json");
  if (!existsSync(installed)) return "there is no node_modules";
  const have = JSON.parse(readFileSync(installed, "utf8")).packages;
  const want = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
  for (const [path, { version, optional, devOptional }] of Object.entries(want)) {
    if (path === "" || (have[path] === undefined && (optional || devOptional))) continue;
    if (have[path]?.version !== version) return `${path.replace(/^node_modules\//, "")} should be ${version}`;
  }
  return null;
}

function withoutFetches(output) {
  return output
    .split("\n")
    .filter((line) => !/^npm http .* 200 /.test(line))
    .join("\n");
}

/** npm's command on this system. */
function npm() {
  return process.platform === "win32" ? "npm.cmd" : "npm";
}

/** @returns {never} */
export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
