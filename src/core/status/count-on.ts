import { advanceClocks, ZERO_CLOCKS } from "../desk-time/clocks.ts";
import { LONGEST_SILENCE } from "../desk-time/next-desk-time.ts";
import type { EpochMs } from "../time/epoch-ms.ts";
import type { StatusView } from "./status-view.ts";

/**
 * The status that was told, as a page's own clock shows it at `now`: minutes go on by the engine's rules while the body does
 * what it did; what the engine decides stays as it was until it is told anew. Counted for as long as the engine itself believes
 * a silence, so that a machine that slept over an open page counts no night; a clock that went back counts nothing.
 */
export function countOn(told: StatusView, now: EpochMs): StatusView {
  const passed = Math.min(Math.max(0, now - told.at), LONGEST_SILENCE);
  if (passed === 0) return told;
  const { presence, today } = told;
  const at = told.at + passed;
  const isResting = presence === "away" || presence === "unknown";
  const before = { ...ZERO_CLOCKS, bout: told.seatedMs, rest: isResting ? told.presenceMs : 0 };
  const seatedMs = advanceClocks(before, presence, passed).bout;
  const sittingMs = today.sittingMs + (presence === "sitting" ? passed : 0);
  return {
    ...told,
    at,
    presenceMs: told.presenceMs + passed,
    seatedMs,
    seatedBeforeRestMs: presence === "sitting" ? seatedMs : told.seatedBeforeRestMs,
    today: {
      sittingMs,
      standingMs: today.standingMs + (presence === "standing" ? passed : 0),
      awayMs: today.awayMs + (presence === "away" ? passed : 0),
      longestBoutMs: Math.max(today.longestBoutMs, presence === "sitting" ? Math.min(seatedMs, sittingMs) : 0),
    },
  };
}
