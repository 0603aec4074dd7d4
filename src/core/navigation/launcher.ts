import type { PageLink } from "./page-link.ts";

/**
 * What one click or one key opens from anywhere: ids of the toolbar menu's items (four, because Chromium shows six at most)
 * and of the manifest's commands. Nothing is asked before it opens: one click is one click, and what the page then does
 * about today's answers is the page's business.
 */
export const LAUNCHERS = ["hipFlexor", "posture", "twoMinutes", "checkIn"] as const;
export type Launcher = (typeof LAUNCHERS)[number];

/** The page behind each. A routine starts as soon as it is seen. */
const LINKS: Readonly<Record<string, PageLink>> = {
  hipFlexor: { page: "routine", query: { routine: "hip-flexor-standing", use: "hip-flexor" } },
  posture: { page: "routine", query: { routine: "reset-standing", use: "posture" } },
  twoMinutes: { page: "routine", query: { minutes: "2" } },
  checkIn: { page: "check-in", query: {} },
} satisfies Readonly<Record<Launcher, PageLink>>;

/** The page behind an id from the browser; null for one that this version doesn't know. */
export const launcherLink = (id: string): PageLink | null => LINKS[id] ?? null;
