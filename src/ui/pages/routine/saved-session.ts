import * as v from "valibot";
import type { ItemProgress, PlayerState } from "@/src/core/player/player-state.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const ms = v.pipe(v.number(), v.finite(), v.minValue(0));

/** What a reload needs to put a routine back: where it was, what was done, which exercises were swapped. */
const savedSchema = v.object({
  version: v.literal(1),
  routineId: v.string(),
  use: v.string(),
  promptId: v.nullable(v.string()),
  sessionId: v.nullable(v.string()),
  status: v.picklist(["running", "paused", "done"]),
  index: count,
  elapsedMs: ms,
  startedAt: v.nullable(ms),
  endedAt: v.nullable(ms),
  endedEarly: v.boolean(),
  isSaved: v.boolean(),
  wasAsked: v.boolean(),
  wasAskedAtEnd: v.optional(v.boolean(), false),
  items: v.array(
    v.object({
      exerciseId: v.nullable(v.string()),
      workedMs: ms,
      left: v.nullable(v.picklist(["done", "skipped"])),
      isEasier: v.boolean(),
    }),
  ),
});
export type SavedSession = v.InferOutput<typeof savedSchema>;

export function parseSession(text: string | null): SavedSession | null {
  if (text === null) return null;
  try {
    const parsed = v.safeParse(savedSchema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

export type SessionMarks = Pick<
  SavedSession,
  "routineId" | "use" | "promptId" | "sessionId" | "isSaved" | "wasAsked" | "wasAskedAtEnd"
>;

export function writeSession(state: PlayerState, marks: SessionMarks): string {
  const session: SavedSession = {
    version: 1,
    ...marks,
    status: state.status === "waiting" ? "paused" : state.status,
    index: state.index,
    elapsedMs: state.elapsedMs,
    startedAt: state.startedAt,
    endedAt: state.endedAt,
    endedEarly: state.endedEarly,
    items: state.plan.map((item, index) => ({
      exerciseId: item.kind === "exercise" ? item.exerciseId : null,
      ...(state.progress[index] ?? { workedMs: 0, left: null, isEasier: false }),
    })),
  };
  return JSON.stringify(session);
}

/**
 * The stored place put back into a fresh state whose swaps have been made already. A running routine comes back paused:
 * nobody knows how long the page was gone. Null where the two don't fit, after an update that changed the routine.
 */
export function restoreSession(fresh: PlayerState, saved: SavedSession, now: EpochMs): PlayerState | null {
  const segment = fresh.segments[saved.index];
  if (segment === undefined || saved.items.length !== fresh.plan.length || saved.elapsedMs > segment.ms) return null;
  const progress: ItemProgress[] = saved.items.map(({ workedMs, left, isEasier }) => ({ workedMs, left, isEasier }));
  return {
    ...fresh,
    progress,
    index: saved.index,
    elapsedMs: saved.elapsedMs,
    startedAt: saved.startedAt,
    endedAt: saved.endedAt,
    endedEarly: saved.endedEarly,
    status: saved.status === "done" ? "done" : "paused",
    pausedBecause: saved.status === "done" ? null : "reload",
    at: now,
  };
}
