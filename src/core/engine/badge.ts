import { currentClocks } from "../desk-time/desk-time.ts";
import { type EpochMs, MINUTE } from "../time/epoch-ms.ts";
import { isFullScreenTooLong } from "./show/call-sound.ts";
import type { Badge } from "./state/effect.ts";
import type { EngineState } from "./state/engine-state.ts";
import type { HoldReason, Occurrence } from "./state/occurrence.ts";
import { promptRow } from "./state/prompt-table.ts";
import { isOpen } from "./state/step-draft.ts";

/** Each change of the badge wakes the worker's process, so minutes come in steps of five. */
const STEP = 5;
const HELD_BY_OTHERS: readonly HoldReason[] = ["meeting", "full-screen", "sound"];

/** What the badge says: a mark while a prompt is open, because the system may hide notifications silently; else the minutes seated. */
export function badgeOf({ desk, prompts }: EngineState, at: EpochMs): Badge {
  const open = prompts.active.filter((occurrence) => isOpen(occurrence) && occurrence.startedAt === null);
  const first = open.at(-1);
  if (first) return { mark: promptRow(first.kind).badge };
  if (desk.isStillStandingAsked) return { mark: "still-standing" };
  if (prompts.pausedUntil !== null) return { mark: "paused" };
  const held = prompts.active.find(isHeldByOthers);
  // What a full screen has held for too long is told by the badge, whenever it may be seen.
  if (held) return isFullScreenTooLong(prompts, at) ? { mark: promptRow(held.kind).badge } : { mark: "held" };
  const minutes = Math.floor(currentClocks(desk, at).bout / MINUTE / STEP) * STEP;
  return desk.open.kind === "sitting" && minutes > 0 ? { mark: "minutes", minutes } : { mark: "none" };
}

const isHeldByOthers = (occurrence: Occurrence): boolean =>
  occurrence.held.some((held) => held.until === null && HELD_BY_OTHERS.includes(held.because));
