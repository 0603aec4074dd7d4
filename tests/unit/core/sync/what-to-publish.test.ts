import { describe, expect, it, test } from "vitest";
import { DIARY_KINDS } from "@/src/core/records/record-kinds.ts";
import { setOf } from "@/src/core/sync/merge-sets.ts";
import { hasStamp, isHealthAnswer, SYNC_KINDS, type SyncRow } from "@/src/core/sync/sync-row.ts";
import { stampOver } from "@/src/core/sync/version-order.ts";
import { decidePublished, TOMBSTONE_LIFE } from "@/src/core/sync/what-to-publish.ts";
import { DAY, type EpochMs } from "@/src/core/time/epoch-ms.ts";
import { aRun } from "@/tests/support/builders/a-run.ts";
import { aCheckIn, aRoutineSession, aRunPlan, ENVELOPE, nineAnd } from "@/tests/support/builders/records.ts";

const NOW = nineAnd(600);
const plan = (fields: Parameters<typeof aRunPlan>[0] = {}): SyncRow => ({ kind: "plans", row: aRunPlan(fields) });
const ids = (published: { readonly rows: readonly SyncRow[] }) => published.rows.map(({ row }) => row.id);

/** What machine `me` lays out of `mine`, beside others. */
function laidOut(
  mine: readonly SyncRow[],
  others: Readonly<Record<string, readonly SyncRow[]>> = {},
  { sharesHealth = true, now = NOW, me = "me" }: { sharesHealth?: boolean; now?: EpochMs; me?: string } = {},
) {
  const machines = Object.entries(others).map(([device, rows]) => ({ device, rows: setOf(rows) }));
  return decidePublished({ mine: setOf(mine), others: machines, me, now, sharesHealth });
}

describe("what a machine lays out", () => {
  const theirs = plan({ id: "theirs", device: "other", start: nineAnd(0) });

  test.each<[string, { mine: SyncRow; others?: Record<string, readonly SyncRow[]>; is: boolean }]>([
    ["is what it wrote", { mine: plan({ device: "me" }), is: true }],
    ["is not what a machine wrote that is there", { mine: theirs, others: { other: [theirs] }, is: false }],
    ["is what a machine wrote that has left", { mine: theirs, others: {}, is: true }],
    ["is what a machine wrote that has no room for it", { mine: theirs, others: { other: [] }, is: true }],
    ["is not that where another one already does", { mine: theirs, others: { a: [theirs] }, is: false }],
    ["is that where another one does whose turn it is not", { mine: theirs, others: { z: [theirs] }, is: true }],
    [
      "is what answers an earlier version, whoever wrote it",
      { mine: theirs, others: { other: [], b: [plan({ id: "theirs", updatedAt: nineAnd(-9) })] }, is: true },
    ],
  ])("%s", (_, { mine, others = {}, is }) => {
    expect(laidOut([mine], others).rows.length === 1).toBe(is);
  });

  it("names a deletion for some 400 days, and for as long as somebody still lays out what was deleted", () => {
    const gone = plan({ device: "me", deletedAt: NOW, updatedAt: NOW });
    const late = { now: NOW + TOMBSTONE_LIFE + DAY };
    expect(laidOut([gone]).rows).toHaveLength(1);
    expect(laidOut([gone], {}, late).rows).toHaveLength(0);
    expect(laidOut([gone], { back: [plan({ device: "back" })] }, late).rows).toEqual([gone]);
  });

  it("begins with what answers others, then what there is little of, then the newest", () => {
    const answer = plan({ id: "answer", device: "me", start: nineAnd(-9_000) });
    const rows: readonly SyncRow[] = [
      plan({ id: "old", device: "me", start: nineAnd(-50) }),
      { kind: "routineSessions", row: aRoutineSession({ id: "now", device: "me", startedAt: nineAnd(90) }) },
      plan({ id: "gone", device: "me", start: nineAnd(-99), deletedAt: nineAnd(99) }),
      theirs,
      { kind: "settings", row: { ...ENVELOPE, id: "theme", device: "me" } },
      answer,
    ];
    const earlier = plan({ id: "answer", updatedAt: nineAnd(-99) });
    expect(ids(laidOut(rows, { other: [earlier] }))).toEqual(["answer", "theme", "gone", "now", "old", "theirs"]);
  });

  it("is no answer about health before that was agreed to", () => {
    const me = { device: "me" };
    const checked = { ...ENVELOPE, ...me, id: "checked:fever", kind: "clinician-check" };
    const rows: readonly SyncRow[] = [
      { kind: "checkIns", row: aCheckIn(me) },
      { kind: "marks", row: checked },
      { kind: "runs", row: { ...ENVELOPE, ...aRun({ id: "hurt", pain: 2 }), ...me } },
      { kind: "runs", row: { ...ENVELOPE, ...aRun({ id: "fine" }), ...me } },
    ];
    expect(rows.map(isHealthAnswer)).toEqual([true, true, true, false]);
    const published = laidOut(rows, {}, { sharesHealth: false });
    expect([ids(published), published.held]).toEqual([["fine"], 3]);
    expect(laidOut(rows).held).toBe(0);
  });
});

it("leaves out of the diary's kinds only what belongs to one computer's files", () => {
  expect(DIARY_KINDS.filter((kind) => !SYNC_KINDS.some((known) => known === kind))).toEqual(["imports"]);
});

describe("the time of a version that is written over another", () => {
  const CLOCK = nineAnd(0);
  test.each([
    ["is the clock's where nothing is replaced", undefined, CLOCK],
    ["is the clock's where that is later", { updatedAt: CLOCK - 1, device: "other" }, CLOCK],
    ["stays within a millisecond of one machine", { updatedAt: CLOCK, device: "me" }, CLOCK],
    ["is the clock's where the order has it later anyway", { updatedAt: CLOCK, device: "a" }, CLOCK],
    ["is after another machine's of the same instant", { updatedAt: CLOCK, device: "other" }, CLOCK + 1],
    [
      "is after one that a clock years ahead made",
      { updatedAt: CLOCK + 900 * DAY, device: "other" },
      CLOCK + 900 * DAY + 1,
    ],
    ["is after its own of before the clock was put right", { updatedAt: CLOCK + DAY, device: "me" }, CLOCK + DAY + 1],
  ])("%s", (_, replaced, expected) => {
    expect(stampOver(replaced && plan(replaced).row, CLOCK, "me")).toBe(expected);
  });

  it("is refused from others where nothing could be written after it", () => {
    expect(hasStamp(plan({ updatedAt: Date.UTC(2199, 5, 1) }).row)).toBe(false);
    expect(hasStamp(plan({ updatedAt: Date.UTC(2198, 5, 1) }).row)).toBe(true);
    expect(hasStamp({ id: "x" })).toBe(false);
  });
});
