import type { WaitReason } from "@/src/core/engine/state/decision.ts";
import type { HoldReason, DueReason } from "@/src/core/engine/state/occurrence.ts";
import type { PromptKind } from "@/src/core/engine/state/prompt-kind.ts";
import { rankOf } from "@/src/core/engine/state/prompt-table.ts";
import { isJustBack, type OpenPrompt, type StatusView } from "@/src/core/status/status-view.ts";
import { type EpochMs, MINUTE } from "@/src/core/time/epoch-ms.ts";

/** What the popup's picture shows. Exactly one at a time, the first that applies. */
export type Scene =
  | { readonly kind: "paused"; readonly until: EpochMs }
  | { readonly kind: "hold" }
  | { readonly kind: "stand"; readonly ms: number }
  | { readonly kind: "away"; readonly ms: number; readonly isCleared: boolean }
  | { readonly kind: "set" }
  | { readonly kind: "run" }
  | { readonly kind: "over"; readonly lap: number };

/** What the line under the picture says, with its reason. Words are chosen by the component. */
export type Line =
  | { readonly kind: "paused" }
  | { readonly kind: "meeting"; readonly until: EpochMs }
  | { readonly kind: "still-standing"; readonly ms: number }
  | { readonly kind: "standing"; readonly paidBackMs: number; readonly ofMs: number }
  | { readonly kind: "away" }
  | { readonly kind: "back"; readonly start: EpochMs; readonly end: EpochMs; readonly isFresh: boolean }
  | { readonly kind: "due"; readonly prompt: OpenPrompt; readonly because: DueReason }
  | { readonly kind: "held"; readonly prompt: OpenPrompt; readonly because: HoldReason; readonly until: EpochMs | null }
  | { readonly kind: "first" }
  | { readonly kind: "next"; readonly prompt: PromptKind; readonly at: EpochMs; readonly isSnoozed: boolean }
  | { readonly kind: "none"; readonly because: WaitReason; readonly until: EpochMs | null };

/** Holds that stand in the runner's way, drawn as a barrier; the others only make it wait. */
const BARRIERS: readonly HoldReason[] = ["meeting", "sound", "full-screen"];

/** Less than this of sitting, with none before it today, is still the start of the day. */
const BARELY_SEATED = MINUTE;

/** The open prompt that comes first: what is on the screen before what is held, then by rank. Null: none is open. */
export function firstOpen(status: StatusView): OpenPrompt | null {
  const byRank = status.open.toSorted(
    (a, b) => Number(isHeld(a)) - Number(isHeld(b)) || rankOf(b.kind) - rankOf(a.kind) || a.dueAt - b.dueAt,
  );
  return byRank[0] ?? null;
}

export const isHeld = (prompt: OpenPrompt): boolean => prompt.heldBecause !== null;

export function describeScene(status: StatusView): Scene {
  if (status.pausedUntil !== null) return { kind: "paused", until: status.pausedUntil };
  if (status.meetingUntil !== null && status.presence !== "standing") return { kind: "hold" };
  const held = firstOpen(status)?.heldBecause ?? null;
  if (held !== null && BARRIERS.includes(held)) return { kind: "hold" };
  if (status.presence === "standing") return { kind: "stand", ms: status.presenceMs };
  if (status.presence === "away") return { kind: "away", ms: status.presenceMs, isCleared: status.seatedMs === 0 };
  if (status.presence === "unknown" || status.seatedMs < BARELY_SEATED) return barelySeated(status);
  const lap = Math.floor(status.seatedMs / status.lapMs) + 1;
  return lap > 1 ? { kind: "over", lap } : { kind: "run" };
}

/** There is no minute to show yet: the absence that has just ended, else the runner behind the line. */
function barelySeated(status: StatusView): Scene {
  const back = justBack(status);
  return back === null ? { kind: "set" } : { kind: "away", ms: back.end - back.start, isCleared: back.isFresh };
}

export function describeLine(status: StatusView): Line {
  if (status.pausedUntil !== null) return { kind: "paused" };
  const open = firstOpen(status);
  if (open !== null && !isHeld(open)) return { kind: "due", prompt: open, because: open.because };
  if (status.meetingUntil !== null) return { kind: "meeting", until: status.meetingUntil };
  if (status.isStillStandingAsked) return { kind: "still-standing", ms: status.presenceMs };
  if (status.presence === "standing") return standingLine(status);
  if (status.presence === "away") return { kind: "away" };
  const back = justBack(status);
  if (back !== null) return back;
  const held = open?.heldBecause ?? null;
  if (open !== null && held !== null) return { kind: "held", prompt: open, because: held, until: open.heldUntil };
  if (isBeforeTheDay(status) && isOneLapAhead(status)) return { kind: "first" };
  return nextLine(status);
}

function standingLine({ seatedMs, seatedBeforeRestMs }: StatusView): Line {
  return { kind: "standing", paidBackMs: Math.max(0, seatedBeforeRestMs - seatedMs), ofMs: seatedBeforeRestMs };
}

type Back = Extract<Line, { readonly kind: "back" }>;

function justBack(status: StatusView): Back | null {
  const away = status.lastAway ?? null;
  if (away === null || !isJustBack(away, status.at)) return null;
  return { kind: "back", ...away, isFresh: status.seatedMs <= status.at - away.end + MINUTE };
}

function nextLine({ next, decisions }: StatusView): Line {
  if (next !== null) {
    const isSnoozed = decisions.some(
      (one) => one.kind === next.kind && one.decision === "wait" && one.because === "snoozed",
    );
    return { kind: "next", prompt: next.kind, at: next.at, isSnoozed };
  }
  const posture = decisions.find((one) => one.kind === "posture");
  if (posture?.decision === "wait") return { kind: "none", because: posture.because, until: posture.until };
  return { kind: "none", because: "not-yet", until: null };
}

/** Sitting down now leads to the posture reset; outside hours it comes with the next working day instead. */
const isOneLapAhead = ({ next, at, lapMs }: StatusView): boolean =>
  next?.kind === "posture" && next.at - at <= lapMs + MINUTE;

function isBeforeTheDay({ presence, seatedMs, today }: StatusView): boolean {
  if (presence === "unknown") return true;
  return seatedMs < BARELY_SEATED && today.sittingMs < BARELY_SEATED;
}
