import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkInLink, promptLink, reviewLink, routineLink } from "@/src/core/navigation/page-link.ts";
import { hasPage, PAGES } from "@/src/ui/app/pages.ts";
import { ROOT } from "../support/source-files.ts";

/** Not among the pages: the popup has no address that anything links to, and debug is in development builds only. */
const UNLINKED = ["popup", "debug"];

test("the pages that links may lead to are the entrypoints, no more and no less", () => {
  const folders = readdirSync(join(ROOT, "entrypoints"), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && !UNLINKED.includes(entry.name) ? entry.name : [],
  );
  expect([...PAGES].sort()).toEqual(folders.sort());
});

test("every prompt leads to a page that exists", () => {
  const links = [
    routineLink({ routineId: "hip-flexor-standing", use: "hip-flexor" }, null),
    checkInLink(null),
    reviewLink(null),
    promptLink("x"),
  ];
  expect(links.map(({ page }) => page).filter((page) => !hasPage(page))).toEqual([]);
});
