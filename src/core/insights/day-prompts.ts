import type { Occurrence } from "../engine/state/occurrence.ts";
import type { PromptKind } from "../engine/state/prompt-kind.ts";
import type { EpochMs } from "../time/epoch-ms.ts";
import type { Interval } from "../time/hours.ts";

/** What became of a prompt that was on the screen. `passed`: no answer, or something else came first. `open`: not over yet. */
export const BECAME = ["done", "snoozed", "skipped", "passed", "open"] as const;
export type Became = (typeof BECAME)[number];

export type DayPrompts = {
  /** Every prompt that was shown, in the order in which they came. */
  readonly shown: readonly { readonly at: EpochMs; readonly kind: PromptKind; readonly became: Became }[];
  /** The stretches in which a prompt waited for a call to end. */
  readonly heldInCalls: readonly Interval[];
};

/** A meeting that was declared or seen, and sound as in one. */
const CALLS: readonly string[] = ["meeting", "sound"];

/** What was asked `within` a day, and what waited there. */
export function dayPrompts(prompts: readonly Occurrence[], within: Interval): DayPrompts {
  const shown = prompts
    .flatMap((prompt) =>
      prompt.shownAt === null ? [] : [{ at: prompt.shownAt, kind: prompt.kind, became: becameOf(prompt) }],
    )
    .filter(({ at }) => at >= within.start && at < within.end)
    .toSorted((a, b) => a.at - b.at);
  const held = prompts
    .flatMap((prompt) => prompt.held)
    .filter(({ because }) => CALLS.includes(because))
    .map(({ from, until }) => ({
      start: Math.max(from, within.start),
      end: Math.min(until ?? from, within.end),
    }))
    .filter(({ start, end }) => end > start);
  return { shown, heldInCalls: joined(held) };
}

function becameOf({ state }: Occurrence): Became {
  switch (state) {
    case "done":
    case "snoozed":
    case "skipped":
      return state;
    case "expired":
      return "passed";
    default:
      return "open";
  }
}

/** Several prompts wait for the same call. */
function joined(intervals: readonly Interval[]): readonly Interval[] {
  const out: Interval[] = [];
  for (const interval of intervals.toSorted((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last !== undefined && interval.start <= last.end) {
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, interval.end) };
    } else out.push(interval);
  }
  return out;
}
