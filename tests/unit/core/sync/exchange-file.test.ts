import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  exchangeFileName,
  exchangeText,
  isExchangeFile,
  MOST_FILE_LETTERS,
  parseExchangeFile,
} from "@/src/core/sync/exchange-file.ts";

const ITEMS = { "m:lap": { version: 1, name: "Lap" }, "c:lap:0": "abc" };
const NAME = exchangeFileName("lap");

describe("a file of the exchange", () => {
  it("says what was laid out, whatever the computer is called", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 100 }), fc.string(), (device, packed) => {
        const items = { [`c:${device}:0`]: packed };
        const name = exchangeFileName(device);
        expect(isExchangeFile(name)).toBe(true);
        expect(name).not.toMatch(/[/\\:*?"<>|]/);
        expect(parseExchangeFile(name, exchangeText(device, items))).toEqual(
          // A name with a line break can't be found in a key again, and has nothing then.
          /[\n\r\u2028\u2029]/.test(device) ? { device, items: {} } : { device, items },
        );
      }),
    );
  });

  it("is never taken for whole where it was cut anywhere", () => {
    const text = exchangeText("lap", ITEMS);
    for (let length = 0; length < text.length; length += 1) {
      expect(parseExchangeFile(NAME, text.slice(0, length))).toEqual({ device: "lap", items: { "c:lap:0": null } });
    }
  });

  test.each<[string, string]>([
    ["a list", "[]"],
    ["nothing", "null"],
    ["another format", JSON.stringify({ format: "x", version: 1, device: "lap", items: {} })],
    ["no computer", JSON.stringify({ format: "standing-start-exchange", version: 1, device: "", items: {} })],
    ["a version that is no number", JSON.stringify({ format: "standing-start-exchange", version: "9", device: "lap" })],
  ])("with %s in it is somebody else's", (_, text) => {
    expect(parseExchangeFile(NAME, text)).toBeNull();
  });

  it("of a newer product is taken for no more than who wrote it", () => {
    const text = JSON.stringify({ format: "standing-start-exchange", version: 7, device: "lap", locked: "xyz" });
    expect(parseExchangeFile(NAME, text)).toMatchObject({ device: "lap", items: { "m:lap": { version: 7 } } });
  });

  it("has nothing of other computers, and nothing where it is larger than any of ours", () => {
    const text = exchangeText("lap", { ...ITEMS, "c:desk:0": "x", home: 1 });
    expect(parseExchangeFile(NAME, text)?.items).toEqual(ITEMS);
    expect(parseExchangeFile(NAME, " ".repeat(MOST_FILE_LETTERS + 1))?.items).toEqual({ "c:lap:0": null });
  });

  test.each([
    ["standing-start-exchange-lap.json", true],
    ["standing-start-exchange-lap (1).JSON", true],
    ["standing-start-exchange-lap.json.tmp", false],
    ["my standing-start-exchange-lap.json", false],
    ["notes.json", false],
  ])("is called %s: %s", (name, expected) => expect(isExchangeFile(name)).toBe(expected));

  it("that can't be read is still on its way, of whoever its name tells", () => {
    expect(parseExchangeFile(NAME, null)).toEqual({ device: "lap", items: { "c:lap:0": null } });
    expect(parseExchangeFile("standing-start-exchange-.json", null)).toBeNull();
    const whole = exchangeText("lap", ITEMS).padEnd(MOST_FILE_LETTERS);
    expect(parseExchangeFile(NAME, whole)?.items).toEqual(ITEMS);
  });

  test.each([
    ["says its name", { version: 7, device: "lap", name: "Lap" }, { version: 7, name: "Lap" }],
    ["says no name", { version: 7, device: "lap", name: 3 }, { version: 7 }],
    ["has things of ours that we can't read", { version: 1, device: "lap", items: 3 }, { version: 1 }],
  ])("of a newer product that %s", (_, fields, expected) => {
    const text = JSON.stringify({ format: "standing-start-exchange", ...fields });
    expect(parseExchangeFile(NAME, text)).toEqual({ device: "lap", items: { "m:lap": expected } });
  });

  it("of a newer product with a name beyond any of ours is somebody else's", () => {
    const text = (device: string) => JSON.stringify({ format: "standing-start-exchange", version: 7, device });
    expect(parseExchangeFile(NAME, text("x".repeat(100)))?.device).toHaveLength(100);
    expect(parseExchangeFile(NAME, text("x".repeat(101)))).toBeNull();
  });
});
