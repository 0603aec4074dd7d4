import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptSnapshots, lastGood, MOST_SNAPSHOTS, type SnapshotFacts } from "@/src/core/snapshots/kept-snapshots.ts";
import { DAY, HOUR } from "@/src/core/time/epoch-ms.ts";

const START = Date.UTC(2026, 0, 1, 9);
const ROOM = { zone: "UTC", mostBytes: Number.POSITIVE_INFINITY };
const aSnapshot = (fields: Partial<SnapshotFacts> & { readonly day?: number } = {}) => {
  const { day = 0, ...rest } = fields;
  return { at: START + day * DAY, bytes: 100, records: 1_000, isReadable: true, ...rest };
};
const daysOf = (list: readonly SnapshotFacts[]) => list.map(({ at }) => Math.round((at - START) / DAY));
/** As a browser lives it: each new one is laid on those that were kept. */
const lived = (taken: readonly SnapshotFacts[], room = ROOM) =>
  taken.reduce<readonly SnapshotFacts[]>((list, next) => keptSnapshots([next, ...list], room), []);
const upTo = (days: number) => Array.from({ length: days }, (_, day) => aSnapshot({ day }));
const A_YEAR = upTo(365).toReversed();

describe("which snapshots stay", () => {
  it.each([
    ["a first one", upTo(1), [0]],
    ["of a week every day", upTo(7), [6, 5, 4, 3, 2, 1, 0]],
    // 1 January 2026 was a Thursday, so Sundays are days 3, 10, 17, 24 and 31.
    ["of two weeks the Sunday before the last seven days", upTo(14), [13, 12, 11, 10, 9, 8, 7, 3]],
    [
      "of a year seven days, four weeks, and each month's last",
      upTo(365),
      [364, 363, 362, 361, 360, 359, 358, 353, 346, 333, 303, 272, 242, 211, 180, 150, 119, 89, 58, 30],
    ],
    ["the last of a day", [aSnapshot(), aSnapshot({ at: START + HOUR })], [0]],
  ])("%s", (_what, taken, days) => {
    expect(daysOf(keptSnapshots(taken.toReversed(), ROOM))).toEqual(days);
  });

  it("counts days with a snapshot, so that a holiday takes none away", () => {
    const taken = [...upTo(5), aSnapshot({ day: 40 })];
    expect(daysOf(lived(taken))).toEqual([40, 4, 3, 2, 1, 0]);
  });

  it.each([
    // Seven days, four weeks, twelve months: the fullest row gives its oldest until it is as short as the others.
    [1_500, [364, 363, 362, 361, 360, 359, 358, 353, 346, 333, 303, 272, 242, 211, 180]],
    [700, [364, 363, 362, 353, 346, 333, 303]],
    [300, [364, 363, 353]],
    [100, [364]],
    [0, [364]],
  ])("gives the oldest of the fullest row where there is room for %i bytes", (mostBytes, days) => {
    expect(daysOf(keptSnapshots(A_YEAR, { zone: "UTC", mostBytes }))).toEqual(days);
  });

  it.each([
    ["can't be read", { isReadable: false }],
    ["has lost most of what there was", { records: 499 }],
  ])("keeps the last good one for as long as the newest %s", (_what, wrong) => {
    const taken = [
      aSnapshot({ day: 0 }),
      ...upTo(60)
        .slice(30)
        .map((one) => ({ ...one, ...wrong })),
    ];
    const kept = lived(taken, { zone: "UTC", mostBytes: 0 });
    expect(daysOf(kept)).toEqual([59, 0]);
    expect(lastGood(kept)).toBe(taken[0]);
    const healed = [aSnapshot({ day: 60, records: 500 }), ...kept];
    expect(daysOf(keptSnapshots(healed, { zone: "UTC", mostBytes: 0 }))).toEqual([60]);
  });

  it("whatever days of use, sizes and damages there are: few, the newest and the last good one there, within the room", () => {
    const use = fc.record({
      gap: fc.oneof(fc.integer({ min: -2 * DAY, max: 3 * DAY }), fc.integer({ min: -900 * DAY, max: 900 * DAY })),
      bytes: fc.integer({ min: 1, max: 500 }),
      records: fc.integer({ min: 0, max: 2_000 }),
      isReadable: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(use, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 0, max: 4_000 }),
        (uses, mostBytes) => {
          let [at, list] = [START, [] as readonly SnapshotFacts[]];
          for (const { gap, ...facts } of uses) {
            at += gap;
            const offered: readonly SnapshotFacts[] = [{ at, ...facts }, ...list];
            const good = lastGood(offered);
            list = keptSnapshots(offered, { zone: "UTC", mostBytes });
            expect(list.length).toBeLessThanOrEqual(MOST_SNAPSHOTS);
            expect(list[0]).toBe(offered[0]);
            if (good !== undefined) expect(list).toContain(good);
            expect(list).toEqual(offered.filter((one) => list.includes(one)));
            const free = list.filter((one) => one !== offered[0] && one !== good);
            const size = list.reduce((sum, { bytes }) => sum + bytes, 0);
            expect(free.length === 0 || size <= mostBytes).toBe(true);
            expect(keptSnapshots(list, { zone: "UTC", mostBytes })).toEqual(list);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("comes to the same one by one as all at once, where there is room", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: HOUR, max: 20 * DAY }), { maxLength: 60 }), (gaps) => {
        let at = START;
        const taken = gaps.map((gap) => aSnapshot({ at: (at += gap) }));
        expect(lived(taken)).toEqual(keptSnapshots(taken.toReversed(), ROOM));
      }),
      { numRuns: 60 },
    );
  });
});
