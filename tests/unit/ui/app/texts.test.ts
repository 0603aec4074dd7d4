import { createI18n } from "@wxt-dev/i18n";
import fc from "fast-check";
import { expect, inject, it, test, vi } from "vitest";
import { createTexts } from "@/src/ui/app/texts.ts";

const browsers = createI18n();
const english = inject("messages");
const keys = Object.keys(english);
const ours = createTexts(english);

it("says every text, with every count and any values, as the browser does", () => {
  const values = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constantFrom("$1", "$$", "$&")), {
    maxLength: 9,
  });
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.nat(5), values, (key, count, filled) => {
      expect(ours.t(key)).toBe(browsers.t(key));
      expect(ours.t(key, filled)).toBe(browsers.t(key, filled));
      expect(ours.t(key, count)).toBe(browsers.t(key, count));
      expect(ours.t(key, count, filled)).toBe(browsers.t(key, count, filled));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["$1 of $2", ["two", 5], "two of 5"],
  ["costs $$1", [3], "costs $1"],
  ["$1 and $3", ["one"], "one and "],
  ["$1", ["$2"], "$2"],
])("%s with %j is %s", (text, values, said) => {
  expect(createTexts({ a_b: text }).t("a.b", values)).toBe(said);
});

test.each([
  ["one | $1 many", ["0 many", "one", "2 many", "3 many"]],
  ["none | one | $1 many", ["none", "one", "2 many", "3 many"]],
  ["$1 min", ["0 min", "1 min", "2 min", "3 min"]],
])("%s has the form of its count", (text, said) => {
  expect(said.map((_, count) => createTexts({ a_b: text }).t("a.b", count))).toEqual(said);
});

it("leaves a value whole that has a bar in it", () => {
  expect(createTexts({ a_b: "one $1 | $1 and more" }).t("a.b", 2, ["cat | dog"])).toBe("cat | dog and more");
});

it("complains of a text that is missing, and says nothing", () => {
  const complain = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  expect(createTexts({}).t("a.b", 2)).toBe("");
  expect(complain).toHaveBeenCalledWith('No text for "a.b".');
});
