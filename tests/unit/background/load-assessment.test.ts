import { describe, expect, test } from "vitest";
import { loadAssessment } from "@/src/background/load-assessment.ts";
import { clinicianCheck } from "@/src/core/advice/clinician-check.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import { emptyBatch } from "@/src/storage/batch.ts";
import { aCheckIn, TODAY } from "../../support/builders/a-check-in.ts";
import { createMemoryDeskStorage } from "../../support/fakes/memory-desk-storage.ts";

const now = { at: Date.parse(`${TODAY}T17:00:00Z`), zone: "UTC" };

async function levelAfter(...checkIns: readonly ReturnType<typeof aCheckIn>[]) {
  const { commit, reads } = createMemoryDeskStorage();
  await commit({ ...emptyBatch(0), checkIns: checkIns.map((checkIn) => ({ ...checkIn, deletedAt: null })) });
  return {
    reads,
    commit,
    level: async () => (await loadAssessment(reads, DEFAULT_SETTINGS, now))?.level ?? null,
  };
}

describe("the level that the worker acts on", () => {
  test("is none without an answer, and ends with its day", async () => {
    expect(await (await levelAfter()).level()).toBeNull();
    expect(await (await levelAfter(aCheckIn(7, -1))).level()).toBeNull();
    expect(await (await levelAfter(aCheckIn(7))).level()).toBe(2);
  });

  test("stays for an emergency until it is answered", async () => {
    const signs = { warningSigns: { at: aCheckIn(0, -3).at, signs: { bladder: "yes" as const } } };
    expect(await (await levelAfter(aCheckIn(1, -3, signs))).level()).toBe(4);
  });

  test("heeds what a clinician has checked", async () => {
    const { commit, level } = await levelAfter(aCheckIn(2, 0, { zones: ["upperBack"], quality: ["stiff"] }));
    expect(await level()).toBe(3);
    await commit({ ...emptyBatch(0), marks: [clinicianCheck("upperBack", now.at)] });
    expect(await level()).toBe(0);
  });

  test("is none where nothing can be read", async () => {
    const broken = {
      checkIns: { get: () => Promise.reject(new Error("no")), betweenDays: () => Promise.reject(new Error("no")) },
      marks: {
        get: () => Promise.reject(new Error("no")),
        articles: () => Promise.reject(new Error("no")),
        clinicianChecks: () => Promise.reject(new Error("no")),
      },
    };
    expect(await loadAssessment(broken, DEFAULT_SETTINGS, now)).toBeNull();
  });
});
