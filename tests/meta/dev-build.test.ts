import { expect, test } from "vitest";
import config from "@/wxt.config.ts";

/** In WXT's development server the worker is bundled alone: a second file of it would import the first, which imports it. */
test.each([
  ["build", true],
  ["serve", false],
] as const)("the engine is a file of its own under %s: %s", async (command, isApart) => {
  const vite = await config.vite?.({ command, mode: "development", browser: "chrome", manifestVersion: 3 });
  expect(JSON.stringify(vite?.build?.rolldownOptions).includes('"engine"')).toBe(isApart);
});
