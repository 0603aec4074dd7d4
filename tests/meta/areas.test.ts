import { expect, test } from "vitest";
import { sourceFiles } from "../support/source-files.ts";

/**
 * Faults that the product can't meet, because it has nothing to do with the area they lie in. Whoever begins to use one of
 * them finds this test red, and writes those of its faults: quotas, two devices, policies that reject or change.
 */
test.each([["32: nothing of ours asks storage.managed, which rejects where there is no policy", "storage.managed"]])(
  "%s",
  (_fault, area) => {
    const users = sourceFiles(["src", "entrypoints"], [".ts", ".tsx"]).filter(({ text }) => text.includes(area));
    expect(users.map(({ path }) => path)).toEqual([]);
  },
);
