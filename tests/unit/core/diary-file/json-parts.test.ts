import { describe, expect, test } from "vitest";
import { createJsonParts, JsonPartsError } from "@/src/core/diary-file/json-parts.ts";
import { isRecord } from "@/src/core/lib/is-record.ts";

/** The whole as its parts tell it, each read by itself; null where it is refused. */
function inParts(text: string, piece = text.length, mostLetters?: number): unknown {
  const parts = createJsonParts("records", mostLetters);
  const whole: Record<string, unknown> = {};
  try {
    for (let at = 0; at < text.length; at += piece) {
      for (const { path, text: of } of parts.feed(text.slice(at, at + piece))) {
        const [name = "", list] = path;
        if (list === undefined) whole[name] = JSON.parse(of);
        else {
          const lists = (whole[name] ??= {}) as Record<string, unknown[]>;
          (lists[list] ??= []).push(JSON.parse(of));
        }
      }
    }
    parts.end();
  } catch (error) {
    if (error instanceof JsonPartsError || error instanceof SyntaxError) return null;
    throw error;
  }
  return whole;
}

/** The same by reading all at once; null where it is no JSON, or no object whose records are lists. */
function atOnce(text: string): unknown {
  try {
    const whole: unknown = JSON.parse(text);
    if (!isRecord(whole)) return null;
    const { records = {} } = whole;
    if (!isRecord(records) || !Object.values(records).every(Array.isArray)) return null;
    // A list without anything in it has no part.
    const filled = Object.fromEntries(Object.entries(records).filter(([, list]) => (list as unknown[]).length > 0));
    const { records: _, ...rest } = whole;
    return { ...rest, ...(Object.keys(filled).length > 0 && { records: filled }) };
  } catch {
    return null;
  }
}

const TEXT = '{"a" : -1,"b":{"c":[2,"}"]},"records": {"x":[1,{"d":"\\"]"} ,"e"],"y":[ ],"z":[[3]]},"f":null}';

describe("a file read part by part", () => {
  test("comes to what it says", () => {
    expect(inParts(TEXT)).toEqual({
      a: -1,
      b: { c: [2, "}"] },
      records: { x: [1, { d: '"]' }, "e"], z: [[3]] },
      f: null,
    });
    expect(inParts(TEXT)).toEqual(atOnce(TEXT));
  });

  test("in whatever pieces it comes", () => {
    for (let piece = 1; piece < 20; piece += 1) expect(inParts(TEXT, piece)).toEqual(atOnce(TEXT));
  });

  test("is refused where all of it would be, whichever letter is missing", () => {
    for (let at = 0; at < TEXT.length; at += 1) {
      const text = TEXT.slice(0, at) + TEXT.slice(at + 1);
      expect([text, inParts(text)]).toEqual([text, atOnce(text)]);
    }
  });

  test.each(["{", "}", "[", "]", ",", ":", '"', " ", "0"])(
    "is refused where all of it would be, wherever %j is too much",
    (sign) => {
      for (let at = 0; at <= TEXT.length; at += 1) {
        const text = TEXT.slice(0, at) + sign + TEXT.slice(at);
        expect([text, inParts(text)]).toEqual([text, atOnce(text)]);
      }
    },
  );

  test("may begin with a byte order mark, and be nothing but an empty object", () => {
    expect(inParts(`\uFEFF${TEXT}`)).toEqual(atOnce(TEXT));
    expect([inParts("{}"), inParts('{"records":{}}'), inParts(" { } ")]).toEqual([{}, {}, {}]);
    expect([inParts(""), inParts("[]"), inParts("1"), inParts("{} {}")]).toEqual([null, null, null, null]);
  });

  test("is refused for a part that is longer than parts may be", () => {
    const letters = (count: number) => inParts(`{"a":"${"x".repeat(count - 2)}"}`, 7, 40);
    expect(letters(40)).not.toBeNull();
    expect(letters(41)).toBeNull();
  });
});
