import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { reportOutcome } from "../../support/outcome.ts";
import { answer, auditDiary, inBrowser } from "../support/diary-audit.ts";
import { createPackedProfile, type PackedProfile } from "../support/packed-install.ts";
import { removeFolder } from "../support/remove-folder.ts";
import { sendMessage } from "../support/send-message.ts";
import { createSmallDisk, type SmallDisk } from "../support/small-disk.ts";
import { until } from "../support/wait.ts";

const MEGABYTES = 96;

let packed: PackedProfile;
let disk: SmallDisk | null = null;
let cache: string;
/** A profile with a life in it, on a disk of its own. */
let small: PackedProfile;
let acknowledged: readonly string[] = [];
/** What both begin with. */
let before: readonly string[] = [];

beforeAll(async () => {
  disk = createSmallDisk(MEGABYTES);
  packed = createPackedProfile();
  cache = mkdtempSync(join(tmpdir(), "standing-start-cache-"));
  before = await inBrowser(packed, (page) => answer(page, [1, 2, 3]));
});
beforeEach(async () => {
  if (disk === null) return;
  acknowledged = before;
  small = { ...packed, profile: join(disk.folder, "profile") };
  // A process of the killed browser may be a moment from its end, and a file of its own vanish while it is copied.
  await until("a copy of the profile", async () => {
    rmSync(small.profile, { recursive: true, force: true });
    cpSync(packed.profile, small.profile, { recursive: true, filter: (path) => !path.includes("Singleton") });
    return true;
  });
});
afterAll(async () => {
  disk?.remove();
  await packed.remove();
  await removeFolder(cache);
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

  test("26: loses nothing that was acknowledged over a restart while it is still full, and says so", async ({
    skip,
  }) => {
    if (disk === null) return skip("mounting a small disk is not allowed here");
    const full = disk;
    const args = [`--disk-cache-dir=${cache}`];
    const store = async (page: Page, pains: readonly number[]) => {
      const stored = await answer(page, pains);
      expect(stored, "answers go on").toHaveLength(pains.length);
      acknowledged = [...acknowledged, ...stored];
    };
    const { told } = await inBrowser(
      small,
      async (page) => {
        full.fill();
        await store(page, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        return sendMessage(page, "get-status", {}).then(({ faults }) => ({ told: faults.map(({ code }) => code) }));
      },
      { args },
    );
    expect(told).toEqual(["storage-full"]);
    full.giveBack(8_000_000);
    await inBrowser(
      small,
      async (page) => {
        await store(page, [10]);
        const { faults, checkIn } = await sendMessage(page, "get-status", {});
        expect(faults.map(({ code }) => code)).toEqual(["storage-full"]);
        expect(checkIn.today?.pain).toBe(10);
      },
      { args },
    );
    full.makeRoom();
    for (let start = 1; start <= 2; start += 1) {
      await inBrowser(small, async (page) => {
        const { missing, doubled, told: codes } = await auditDiary(page, acknowledged);
        reportOutcome({
          what: "Chromium: killed on a full disk, and started again while it is still full",
          runs: 1,
          lost: missing.length,
          doubled: doubled.length,
          told: [...told, ...codes],
        });
        expect({ missing, doubled }, `start ${start}`).toEqual({ missing: [], doubled: [] });
        // A log that was torn twice may take the database with it: then it is said, and all of it comes back.
        expect(codes.filter((code) => code !== "records-lost" || start > 1)).toEqual([]);
      });
    }
  });
});
