import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { chunkKey, deviceOfKey, manifestKey } from "@/src/core/sync/area-format.ts";
import { areaChange, packRows } from "@/src/core/sync/pack-area.ts";
import { type AreaItems, type Chunk, readArea, rowsOfPack } from "@/src/core/sync/read-area.ts";
import { decodeRows, encodeRows } from "@/src/core/sync/row-codec.ts";
import { AREA, itemBytes, MOST_ITEM_BYTES, mayWriteAt, shareOf, type WriteLog } from "@/src/core/sync/sync-limits.ts";
import type { SyncRow } from "@/src/core/sync/sync-row.ts";
import { DAY, HOUR, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { aCheckIn, ENVELOPE, nineAnd } from "@/tests/support/builders/records.ts";
import { gunzipText, gzipText } from "@/tests/support/gzip-text.ts";
import { createRandom } from "@/tests/support/random.ts";

const ABOUT = { product: "1.0", name: "Desk", at: nineAnd(0) };
const random = createRandom(14);
const noise = (length: number) => Array.from({ length }, () => Math.floor(random.below(36)).toString(36)).join("");
/** Answers, the newest first, with ids that don't pack. */
const answers = (count: number, from = 0): readonly SyncRow[] =>
  Array.from({ length: count }, (_, index) => ({
    kind: "checkIns" as const,
    row: aCheckIn({ id: noise(32), at: nineAnd(0) - (from + index) * DAY, device: "me" }),
  }));

async function laidOut(rows: readonly SyncRow[], { items = {}, before = [], bytes = shareOf(1) }: Area = {}) {
  const packed = await packRows({ rows, before, device: "me", bytes, pack: gzipText });
  const change = areaChange({ items, device: "me", chunks: packed.chunks, about: ABOUT });
  const kept = Object.entries(items).filter(([key]) => !change.remove.includes(key));
  return { ...packed, change, items: { ...Object.fromEntries(kept), ...change.set } as AreaItems };
}
type Area = { readonly items?: AreaItems; readonly before?: readonly Chunk[]; readonly bytes?: number };

const read = async (items: AreaItems) => {
  const { packs, unread } = await readArea(items, gunzipText);
  return { rows: packs.flatMap(rowsOfPack), packs, unread };
};
const bytesOf = (items: AreaItems) =>
  Object.entries(items).reduce((sum, [key, value]) => sum + itemBytes(key, value), 0);
const sorted = (rows: readonly SyncRow[]) =>
  rows.map((row) => JSON.stringify(row)).toSorted((a, b) => (a < b ? -1 : 1));

describe("rows as a text", () => {
  it("come back as they were, with the fields of a newer product and the order they stood in", () => {
    const row = fc.record({
      kind: fc.constantFrom("runs" as const, "checkIns" as const),
      row: fc
        .record({
          id: fc.string({ minLength: 1, maxLength: 9 }),
          at: fc.integer(),
          more: fc.jsonValue({ maxDepth: 2 }),
        })
        .map((fields) => JSON.parse(JSON.stringify({ ...fields, ...ENVELOPE })) as SyncRow["row"]),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const decoded = decodeRows(encodeRows(rows));
        expect(sorted(decoded?.rows ?? [])).toEqual(sorted(rows));
        expect(decoded?.unknown).toBe(0);
      }),
    );
  });

  test.each(["", "{}", "[[1]]", '[["runs",["id"],[["a","b"]]]', '[["runs",["id","at"],[["a","b"],[1]]]]'])(
    "are nothing where it is %s",
    (text) => {
      expect(decodeRows(text)).toBeNull();
    },
  );

  it("are counted and left where their kind is a newer product's, or they have no stamp", () => {
    const rows = [
      { kind: "moods", row: aCheckIn() },
      { kind: "runs", row: { id: "x" } },
    ] as unknown as readonly SyncRow[];
    expect(decodeRows(encodeRows([...rows, ...answers(1)]))).toMatchObject({
      unknown: 2,
      rows: [{ kind: "checkIns" }],
    });
  });
});

describe("what a machine lays out in the area", () => {
  it("can be read as it was, in items below the browser's limit, as it counts them", async () => {
    const rows = answers(600);
    const { items, left, chunks } = await laidOut(rows);
    expect(left).toEqual([]);
    expect(sorted((await read(items)).rows)).toEqual(sorted(rows));
    expect(chunks.length).toBeGreaterThan(2);
    expect(Math.max(...Object.entries(items).map(([key, value]) => itemBytes(key, value)))).toBeLessThanOrEqual(
      MOST_ITEM_BYTES,
    );
    expect(itemBytes("ä", "€")).toBe(2 + 5);
  });

  it("is the newest that finds room, and what does not is named", async () => {
    const rows = answers(900);
    const { items, left } = await laidOut(rows, { bytes: 20_000 });
    expect(bytesOf(items)).toBeLessThanOrEqual(20_000);
    const there = (await read(items)).rows;
    expect(there.length).toBeGreaterThan(200);
    expect(sorted([...there, ...left])).toEqual(sorted(rows));
    expect(sorted(there)).toEqual(sorted(rows.slice(0, there.length)));
  });

  it("keeps the newest that lie there already before it takes older ones in, where room is short", async () => {
    const rows = answers(900);
    const before = await laidOut(rows.slice(0, 300));
    const bytes = bytesOf(before.items) + 4_000;
    const { items, left } = await laidOut(rows, { items: before.items, before: before.chunks, bytes });
    expect(left).toEqual(rows.slice(900 - left.length));
    expect((await read(items)).rows.length).toBeGreaterThan(300);
  });

  it("changes by a chunk or two where an answer is added, and by nothing where none is", async () => {
    const rows = answers(600, 1);
    const before = await laidOut(rows);
    const again = await laidOut(rows, { items: before.items, before: before.chunks });
    expect(again.change).toEqual({ set: {}, remove: [] });
    const more = [...answers(1), ...rows];
    const after = await laidOut(more, { items: before.items, before: before.chunks });
    expect(Object.keys(after.change.set).length + after.change.remove.length).toBeLessThanOrEqual(3);
    expect(sorted((await read(after.items)).rows)).toEqual(sorted(more));
  });

  it("changes by nothing where the chunks are told in another order, and takes away only what is its own and left over", async () => {
    const { items, chunks } = await laidOut(answers(600));
    const there = { ...items, [chunkKey("you", 9)]: "theirs", other: 1 };
    const change = (own: readonly Chunk[]) => areaChange({ items: there, device: "me", chunks: own, about: ABOUT });
    expect(change(chunks.toReversed())).toEqual({ set: {}, remove: [] });
    const [first, ...rest] = chunks;
    const { set, remove } = change(first === undefined ? [] : [first]);
    expect(Object.keys(set)).toEqual([manifestKey("me")]);
    expect(remove.toSorted()).toEqual(rest.map(({ number }) => chunkKey("me", number)).toSorted());
  });

  it("counts what only a newer product knows over all of its chunks", async () => {
    const known = answers(600);
    const foreign = (kind: string) => ({ ...answers(1)[0], kind }) as unknown as SyncRow;
    const { items } = await laidOut([foreign("moods"), ...known, foreign("dreams"), foreign("moods")]);
    expect((await read(items)).packs).toMatchObject([{ unknown: 3 }]);
  });

  it("has nothing of a row that is no longer to be there", async () => {
    const rows = answers(600);
    const before = await laidOut(rows);
    const after = await laidOut(rows.slice(1), { items: before.items, before: before.chunks });
    expect(sorted((await read(after.items)).rows)).toEqual(sorted(rows.slice(1)));
  });

  it("leaves a row alone that is too large for an item, and packs the others", async () => {
    const row = { ...ENVELOPE, id: "large", note: noise(20_000) };
    const large: SyncRow = { kind: "runs", row };
    const { left, items } = await laidOut([large, ...answers(3)]);
    expect(left).toEqual([large]);
    expect((await read(items)).rows).toHaveLength(3);
  });

  it("is never taken for whole while half of a change has arrived", async () => {
    const old = await laidOut(answers(500));
    const rows = answers(500);
    const { change } = await laidOut(rows, { items: old.items });
    const steps = [...Object.keys(change.set), ...change.remove];
    await fc.assert(
      fc.asyncProperty(fc.subarray(steps, { maxLength: steps.length - 1 }), async (arrived) => {
        const items = { ...old.items };
        for (const key of arrived) {
          if (key in change.set) items[key] = change.set[key];
          else delete (items as Record<string, unknown>)[key];
        }
        const { packs, unread } = await read(items);
        const whole = packs.length === 0 ? null : sorted(packs.flatMap(rowsOfPack));
        const before = sorted(old.chunks.flatMap((chunk) => chunk.rows));
        expect([null, before, sorted(rows)]).toContainEqual(whole);
        expect(unread.map(({ because }) => because)).toEqual(whole === null ? ["incomplete"] : []);
      }),
      { numRuns: 15 },
    );
  });

  it("leaves three machines room beside each other", () => {
    expect(shareOf(1)).toBe(shareOf(2));
    for (const machines of [1, 2, 3, 7]) expect(machines * shareOf(machines)).toBeLessThan(AREA.bytes);
  });
});

describe("what others have laid out", () => {
  test.each<[string, (items: Record<string, unknown>) => void, string]>([
    ["of a newer format", (items) => (items[manifestKey("me")] = { version: 2, name: "Lap" }), "newer"],
    ["whose manifest is not there yet", (items) => delete items[manifestKey("me")], "incomplete"],
    ["whose manifest makes no sense", (items) => (items[manifestKey("me")] = { version: 1 }), "damaged"],
    ["of which a chunk is not there yet", (items) => delete items[chunkKey("me", 0)], "incomplete"],
    ["of which a chunk is of another time", (items) => (items[chunkKey("me", 0)] = "other"), "incomplete"],
  ])("is named and left alone: %s", async (_, spoil, because) => {
    const items: Record<string, unknown> = { ...(await laidOut(answers(3))).items };
    const theirs = Object.fromEntries(
      Object.entries((await laidOut(answers(2))).items).map(([key, value]) => [key.replace("me", "other"), value]),
    );
    spoil(items);
    const { packs, unread } = await read({ ...items, ...theirs, stray: 1, "c:x": 2 });
    expect(unread).toMatchObject([{ device: "me", because }]);
    expect(packs.map(({ device, chunks }) => [device, chunks[0]?.rows.length])).toEqual([["other", 2]]);
  });

  it("is damaged where its sum is right and its text is none", async () => {
    const chunks = [{ number: 0, packed: await gzipText("[[1]]"), rows: [] }];
    const { set } = areaChange({ items: {}, device: "me", chunks, about: ABOUT });
    expect((await read(set)).unread).toMatchObject([{ because: "damaged" }]);
  });

  it("is told apart by device, whatever else lies there", () => {
    expect(["m:a", "c:a:b:7", "home", "x", "c:a"].map(deviceOfKey)).toEqual(["a", "a:b", null, null, null]);
    expect(["c:a:12", "c:a:123", "c:a:1234", "c:a:x"].map(deviceOfKey)).toEqual(["a", "a", null, null]);
  });
});

describe("writes", () => {
  it("stay below the browser's limits with room to spare, however often one is asked for", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ items: fc.integer({ min: 1, max: 40 }), pause: fc.nat({ max: 90 }) })),
        (asked) => {
          let log: WriteLog = [];
          let now = nineAnd(0);
          for (const { items, pause } of asked) {
            now = Math.max(now + pause * SECOND, mayWriteAt(log, items, now + pause * SECOND));
            log = [...log, { at: now, items }];
            const within = (ms: number) =>
              log.filter(({ at }) => now - at < ms).reduce((sum, write) => sum + write.items, 0);
            expect(within(MINUTE)).toBeLessThanOrEqual(80);
            expect(within(HOUR)).toBeLessThanOrEqual(900);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it("wait for nothing that a clock wrote which was ahead", () => {
    expect(mayWriteAt([{ at: nineAnd(9_999), items: 80 }], 20, nineAnd(0))).toBe(nineAnd(0));
  });
});
