import { DAY, type EpochMs } from "../time/epoch-ms.ts";

/** How long a saved file is fresh, where somebody wants to be reminded. */
const FRESH = 30 * DAY;

/** @param savedAt when everything was last saved as a file; null: never. One of the future was noted by a clock that was wrong */
export const isSaveDue = (savedAt: EpochMs | null, now: EpochMs): boolean =>
  savedAt === null || savedAt > now || now - savedAt >= FRESH;
