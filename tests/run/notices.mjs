/**
 * `npm run notices`: writes public/third-party-notices.txt, the licences of everything that travels in the bundles.
 * Run it after a change of `dependencies`; tests/meta/notices.test.ts tells when it was forgotten.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Packages that only work at build time, though another package lists them as dependencies. */
const BUILD_ONLY = new Set(["chokidar", "confbox", "tinyglobby"]);
/** Licence texts of packages that ship none, as their repositories have them. */
const KEPT_LICENCES = { saxes: "saxes.txt", "@wxt-dev/browser": "wxt.txt", "@wxt-dev/i18n": "wxt.txt" };
const RULE = "-".repeat(80);

const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
const seen = new Map();
for (const name of Object.keys(dependencies)) visit(name);

const parts = [...seen.values()].sort((a, b) => a.name.localeCompare(b.name, "en")).map(describe);
const head = "Standing Start contains these works of others, each under its own licence.\n";
writeFileSync(join("public", "third-party-notices.txt"), `${[head, ...parts].join(`\n${RULE}\n`)}\n`);
console.log(`public/third-party-notices.txt: ${seen.size} packages`);

function visit(name) {
  if (seen.has(name) || BUILD_ONLY.has(name) || name.startsWith("@types/")) return;
  const manifest = JSON.parse(readFileSync(join("node_modules", name, "package.json"), "utf8"));
  seen.set(name, manifest);
  for (const inner of Object.keys(manifest.dependencies ?? {})) visit(inner);
}

function describe({ name, version, license }) {
  return `${name} ${version} (${license})\n\n${licenceOf(name).trim()}`;
}

/** The licence's text. A package that ships none and has none kept here must not travel. */
function licenceOf(name) {
  const folder = join("node_modules", name);
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying|ofl)(\.|$)/i.test(entry));
  if (file !== undefined) return readFileSync(join(folder, file), "utf8");
  const kept = KEPT_LICENCES[name];
  if (kept === undefined) throw new Error(`${name} ships no licence: put its text into tests/run/licences/`);
  return readFileSync(join(import.meta.dirname, "licences", kept), "utf8");
}
