import type { PageName } from "@/src/core/navigation/page-link.ts";

/**
 * Pages that exist in this build. A surface joins the list together with its entrypoint, so that nothing ever links to a
 * page that isn't there (tests/meta checks the two against each other).
 */
export const PAGES: readonly PageName[] = [
  "about",
  "check-in",
  "insights",
  "library",
  "options",
  "prompt",
  "routine",
  "runs",
  "welcome",
];

export const hasPage = (page: PageName): boolean => PAGES.includes(page);

/** The address of a page inside the extension. `pagePath` in core/navigation makes those with a query. */
export const pageUrl = (page: PageName): string => `${page}.html`;
