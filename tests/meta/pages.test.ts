import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PAGE_NAMES } from "@/src/core/navigation/page-link.ts";
import { ROOT } from "../support/source-files.ts";

test("the pages that links may lead to are the entrypoints with a page, but for the popup: no more and no less", () => {
  const folders = readdirSync(join(ROOT, "entrypoints"), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && entry.name !== "popup" ? entry.name : [],
  );
  expect([...PAGE_NAMES].sort()).toEqual(folders.sort());
});
