import { appendFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PackedProfile } from "./packed-install.ts";

/** The folder in which Chromium keeps IndexedDB for our pages. */
function leveldbOf({ profile, extensionId }: PackedProfile): string {
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
  deleteDatabase: (packed: PackedProfile) => rmSync(leveldbOf(packed), { recursive: true, force: true }),
  /** As a line, so that Chromium doesn't take it for a broken one, which it would begin anew by itself. */
  pointNowhere: (packed: PackedProfile) => writeFileSync(join(leveldbOf(packed), "CURRENT"), "garbage\n"),
};
