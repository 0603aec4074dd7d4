import { describe, expect, test } from "vitest";
import { adviceDay } from "@/src/background/advice-day.ts";
import { loadNearRows, type Now } from "@/src/background/near-rows.ts";
import { stepContext } from "@/src/background/step-context.ts";
import { clinicianCheck } from "@/src/core/advice/clinician-check.ts";
import { assessDay, dayArticles } from "@/src/core/advice/day-input.ts";
import type { KeptLevel } from "@/src/core/care-level/kept-level.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { emptyBatch } from "@/src/storage/batch.ts";
import { createReads } from "@/src/storage/desk-reads.ts";
import { aCheckIn, TODAY } from "../../support/builders/a-check-in.ts";
import { aRun } from "../../support/builders/a-run.ts";
import { createMemoryDeskStorage } from "../../support/fakes/memory-desk-storage.ts";

const at = Date.parse(`${TODAY}T17:00:00Z`);
const now = { at, zone: "UTC", settings: DEFAULT_SETTINGS, planned: [], desk: null } as const;

type Reads = Parameters<typeof loadNearRows>[0];
const loadDay = async (reads: Reads, around: Parameters<typeof adviceDay>[1] & Now) =>
  adviceDay(await loadNearRows(reads, DEFAULT_SETTINGS, around), around);

async function dayAfter(...checkIns: readonly ReturnType<typeof aCheckIn>[]) {
  const { commit, reads } = createMemoryDeskStorage();
  await commit({ ...emptyBatch(0), checkIns: checkIns.map((checkIn) => ({ ...checkIn, deletedAt: null })) });
  return { reads, commit, level: async () => assessDay(await loadDay(reads, now))?.level ?? null };
}

describe("the level that the worker acts on", () => {
  test("is none without an answer, and ends with its day", async () => {
    expect(await (await dayAfter()).level()).toBeNull();
    expect(await (await dayAfter(aCheckIn(7, -1))).level()).toBeNull();
    expect(await (await dayAfter(aCheckIn(7))).level()).toBe(2);
  });

  test("stays for an emergency until it is answered", async () => {
    const signs = { warningSigns: { at: aCheckIn(0, -3).at, signs: { bladder: "yes" as const } } };
    expect(await (await dayAfter(aCheckIn(1, -3, signs))).level()).toBe(4);
  });

  test("heeds what a clinician has checked, for thirty days", async () => {
    const { commit, reads, level } = await dayAfter(aCheckIn(2, 0, { zones: ["upperBack"], quality: ["stiff"] }));
    expect(await level()).toBe(3);
    await commit({ ...emptyBatch(0), marks: [clinicianCheck("upperBack", at - 31 * 24 * HOUR)] });
    expect(await level()).toBe(3);
    await commit({ ...emptyBatch(0), marks: [clinicianCheck("upperBack", at)] });
    expect(assessDay(await loadDay(reads, now))?.level).toBe(0);
  });

  test("rises where the back is two points worse after yesterday's run", async () => {
    const { commit, level } = await dayAfter(aCheckIn(1, -1), aCheckIn(3));
    expect(await level()).toBe(0);
    const start = Date.parse(`${TODAY}T17:30:00Z`) - 24 * HOUR;
    await commit({ ...emptyBatch(0), runs: [aRun({ start, zone: "UTC", durationSeconds: 1800 })] });
    expect(await level()).toBe(1);
  });

  test("is none where nothing can be read", async () => {
    const no = () => Promise.reject(new Error("no"));
    const broken = createReads({ find: no, latest: no, pending: async () => null, onBroken: async () => {} });
    expect(assessDay(await loadDay(broken, now))).toBeNull();
  });
});

describe("answers that can't be read", () => {
  const no = () => Promise.reject(new Error("no"));
  const broken = createReads({ find: no, latest: no, pending: async () => null, onBroken: async () => {} });
  const levelWith = async (reads: Reads, kept: KeptLevel | null) =>
    stepContext(await loadNearRows(reads, DEFAULT_SETTINGS, now), DEFAULT_SETTINGS, now, { level: kept }).adviceLevel;

  test("leave the last level standing: an emergency never falls to 0 by a failure", async () => {
    expect(await levelWith(broken, { level: 4, day: "2026-11-01" as DayKey })).toBe(4);
    expect(await levelWith(broken, { level: 3, day: TODAY })).toBe(3);
    expect(await levelWith(broken, { level: 2, day: TODAY })).toBe(2);
    expect(await levelWith(broken, null)).toBe(0);
  });

  test("end as they would have: a bad day at four, medical advice a week after its answer", async () => {
    const night: Now = { zone: "UTC", at: Date.parse("2026-11-24T02:00:00Z") };
    const levelAt = async (then: Now, kept: KeptLevel) =>
      stepContext(await loadNearRows(broken, DEFAULT_SETTINGS, then), DEFAULT_SETTINGS, then, { level: kept })
        .adviceLevel;
    expect(await levelAt(night, { level: 2, day: "2026-11-23" as DayKey })).toBe(2);
    expect(await levelAt({ ...night, at: night.at + 2 * HOUR }, { level: 2, day: "2026-11-23" as DayKey })).toBe(0);
    expect(await levelAt(night, { level: 3, day: "2026-11-16" as DayKey })).toBe(3);
    expect(await levelAt(night, { level: 3, day: "2026-11-15" as DayKey })).toBe(0);
  });

  test("keep the day of the answers with the level, so that a new answer begins a new week", async () => {
    const { reads } = await dayAfter(
      aCheckIn(2, -4, { zones: ["upperBack"], quality: ["stiff"] }),
      aCheckIn(2, -1, { zones: ["upperBack"], quality: ["stiff"] }),
    );
    const rows = await loadNearRows(reads, DEFAULT_SETTINGS, now);
    const context = stepContext(rows, DEFAULT_SETTINGS, now, { level: null });
    expect(context).toMatchObject({ adviceLevel: 3, answeredOn: aCheckIn(2, -1).day });
  });

  test("are not the same as none: with a store that can be read the kept level counts for nothing", async () => {
    const { reads } = await dayAfter();
    expect(await levelWith(reads, { level: 4, day: TODAY })).toBe(0);
  });
});

describe("an answer of an unknown kind", () => {
  const details = { zones: ["upperBack" as const], quality: ["stiff" as const] };
  const emergency = { warningSigns: { at: aCheckIn(0).at, signs: { bladder: "yes" as const } } };

  test.each([
    ["raises nothing", [aCheckIn(1)], 0],
    ["lowers nothing", [aCheckIn(1, 0, details)], 3],
    ["ends no emergency", [aCheckIn(1, -3, emergency)], 4],
  ] as const)("%s, and is kept aside", async (_what, known, expected) => {
    const storage = createMemoryDeskStorage();
    await storage.commit({ ...emptyBatch(0), checkIns: known.map((checkIn) => ({ ...checkIn, deletedAt: null })) });
    const later = {
      ...aCheckIn(0, 0, undefined, 5),
      id: "later",
      details: { zones: ["tail"], warningSigns: { at: at - 1, signs: {} } },
    };
    storage.disk.stores.checkIns.set("later", later);
    expect(assessDay(await loadDay(storage.reads, now))?.level ?? 0).toBe(expected);
    expect(await storage.reads.quarantine.all()).toMatchObject([{ store: "checkIns", key: "later", value: later }]);
  });
});

describe("what to read", () => {
  test("fits the day without an answer: its sitting, a run that is near, one that has just ended", async () => {
    const { reads } = await dayAfter();
    const articles = async (around: Partial<Parameters<typeof adviceDay>[1]>) =>
      dayArticles(await loadDay(reads, { ...now, ...around })).map(({ id, because }) => `${id}: ${because.code}`);
    const run = (start: number) => [{ id: "r", start, minutes: 30 }];
    expect(await articles({})).toEqual(["running-and-your-spine: unanswered"]);
    expect(await articles({ planned: run(at + HOUR) })).toEqual(["warm-up: run-soon"]);
    expect(await articles({ planned: run(at - HOUR) })).toEqual(["cool-down-and-stretching: run-ended"]);
    expect(await articles({ desk: { sittingMs: HOUR, longestBoutMs: 50 * MINUTE } })).toEqual([
      "sitting-and-your-back: sitting",
      "hip-flexors: sitting",
    ]);
  });
});
