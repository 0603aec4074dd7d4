import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reportOutcome } from "../../support/outcome.ts";
import { answer, auditDiary, inBrowser } from "../support/diary-audit.ts";
import { createPackedProfile, type PackedProfile } from "../support/packed-install.ts";
import { sendMessage } from "../support/send-message.ts";
import { createSmallDisk, type SmallDisk } from "../support/small-disk.ts";

const MEGABYTES = 96;

let packed: PackedProfile;
let disk: SmallDisk | null = null;
let cache: string;
/** A profile with a life in it, on a disk of its own. */
let small: PackedProfile;
let acknowledged: readonly string[] = [];

beforeAll(async () => {
  disk = createSmallDisk(MEGABYTES);
  packed = createPackedProfile();
  cache = mkdtempSync(join(tmpdir(), "standing-start-cache-"));
  acknowledged = await inBrowser(packed, (page) => answer(page, [1, 2, 3]));
  if (disk === null) return;
  small = { ...packed, profile: join(disk.folder, "profile") };
  cpSync(packed.profile, small.profile, { recursive: true, filter: (path) => !path.includes("Singleton") });
});
afterAll(() => {
  disk?.remove();
  packed.remove();
  rmSync(cache, { recursive: true, force: true });
});

describe("a disk that is full", () => {
  test("26: loses nothing that was acknowledged before, meanwhile and after there was room, over the restart", async ({
    skip,
  }) => {
    if (disk === null) return skip("mounting a small disk is not allowed here");
    const full = disk;
    const told = new Set<string>();
    await inBrowser(
      small,
      async (page) => {
        const faults = async () => (await sendMessage(page, "get-status", {})).faults.map(({ code }) => code);
        acknowledged = [...acknowledged, ...(await answer(page, [4, 5]))];
        full.fill();
        const meanwhile = await answer(
          page,
          Array.from({ length: 12 }, (_, n) => n % 11),
        );
        expect(meanwhile.length, "answers go on").toBe(12);
        for (const code of await faults()) told.add(code);
        full.makeRoom();
        const settings = await sendMessage(page, "save-settings", { patch: { spacingMinutes: 17 } });
        expect(settings.settings.spacingMinutes).toBe(17);
        acknowledged = [...acknowledged, ...meanwhile, ...(await answer(page, [6, 7]))];
        expect(await faults(), "the fault stands until the restart").toContain("storage-full");
      },
      { args: [`--disk-cache-dir=${cache}`] },
    );
    for (let start = 1; start <= 3; start += 1) {
      await inBrowser(small, async (page) => {
        const { missing, doubled, told: codes } = await auditDiary(page, acknowledged);
        const { settings, faults } = await sendMessage(page, "get-status", {});
        reportOutcome({
          what: "Chromium: its disk fills to the last byte while it stores, room is made, and it restarts",
          runs: 1,
          lost: missing.length,
          doubled: doubled.length,
          told: [...told, ...codes],
        });
        expect({ missing, doubled, codes }, `start ${start}`).toEqual({ missing: [], doubled: [], codes: [] });
        expect(settings.spacingMinutes).toBe(17);
        expect(faults).toEqual([]);
      });
    }
    expect([...told]).toEqual(["storage-full"]);
  });
});
