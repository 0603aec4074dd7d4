import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeRows, encodeRows } from "@/src/core/sync/row-codec.ts";
import type { SyncRow } from "@/src/core/sync/sync-row.ts";
import { compareVersions, stampOver } from "@/src/core/sync/version-order.ts";

const row = (id: string, more: object = {}, kind: SyncRow["kind"] = "runs"): SyncRow => ({
  kind,
  row: { id, updatedAt: 1000, deletedAt: null, device: "a", ...more },
});
const columnsOf = (...rows: readonly SyncRow[]) => JSON.parse(encodeRows(rows)) as unknown;
const HEAD = ["id", "updatedAt", "deletedAt", "device"];

describe("rows as a text", () => {
  test("say once what is the same in every row, and whole numbers as steps", () => {
    expect(columnsOf(row("x", { meters: 5000 }), row("y", { meters: 4000 }))).toEqual([
      [
        "runs",
        [...HEAD, "meters"],
        [["x", "y"], { s: 1000, n: 2 }, { s: null, n: 2 }, { s: "a", n: 2 }, { d: [5000, -1000] }],
      ],
    ]);
  });

  test("of one row are what it holds", () => {
    expect(columnsOf(row("x"))).toEqual([["runs", HEAD, [["x"], [1000], [null], ["a"]]]]);
  });

  test.each([
    ["a half", 1.5, 2],
    ["what steps would round", 2 ** 51 + 2, 2],
    ["a number beside none", 1, null],
  ])("leave %s as it is", (_what, a, b) => {
    const [table] = columnsOf(row("x", { meters: a }), row("y", { meters: b })) as [[string, string[], unknown[]]];
    expect(table[2].at(-1)).toEqual([a, b]);
  });

  test("have the widest whole numbers as steps", () => {
    const [table] = columnsOf(row("x", { meters: 2 ** 51 }), row("y", { meters: -(2 ** 51) })) as [
      [string, string[], unknown[]],
    ];
    expect(table[2].at(-1)).toEqual({ d: [2 ** 51, -(2 ** 52)] });
  });

  test("have a table for each kind and each set of fields", () => {
    const tables = columnsOf(row("x"), row("y", { meters: 1 }), row("z", {}, "shoes"), row("v")) as unknown[][];
    expect(tables.map(([kind, , columns]) => [kind, (columns as unknown[][])[0]])).toEqual([
      ["runs", ["x", "v"]],
      ["runs", ["y"]],
      ["shoes", ["z"]],
    ]);
  });

  test("give back what was written", () => {
    const value = fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ minLength: 1 }), value), { maxLength: 6 }), (made) => {
        const rows = made.map(([id, meters]) => row(id, { meters: Object.is(meters, -0) ? 0 : meters }));
        expect(decodeRows(encodeRows(rows))).toEqual({ rows, unknown: 0 });
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ["no text of ours", "{}"],
    ["no JSON", "[["],
    ["a column too few", JSON.stringify([["runs", HEAD, [["x"], [1], [null]]]])],
    ["a column too short", JSON.stringify([["runs", HEAD, [["x", "y"], [1, 2], [null], ["a", "a"]]]])],
  ])("are none where it is %s", (_what, text) => expect(decodeRows(text)).toBeNull());

  test("count what nobody here knows or lacks its stamp", () => {
    const table = (kind: string, at: unknown) => [kind, HEAD, [["x"], [at], [null], ["a"]]];
    expect(decodeRows(JSON.stringify([table("dreams", 1), table("runs", "soon"), table("runs", 1000)]))).toEqual({
      rows: [row("x")],
      unknown: 2,
    });
    expect(decodeRows(JSON.stringify([["runs", [], []]]))).toEqual({ rows: [], unknown: 0 });
  });
});

describe("the order of versions", () => {
  const version = (updatedAt: number, device: string, note = "") => ({ ...row("x").row, updatedAt, device, note });
  test.each([
    ["the later", version(2, "a"), version(1, "b")],
    ["of one time the computer that comes later", version(1, "b"), version(1, "a")],
    ["of one time and computer what says more in the alphabet", version(1, "a", "b"), version(1, "a", "a")],
  ])("puts %s last, from either side", (_what, later, earlier) => {
    expect(compareVersions(later, earlier)).toBeGreaterThan(0);
    expect(compareVersions(earlier, later)).toBeLessThan(0);
  });

  test("knows one version again whatever the order of its fields", () => {
    const { id, ...rest } = version(1, "a", "n");
    expect(compareVersions({ id, ...rest }, { ...rest, id })).toBe(0);
    expect(compareVersions({ ...rest, id }, { id, ...rest })).toBe(0);
  });

  test.each([
    [undefined, 100],
    [{ updatedAt: 99, device: "z" }, 100],
    [{ updatedAt: 100, device: "a" }, 100],
    [{ updatedAt: 100, device: "m" }, 100],
    [{ updatedAt: 100, device: "z" }, 101],
    [{ updatedAt: 900, device: "a" }, 901],
  ])("over %j is written at %i by the clock's 100", (replaced, at) => {
    expect(stampOver(replaced, 100, "m")).toBe(at);
  });
});
