import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { changeOf, isNewer } from "@/src/core/diary-file/change-of.ts";
import { tableOf } from "@/src/core/diary-file/diary-tables.ts";
import { rowPortionSchema, ROWS_A_PORTION } from "@/src/core/diary-file/row-portion.ts";
import { aRun } from "@/tests/support/builders/a-run.ts";
import { aCheckIn, aSpan, nineAnd } from "@/tests/support/builders/records.ts";

const row = (updatedAt: unknown, note = "") => ({ id: "a", updatedAt, note });

describe("a row of a file beside the one that is here", () => {
  test.each([
    ["nothing", row(1), undefined, "new", "new"],
    ["the same", row(1), row(1), "same", "same"],
    ["an earlier one", row(2, "file"), row(1), "changed", "changed"],
    ["a later one", row(1, "file"), row(2), "kept", "changed"],
    ["another of the same time", row(1, "file"), row(1), "kept", "changed"],
    ["one that tells no time", row(1, "file"), row(undefined), "kept", "changed"],
    ["one of a time, and tells none", row(undefined, "file"), row(1), "kept", "changed"],
    ["one, and both tell it in words", row("b"), row("a"), "kept", "changed"],
  ])("that is %s", (_what, mine, there, merged, replaced) => {
    expect([changeOf(mine, there, "merge"), changeOf(mine, there, "replace")]).toEqual([merged, replaced]);
  });

  test("is newer than nothing", () => expect(isNewer(row(1), undefined)).toBe(true));
});

describe("a table of one kind of records", () => {
  const told = (kind: Parameters<typeof tableOf>[0], record: object) => {
    const { head, row: line } = tableOf(kind);
    const cells = (text: string) => text.replace("\uFEFF", "").trimEnd().split(",");
    return Object.fromEntries(cells(head).map((name, index) => [name, cells(line(record))[index]]));
  };

  test("has instants as spreadsheets read them, numbers as they are, nothing for what is not known", () => {
    const run = aRun({
      id: "r",
      start: nineAnd(0),
      createdAt: nineAnd(1),
      updatedAt: nineAnd(2),
      pain: 0,
      note: "Hills",
    });
    expect(told("runs", run)).toMatchObject({
      id: "r",
      start: "2026-11-23T09:00:00.000Z",
      updatedAt: "2026-11-23T09:02:00.000Z",
      deletedAt: "",
      durationSeconds: "2880",
      distanceMeters: "8000",
      pain: "0",
      cadence: "",
      note: "Hills",
      zone: "UTC",
    });
    expect(told("runs", { ...run, deletedAt: nineAnd(3) })).toMatchObject({ deletedAt: "2026-11-23T09:03:00.000Z" });
  });

  test("has what is more than one value as JSON, and no letter that breaks a table", () => {
    const { row: line } = tableOf("runs");
    expect(line(aRun({ supports: ["heat"] as never }))).toContain('"[""heat""]"');
    expect(line(aRun({ note: "a\0b" }))).toContain("ab");
    expect(tableOf("checkIns").row(aCheckIn({ details: { note: "a\0b, c" } }))).toContain('"{""note"":""ab, c""}"');
  });

  test("begins with a mark for Windows' spreadsheets, and names every field once", () => {
    const head = tableOf("checkIns").head;
    expect(head.startsWith("\uFEFF")).toBe(true);
    const names = head.slice(1).trimEnd().split(",");
    expect(names).toEqual(
      expect.arrayContaining(["id", "day", "zone", "at", "pain", "skipped", "details", "updatedAt"]),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("a portion of rows", () => {
  test("takes records of its kind, with what a newer product added, and nothing else", () => {
    const rows = [{ ...aCheckIn(), fromTheFuture: 1 }];
    expect(v.safeParse(rowPortionSchema, { kind: "checkIns", rows })).toMatchObject({
      success: true,
      output: { rows },
    });
    expect(v.is(rowPortionSchema, { kind: "runs", rows })).toBe(false);
    expect(v.is(rowPortionSchema, { kind: "checkIns", rows: [...rows, aSpan()] })).toBe(false);
    expect(v.is(rowPortionSchema, { kind: "nothing", rows: [] })).toBe(false);
  });

  test("has a thousand rows at most", () => {
    const rows = (length: number) => Array.from({ length }, () => aCheckIn());
    expect(v.is(rowPortionSchema, { kind: "checkIns", rows: rows(ROWS_A_PORTION) })).toBe(true);
    expect(v.is(rowPortionSchema, { kind: "checkIns", rows: rows(ROWS_A_PORTION + 1) })).toBe(false);
  });
});
