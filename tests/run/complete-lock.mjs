/**
 * `npm run lock`: adds to package-lock.json the optional packages of other systems that a registry did not serve when the
 * lockfile was written, and asks the registry for every checksum that is missing. Without them `npm ci` refuses the lockfile; with them it passes over those of other systems.
 * Run it after every install of a package; tests/meta/lockfile.test.ts tells when it was forgotten.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const SYSTEMS = ["android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "aix", "win32"];
const PROCESSORS = {
  arm: "arm",
  arm64: "arm64",
  x64: "x64",
  ia32: "ia32",
  ppc64: "ppc64",
  riscv64: "riscv64",
  s390x: "s390x",
  loong64: "loong64",
  wasm32: "wasm32",
  mips64el: "mips64el",
};
const LIBRARIES = { gnu: "glibc", gnueabihf: "glibc", musl: "musl", musleabihf: "musl" };

const text = readFileSync("package-lock.json", "utf8");
const lock = JSON.parse(text);
const added = [];
for (const [path, { optionalDependencies = {}, dev, devOptional }] of Object.entries(lock.packages)) {
  if (path === "") continue;
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (isLocked(path, name) || !/^\d+\.\d+\.\d+$/.test(version)) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      ...platformOf(name),
      ...(dev || devOptional ? { dev: true } : {}),
      optional: true,
    };
    added.push(`${name} ${version}`);
  }
}
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === "" || entry.integrity !== undefined || entry.link) continue;
  const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  const asked = ["view", `${name}@${entry.version}`, "dist.integrity"];
  const integrity = execFileSync(process.platform === "win32" ? "npm.cmd" : "npm", asked, { encoding: "utf8" }).trim();
  if (!integrity.startsWith("sha512-")) throw new Error(`the registry has no checksum of ${name} ${entry.version}`);
  const { version, ...rest } = entry;
  lock.packages[path] = { version, integrity, ...rest };
  added.push(`the checksum of ${name} ${version}`);
}
const { "": root, ...packages } = lock.packages;
const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, "en"));
lock.packages = { "": root, ...Object.fromEntries(sorted) };
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? "package-lock.json is complete." : `Added ${added.join(", ")}.`);

/** Looks where Node would: beside the package's own, then further up. */
function isLocked(path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
    if (lock.packages[`${folder === "" ? "" : `${folder}/`}node_modules/${name}`] !== undefined) return true;
    if (folder === "") return false;
  }
}

/** What a name such as `@oxlint/binding-linux-arm64-musl` says of its system. */
function platformOf(name) {
  const parts = name.slice(name.lastIndexOf("/") + 1).split("-");
  const os = parts.find((part) => SYSTEMS.includes(part));
  const cpu = parts.map((part) => PROCESSORS[part]).find((part) => part !== undefined);
  const libc = parts.map((part) => LIBRARIES[part]).find((part) => part !== undefined);
  return {
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(os ? { os: [os] } : {}),
    ...(libc && os === "linux" ? { libc: [libc] } : {}),
  };
}
