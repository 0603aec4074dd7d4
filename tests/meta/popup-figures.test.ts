import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withFigures } from "@/src/dev/popup-figures/popup-figures.ts";
import { ROOT } from "../support/source-files.ts";

/** The formatter breaks the drawn lines differently; white space carries nothing in them. */
const bare = (html: string) => html.replaceAll(/\s+/g, "");

test.each(["popup", "prompt"])("the pictures drawn into %s's HTML are those of today's figure", (page) => {
  const html = readFileSync(join(ROOT, "entrypoints", page, "index.html"), "utf8");
  expect(bare(withFigures(html)) === bare(html), "run npm run popup:figures").toBe(true);
});
