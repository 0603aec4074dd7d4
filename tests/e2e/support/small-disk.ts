import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statSync, truncateSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file system of its own, in memory, that can really be full. */
export type SmallDisk = {
  readonly folder: string;
  /** Takes all the room that is left. */
  fill(): void;
  /** Gives so many bytes of it back: enough for a browser to start, and not enough to mend a database. */
  giveBack(bytes: number): void;
  makeRoom(): void;
  remove(): void;
};

const CHUNK = Buffer.alloc(4_096);

/** Null where mounting isn't allowed: only Linux's root may. */
export function createSmallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), "standing-start-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  const filler = join(folder, "filler");
  return {
    folder,
    fill() {
      const file = openSync(filler, "w");
      try {
        for (;;) writeSync(file, CHUNK);
      } catch {
        // No space left on device: that is what we want.
      } finally {
        closeSync(file);
      }
    },
    giveBack: (bytes) => truncateSync(filler, statSync(filler).size - bytes),
    makeRoom: () => rmSync(filler),
    remove() {
      // A process of the browser may be a moment from its end and still hold it.
      execFileSync("umount", ["--lazy", folder], { stdio: "ignore" });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
