import type { Span } from "../desk-time/span.ts";
import { type EpochMs, HOUR } from "../time/epoch-ms.ts";
import type { StatusView } from "./status-view.ts";

const LEAST_QUIET = HOUR;
/** Later nobody knows for sure where they were; the week's page still puts it right. */
const ASKED_FOR = 2 * HOUR;

/**
 * The last quiet of over an hour with sound at its start: an hour of it counts as sitting at the most, because music left on
 * says nothing, and only the person knows of the rest. `spans`: those of today that are over, oldest first.
 */
export function heardQuiet(spans: readonly Span[], at: EpochMs): NonNullable<StatusView["heardQuiet"]> | null {
  const index = spans.findLastIndex(({ kind }) => kind === "away");
  const [sound, away] = [spans[index - 1], spans[index]];
  if (sound === undefined || away === undefined || sound.because !== "sound" || away.because !== "quiet") return null;
  const isLong = sound.end === away.start && away.end - sound.start > LEAST_QUIET;
  return isLong && at - away.end < ASKED_FOR ? { began: sound.start, start: away.start, end: away.end } : null;
}
