import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { DIARY_FORMAT, DIARY_VERSION, fileSettings } from "@/src/core/diary-file/diary-format.ts";
import { PART_LIMITS } from "@/src/core/diary-file/json-parts.ts";
import { createDiaryReader, DiaryFileError } from "@/src/core/diary-file/read-diary.ts";
import { writeDiary } from "@/src/core/diary-file/write-diary.ts";
import { RECORD_KIND_NAMES, type RecordKind } from "@/src/core/records/record-kinds.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import { aCheckIn, anOccurrence, aRoutineSession, aRunPlan, aSpan, nineAnd } from "@/tests/support/builders/records.ts";

const HEAD = { savedAt: nineAnd(0), product: "1.0.0", settings: fileSettings(DEFAULT_SETTINGS) };
type Rows = Partial<Record<RecordKind, readonly object[]>>;

async function write(rows: Rows): Promise<string> {
  const portions = (async function* () {
    for (const kind of RECORD_KIND_NAMES) if (rows[kind]) yield { kind, rows: rows[kind] };
  })();
  let text = "";
  for await (const part of writeDiary(HEAD, portions)) text += part;
  return text;
}

/** Reads a text in pieces of so many letters. */
function read(text: string, piece = text.length || 1) {
  const reader = createDiaryReader();
  const rows: Record<string, object[]> = {};
  const refused: { kind: string; because: string }[] = [];
  for (let from = 0; from < text.length; from += piece) {
    const got = reader.feed(text.slice(from, from + piece));
    for (const { kind, row } of got.rows) (rows[kind] ??= []).push(row);
    refused.push(...got.refused.map(({ kind, because }) => ({ kind, because })));
  }
  return { rows, refused, end: reader.end() };
}

const refusal = (text: string) => {
  try {
    read(text);
  } catch (error) {
    return error instanceof DiaryFileError ? error.because : error;
  }
  return null;
};

const ROWS: Rows = {
  spans: [aSpan({ start: nineAnd(30), end: nineAnd(60) }), aSpan()],
  prompts: [anOccurrence()],
  checkIns: [aCheckIn(), aCheckIn({ id: 'odd "{[\\ name' })],
  routineSessions: [aRoutineSession()],
  plans: [aRunPlan()],
  log: [{ at: nineAnd(0), what: "tick", detail: {} }],
};

describe("a diary's file", { timeout: 60_000 }, () => {
  it("gives back what was written, in whatever pieces it comes and however it is set", async () => {
    const text = await write(ROWS);
    const other = JSON.stringify(JSON.parse(text));
    fc.assert(
      fc.property(
        fc.constantFrom(text, other, `\uFEFF${JSON.stringify(JSON.parse(text), null, "\t")}`),
        fc.integer({ min: 1, max: 300 }),
        (file, piece) => {
          const { rows, refused, end } = read(file, piece);
          expect(rows).toEqual(ROWS);
          expect(refused).toEqual([]);
          expect(end).toMatchObject({ product: "1.0.0", savedAt: "2026-11-23T09:00:00.000Z", settings: HEAD.settings });
        },
      ),
      { numRuns: 40 },
    );
  });

  it("refuses by itself what no longer parses, is there twice, overlaps or is of no known kind", async () => {
    const file = JSON.parse(await write(ROWS)) as { records: Record<string, unknown[]>; count: number };
    file.records["checkIns"]?.push({ ...aCheckIn({ id: "bad" }), pain: 11 }, aCheckIn());
    file.records["spans"]?.push(aSpan({ start: nineAnd(50), end: nineAnd(70) }));
    file.records["moods"] = ["light"];
    file.count += 4;
    const { refused, end, rows } = read(JSON.stringify(file));
    expect(refused).toEqual([
      { kind: "checkIns", because: "damaged" },
      { kind: "checkIns", because: "twice" },
      { kind: "moods", because: "unknown-kind" },
    ]);
    expect([...end.overlapping]).toEqual([nineAnd(50)]);
    expect(rows["checkIns"]).toHaveLength(2);
  });

  test.each<[string, (text: string) => string, string]>([
    ["of a newer version", (text) => text.replace('"version": 1', '"version": 2'), "newer"],
    ["of another make", (text) => text.replace(DIARY_FORMAT, "someone-elses"), "not-ours"],
    ["with a version that is no number", (text) => text.replace('"version": 1', '"version": "2"'), "not-ours"],
    ["without a version", (text) => text.replace('"version": 1,', ""), "not-ours"],
    ["that is cut off in a record", (text) => text.slice(0, text.indexOf("check-in-1")), "cut-off"],
    ["that lost a record", (text) => text.replace(/\{[^{}]*"id":"run-1"[^{}]*\}/, ""), "cut-off"],
    ["that lost its count", (text) => text.replace(/,\s*"count": \d+/, ""), "cut-off"],
    ["with a comma too many", (text) => text.replace("[\n", "[,\n"), "not-json"],
    ["with more behind its end", (text) => `${text}{}`, "not-json"],
    ["with wrong brackets", (text) => text.replace('"detail":{}', '"detail":{]'), "not-json"],
    ["with a record that is none", (text) => text.replace('{"id":"run-1"', '{"id":run-1'), "not-json"],
    ["nested without end", (text) => text.replace('"detail":{}', `"detail":${"[".repeat(5_000)}`), "too-deep"],
    ["with one endless record", (text) => text.replace('"tick"', `"${"x".repeat(PART_LIMITS.letters)}"`), "too-long"],
    ["that is empty", () => "", "not-json"],
    ["that is no object", () => "[1, 2]", "not-json"],
    ["that is another JSON", () => '{"name": "x", "records": [1, {"a": 2}]}', "not-ours"],
  ])("%s is refused as a whole", async (_, change, because) => {
    expect(refusal(change(await write(ROWS)))).toBe(because);
  });

  it("takes nothing from a prototype", async () => {
    const text = await write({ checkIns: [aCheckIn()] });
    const { rows } = read(text.replace('"pain":3', '"pain":3,"__proto__":{"isAdmin":true}'));
    expect(Object.hasOwn(Object.prototype, "isAdmin")).toBe(false);
    expect(rows["checkIns"]?.[0]).not.toHaveProperty("isAdmin");
  });
});

/** Kinds that came after the fixture was frozen: a file without them is whole. */
const LATER: readonly string[] = ["deskDays", "programmes", "trials"];

test(`version ${DIARY_VERSION} is still read as it was when it was current`, () => {
  const text = readFileSync(new URL("../../../fixtures/diary/v1.json", import.meta.url), "utf8");
  const { rows, refused, end } = read(text);
  expect(refused).toEqual([]);
  expect(Object.keys(rows).sort()).toEqual(RECORD_KIND_NAMES.filter((kind) => !LATER.includes(kind)).sort());
  expect(end.settings).toMatchObject({ theme: "dark" });
});
