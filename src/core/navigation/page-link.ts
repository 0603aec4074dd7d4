import type { RoutineChoice } from "../routines/routine-use.ts";

/** Our own pages, named like their folders in entrypoints/. */
export const PAGE_NAMES = [
  "routine",
  "library",
  "options",
  "check-in",
  "insights",
  "clinician",
  "runs",
  "programme",
  "welcome",
  "about",
  "debug",
  "prompt",
] as const;
export type PageName = (typeof PAGE_NAMES)[number];

/** A page and what is in its address after the question mark. */
export type PageLink = { readonly page: PageName; readonly query: Readonly<Record<string, string>> };

/**
 * The prompt that led here. `isPast`: it had ended before the click, so the page opens with "that one has passed: start
 * anyway?" and counts as a manual start.
 */
export type FromPrompt = { readonly id: string; readonly isPast: boolean };

/** `routine.html?routine=<id>&use=<what it counts as>[&prompt=<id>][&past=1]`. */
export function routineLink(choice: RoutineChoice, from: FromPrompt | null): PageLink {
  return { page: "routine", query: { routine: choice.routineId, use: choice.use, ...promptQuery(from) } };
}

/**
 * Where a prompt leads that asks for an answer and not for a routine: `check-in.html[?prompt=<id>][&past=1]` or
 * `insights.html?view=review[&prompt=<id>][&past=1]`.
 */
export function promptPageLink(page: "check-in" | "review", from: FromPrompt | null): PageLink {
  const query = promptQuery(from);
  return page === "review" ? { page: "insights", query: { view: "review", ...query } } : { page, query };
}

/** `runs.html?move=<planned run>`: opens with the dialog that moves it. */
export function moveRunLink(runId: string): PageLink {
  return { page: "runs", query: { move: runId } };
}

/** The small choice page for one open prompt: `prompt.html?prompt=<id>`. */
export function promptLink(id: string): PageLink {
  return { page: "prompt", query: { prompt: id } };
}

/** The address of a page inside the extension. */
export const pageUrl = (page: PageName): string => `${page}.html`;

/** The file and query of a page, to be put behind the extension's own address. */
export function pagePath({ page, query }: PageLink): string {
  const search = new URLSearchParams(query).toString();
  return search === "" ? pageUrl(page) : `${pageUrl(page)}?${search}`;
}

function promptQuery(from: FromPrompt | null): Record<string, string> {
  if (from === null) return {};
  return { prompt: from.id, ...(from.isPast ? { past: "1" } : {}) };
}

/** The check-in with its warning signs open, for somebody whom a routine made worse. */
export const WARNING_SIGNS = pagePath({ page: "check-in", query: { help: "1", from: "routine" } });
