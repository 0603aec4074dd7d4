import { expect, test } from "vitest";
import background from "@/entrypoints/background.ts";

/** A module would be bundled together with the pages in builds and alone in development; otherwise it is one file in both. */
test("the worker is no module, so that WXT bundles it as one file in builds and in development", () => {
  expect(background.type).not.toBe("module");
});
