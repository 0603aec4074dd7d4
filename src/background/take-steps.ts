import type { Effect } from "@/src/core/engine/state/effect.ts";
import type { EngineEvent } from "@/src/core/engine/state/engine-event.ts";
import type { EngineState } from "@/src/core/engine/state/engine-state.ts";
import { type Context, step, type Wake } from "@/src/core/engine/step.ts";
import { type Batch, emptyBatch, joinBatches } from "@/src/storage/batch.ts";

export type Stepped = {
  readonly state: EngineState;
  /** What the steps leave to be stored, the state with it. */
  readonly batch: Batch;
  readonly effects: readonly Effect[];
  /** The context with the spans that ended in these steps. */
  readonly context: Context;
};

/** One step an event, all of them one batch. */
export function takeSteps(
  before: EngineState,
  events: readonly EngineEvent[],
  now: Omit<Wake, "event">,
  context: Context,
): Stepped {
  let state = before;
  let batch = emptyBatch(now.at);
  const effects: Effect[] = [];
  let { todaySpans = [] } = context;
  for (const event of events) {
    const { state: after, records, effects: more } = step(state, { ...now, event }, { ...context, todaySpans });
    state = after;
    const wrongFrom = records.quarantineSpansFrom ?? Infinity;
    todaySpans = [...todaySpans.filter(({ start }) => start < wrongFrom), ...records.spans];
    effects.push(...more);
    batch = joinBatches(batch, {
      ...emptyBatch(now.at),
      spans: records.spans,
      prompts: records.occurrences,
      log: records.log,
      quarantineSpansFrom: records.quarantineSpansFrom,
    });
  }
  return { state, batch: { ...batch, state }, effects, context: { ...context, todaySpans } };
}
