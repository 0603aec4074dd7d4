/** Zips that come out the same from the same files, whatever the hour, the time zone and the order in which a disk lists them. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { zipSync } from "fflate";

/** The earliest that a zip can write; in local time, as a zip has no zone. */
const NO_DATE = new Date(1980, 0, 1);
/** rw-r--r-- for a plain file of Unix, for readers that look at it. */
const PLAIN_FILE = 0o100644 << 16;

/** @typedef {ReadonlyMap<string, Uint8Array>} Files by their names with forward slashes */

/** Every file under a folder. @returns {Files} */
export function readFolder(/** @type {string} */ folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  return readFiles(folder, names);
}

/** Those files of a folder. @returns {Files} */
export function readFiles(/** @type {string} */ folder, /** @type {readonly string[]} */ names) {
  return new Map(names.map((name) => [name.replaceAll(sep, "/"), new Uint8Array(readFileSync(join(folder, name)))]));
}

/** A zip of them, sorted by name. */
export function zipOf(/** @type {Files} */ files) {
  const names = [...files.keys()].sort();
  return zipSync(Object.fromEntries(names.map((name) => [name, files.get(name)])), {
    level: 9,
    mtime: NO_DATE,
    os: 3,
    attrs: PLAIN_FILE,
  });
}

/** The names of files that only one of two has, or that differ. */
export function differences(/** @type {Files} */ one, /** @type {Files} */ other) {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter(
      (name) =>
        Buffer.compare(one.get(name) ?? Buffer.of(), other.get(name) ?? Buffer.of()) !== 0 ||
        !(one.has(name) && other.has(name)),
    )
    .sort();
}

export function sha256(/** @type {Uint8Array} */ bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}
