import { pagePath, routineLink } from "@/src/core/navigation/page-link.ts";
import { countsAs } from "@/src/core/routines/counts-as.ts";
import type { RoutineSummary } from "@/src/core/routines/routine.ts";

/** Addresses inside the library. */
export const articleUrl = (id: string): string => pagePath({ page: "library", query: { article: id } });
export const routineUrl = (id: string): string => pagePath({ page: "library", query: { routine: id } });
export const exerciseUrl = (id: string): string => pagePath({ page: "library", query: { exercise: id } });

/** The tab with the own routines. */
export const ownListUrl = (): string => pagePath({ page: "library", query: { view: "own" } });
/** The builder: for an own routine, a new one (`null`), or a new one that begins as a copy. */
export const buildUrl = (id: string | null, from: string | null = null): string =>
  pagePath({ page: "library", query: { build: id ?? "new", ...(from !== null && { from }) } });

/** The player, for a start by hand. */
export function startUrl({ id, category }: Pick<RoutineSummary, "id" | "category">): string {
  return pagePath(routineLink({ routineId: id, use: countsAs(category) }, null));
}
