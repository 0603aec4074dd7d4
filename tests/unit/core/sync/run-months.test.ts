import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { setOf } from "@/src/core/sync/merge-sets.ts";
import { mergeSums, missingRuns, type RunMonth, sumsFor } from "@/src/core/sync/run-months.ts";
import type { SyncRow } from "@/src/core/sync/sync-row.ts";
import { DAY } from "@/src/core/time/epoch-ms.ts";
import { aRun } from "@/tests/support/builders/a-run.ts";
import { ENVELOPE, nineAnd } from "@/tests/support/builders/records.ts";

const FIRST = Date.UTC(2019, 0, 10);
const run = (id: string, fields: Partial<ReturnType<typeof aRun>> = {}, device = "lap"): SyncRow => ({
  kind: "runs",
  row: { ...ENVELOPE, ...aRun({ id, start: FIRST, distanceMeters: 5_000, durationSeconds: 1_800, ...fields }), device },
});
const lap = { me: "lap", sharesHealth: true };
const sumsOf = (rows: readonly SyncRow[], who = lap) => sumsFor(rows, setOf(rows), who);
const asSums = (rows: readonly SyncRow[]) => mergeSums([], rows);

const sum = fc
  .record({
    of: fc.constantFrom("a", "b"),
    month: fc.constantFrom("2019-01", "2019-02"),
    runs: fc.nat({ max: 5 }),
    updatedAt: fc.constantFrom(nineAnd(0), nineAnd(1)),
    device: fc.constantFrom("a", "b"),
  })
  .map((of): SyncRow => {
    const { month, runs, ...more } = of;
    const row = { id: `${of.of}/${month}`, ...more, month, runs, meters: runs * 10, seconds: runs, deletedAt: null };
    return { kind: "runMonths", row };
  });
const sums = fc.array(sum, { maxLength: 8 });
const joined = (a: readonly RunMonth[], b: readonly RunMonth[]) =>
  mergeSums(
    a,
    b.map((row) => ({ kind: "runMonths", row })),
  );

describe("what old runs come to", () => {
  it("is the sum of whole months, up to that of the newest run that found no room", () => {
    const left = [run("old"), run("old too", { start: FIRST + DAY, distanceMeters: null })];
    const stays = [run("went", { start: FIRST + 2 * DAY }), run("new", { start: FIRST + 60 * DAY })];
    const found = sumsFor(left, setOf([...left, ...stays]), lap);
    expect(found).toMatchObject([
      { kind: "runMonths", row: { id: "lap/2019-01", runs: 3, meters: 10_000, seconds: 5_400, device: "lap" } },
    ]);
    expect(sumsOf([])).toEqual([]);
  });

  it("is the same row whenever it is made, and a later one once a run is deleted", () => {
    const rows = [run("a"), run("b")];
    expect(sumsOf(rows)).toEqual(sumsOf(rows.toReversed()));
    const gone = run("b", { deletedAt: nineAnd(9), updatedAt: nineAnd(9) });
    const after = sumsFor([run("a")], setOf([run("a"), gone]), lap);
    expect(joined(asSums(sumsOf(rows)), asSums(after))).toMatchObject([{ runs: 1 }]);
    expect(joined(asSums(after), asSums(sumsOf(rows)))).toMatchObject([{ runs: 1 }]);
  });

  it("leaves out what is said about health before that was agreed to", () => {
    const rows = [run("fine"), run("hurt", { pain: 3 })];
    expect(sumsOf(rows, { me: "lap", sharesHealth: false })).toMatchObject([{ row: { runs: 1 } }]);
  });

  it("is joined in any order and any number of times to the same", () => {
    fc.assert(
      fc.property(sums, sums, sums, (a, b, c) => {
        const [x, y, z] = [asSums(a), asSums(b), asSums(c)];
        expect(joined(x, y)).toEqual(joined(y, x));
        expect(joined(joined(x, y), z)).toEqual(joined(x, joined(y, z)));
        expect(joined(joined(x, y), y)).toEqual(joined(x, y));
      }),
    );
  });

  it("counts only as far as the runs themselves are not here, so that no run ever counts twice", () => {
    const days = fc.uniqueArray(fc.nat({ max: 300 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(days, fc.nat({ max: 20 }), (on, known) => {
        const all = on.map((day) => run(`${day}`, { start: FIRST + day * DAY, distanceMeters: 1_000 }));
        const told = asSums(sumsOf(all));
        const here = all.slice(0, known);
        const missing = missingRuns(told, setOf(here)).reduce((count, { runs }) => count + runs, 0);
        expect(missing + here.length).toBe(all.length);
        expect(missingRuns(told, setOf([...all, run("own", {}, "desk")]))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("says from when to when the runs are that are not here", () => {
    const rows = [run("a"), run("b", { start: FIRST + 45 * DAY })];
    expect(missingRuns(asSums(sumsOf(rows)), setOf([]))).toEqual([
      { of: "lap", runs: 2, meters: 10_000, seconds: 3_600, from: "2019-01", until: "2019-02" },
    ]);
  });

  it("says how far they were beyond those that are here, month by month", () => {
    const all = [1, 2, 3].map((day) => run(`${day}`, { start: FIRST + day * DAY }));
    const later = run("later", { start: FIRST + 45 * DAY, distanceMeters: 7_000 });
    const told = asSums(sumsOf([...all, later]));
    expect(missingRuns(told, setOf(all.slice(0, 1)))).toEqual([
      { of: "lap", runs: 3, meters: 17_000, seconds: 5_400, from: "2019-01", until: "2019-02" },
    ]);
    const longer = run("1", { start: FIRST + DAY, distanceMeters: 90_000 });
    expect(missingRuns(told, setOf([longer, later]))).toMatchObject([
      { runs: 2, meters: 0, from: "2019-01", until: "2019-01" },
    ]);
  });

  it("is of the latest time at which any of its runs was written", () => {
    expect(sumsOf([run("a", { updatedAt: 9 }), run("b", { updatedAt: 7 })])).toMatchObject([{ row: { updatedAt: 9 } }]);
  });

  it("has runs without a time in a month of their own, which is none", () => {
    const odd = { ...run("odd"), row: { ...run("odd").row, start: 9e15 } };
    expect(asSums(sumsOf([odd, run("a")]))).toMatchObject([{ month: "2019-01", runs: 1 }]);
  });

  it("is nothing where it can't be read", () => {
    const odd = { ...ENVELOPE, id: "lap/2019-01", runs: -1 } as SyncRow["row"];
    expect(mergeSums([], [{ kind: "runMonths", row: odd }, run("a")])).toEqual([]);
  });
});
