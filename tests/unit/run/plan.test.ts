import fc from "fast-check";
import { expect, test } from "vitest";
import { inParts, zoneReaders } from "../../run/lib/plan.mjs";

test("a second zone runs what asked for the zone, what started a process, and what the first zone said nothing of", () => {
  const texts: Readonly<Record<string, string>> = {
    pure: "expect(1)",
    asked: "new Date().getHours()",
    spawns: 'import { execFileSync } from "node:child_process";',
    broken: "throw new Error()",
  };
  const ran = Object.keys(texts);
  expect(zoneReaders(ran, ["pure", "spawns"], (file) => texts[file] ?? "")).toEqual(["asked", "spawns", "broken"]);
  expect(zoneReaders(ran, [], (file) => texts[file] ?? "")).toEqual(ran);
});

test("parts have every file once, none is heavier than the others by more than one file, and the heaviest comes first", () => {
  const files = fc.uniqueArray(fc.record({ name: fc.string(), size: fc.nat(20_000) }), {
    selector: ({ name }) => name,
  });
  fc.assert(
    fc.property(files, fc.integer({ min: 1, max: 6 }), (all, parts) => {
      const shares = inParts(all, parts);
      expect(shares.flat().toSorted()).toEqual(all.map(({ name }) => name).toSorted());
      const sizeOf = (names: readonly string[]) =>
        names.reduce((sum, wanted) => sum + (all.find(({ name }) => name === wanted)?.size ?? 0), 0);
      const heaviest = Math.max(0, ...all.map(({ size }) => size));
      const sizes = shares.map(sizeOf);
      expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
      expect(Math.max(0, ...sizes) - Math.min(...sizes, Infinity)).toBeLessThanOrEqual(heaviest);
    }),
  );
});
