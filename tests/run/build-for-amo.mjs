/** `npm run build-for-amo`: the Firefox build and its zip, as they were uploaded. For those who review it, from the sources alone. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureDependencies } from "./lib/dependencies.mjs";

await ensureDependencies();
// They need the packages.
const { buildBrowser } = await import("./lib/build-browser.mjs");
const { sha256, zipOf } = await import("./lib/pack.mjs");

const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
const zip = zipOf(await buildBrowser("firefox"));
const file = join(".output", "release", `${name}-${version}-firefox.zip`);
mkdirSync(join(".output", "release"), { recursive: true });
writeFileSync(file, zip);
console.log(`${file}  ${zip.length} bytes  sha256 ${sha256(zip)}`);
