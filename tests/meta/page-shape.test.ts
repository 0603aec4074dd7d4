import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../support/source-files.ts";

const PAGES = join(ROOT, "src", "ui", "pages");
/** The one shape of a page, as src/ui/README.md has it. */
describe.each(readdirSync(PAGES))("the page %s", (page) => {
  const files = readdirSync(join(PAGES, page), { recursive: true }).map(String);

  test("has its page, its store and its deps under those names", () => {
    const wanted = [`${page}-page.tsx`, `${page}-store.ts`, `${page}-deps.ts`];
    expect(wanted.filter((file) => !existsSync(join(PAGES, page, file)))).toEqual([]);
  });

  test("keeps what it asks of the world and the real thing in one file, called deps", () => {
    expect(files.filter((file) => /(?:^|[\\/])live-|(?:^|[\\/-])ports\.tsx?$/.test(file))).toEqual([]);
  });
});
