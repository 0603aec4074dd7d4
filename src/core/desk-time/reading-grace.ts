import type { Settings } from "../settings/settings.ts";

/**
 * How long quiet still counts as reading, in seconds; also the idle API's detection interval.
 * 5 min: on 500 simulated days it loses as much on the chair as it wins off it (engine rule 6). "I often read or call away
 * from the browser" makes it 15 min; "I lock my screen when I get up" 45 min, so that only a lock is leaving.
 */
export function readingGraceSeconds(settings: Pick<Settings, "locksWhenLeaving" | "readsAwayFromBrowser">): number {
  if (settings.locksWhenLeaving) return 45 * 60;
  if (settings.readsAwayFromBrowser) return 15 * 60;
  return 5 * 60;
}
