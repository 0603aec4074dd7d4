import { checkInLink, type PageLink, routineLink, minutesLink } from "../pages/page-link.ts";

/** What one click or one key opens from anywhere: ids of the toolbar menu's items and of the manifest's commands. */
export const ENTRANCES = ["hip-flexor", "posture", "two-minutes", "check-in"] as const;
export type Entrance = (typeof ENTRANCES)[number];

/** The entrance of an id from the browser; null for one that this version doesn't know. */
export const findEntrance = (id: string): Entrance | null => ENTRANCES.find((known) => known === id) ?? null;

/** The page behind an entrance. A routine starts as soon as it is seen. */
export function entranceLink(entrance: Entrance): PageLink {
  switch (entrance) {
    case "hip-flexor":
      return routineLink({ routineId: "hip-flexor-standing", use: "hip-flexor" }, null);
    case "posture":
      return routineLink({ routineId: "reset-standing", use: "posture" }, null);
    case "two-minutes":
      return minutesLink(2);
    case "check-in":
      return checkInLink(null);
  }
}
