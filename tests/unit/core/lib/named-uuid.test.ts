import fc from "fast-check";
import { expect, test } from "vitest";
import { namedUuid } from "@/src/core/lib/named-uuid.ts";

const UUID_8 = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test("any name gives a UUID of version 8, the same each time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      expect(namedUuid(name)).toMatch(UUID_8);
      expect(namedUuid(name)).toBe(namedUuid(name));
    }),
    { numRuns: 40 },
  );
});

test("the names of five thousand days have as many UUIDs", () => {
  const names = Array.from({ length: 5_000 }, (_, index) => namedUuid(`pain ${String(index)}`));
  expect(new Set(names).size).toBe(5_000);
});
