import {
  appendFileSync,
  closeSync,
  openSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { PackedProfile } from "./packed-install.ts";
import { removeFolder } from "./remove-folder.ts";

/** A profile, and whose databases in it are meant. */
type Place = Pick<PackedProfile, "profile" | "extensionId">;

/** The folder in which Chromium keeps IndexedDB for our pages. */
function leveldbOf({ profile, extensionId }: Place): string {
  return join(profile, "Default", "IndexedDB", `chrome-extension_${extensionId}_0.indexeddb.leveldb`);
}

/** The log that is being written: the newest by number. */
function logOf(packed: PackedProfile): string {
  const folder = leveldbOf(packed);
  const [newest] = readdirSync(folder)
    .filter((name) => name.endsWith(".log"))
    .sort()
    .toReversed();
  if (newest === undefined) throw new Error(`no log in ${folder}`);
  return join(folder, newest);
}

/** What a crash of the machine, a bad disk or a tidy person leaves behind. Only while the browser is not running. */
export const damage = {
  tear(packed: PackedProfile, bytes: number): void {
    const log = logOf(packed);
    truncateSync(log, statSync(log).size - bytes);
  },
  padWithZeros: (packed: PackedProfile) => appendFileSync(logOf(packed), Buffer.alloc(4_096)),
  deleteDatabase: (packed: PackedProfile) => removeFolder(leveldbOf(packed)),
  /** As a line, so that Chromium doesn't take it for a broken one, which it would begin anew by itself. */
  pointNowhere: (packed: PackedProfile) => writeFileSync(join(leveldbOf(packed), "CURRENT"), "garbage\n"),
};

/** The tables to which the log was packed once it was long enough; what lies in them is no longer in memory. */
export const tablesOf = (place: Place): readonly string[] =>
  readdirSync(leveldbOf(place))
    .filter((name) => name.endsWith(".ldb"))
    .map((name) => join(leveldbOf(place), name));

/** What a bad disk does to files while the browser has them open: each byte another one, in its place. */
export function overwrite(paths: readonly string[]): void {
  for (const path of paths) {
    const file = openSync(path, "r+");
    writeSync(file, Buffer.alloc(statSync(path).size, "Z"));
    closeSync(file);
  }
}
