import type { Span } from "@/src/core/desk-time/span.ts";
import { type EngineState, parseEngineState } from "@/src/core/engine/state/engine-state.ts";
import type { Occurrence } from "@/src/core/engine/state/occurrence.ts";
import type { FakeMachine } from "./fake-machine.ts";
import type { MemoryDisk } from "./memory-desk-storage.ts";

/** Stored spans, oldest first. */
export function spansOf(disk: MemoryDisk): readonly Span[] {
  return ([...disk.stores.spans.values()] as Span[]).sort((a, b) => a.start - b.start);
}

export function occurrencesOf(disk: MemoryDisk): readonly Occurrence[] {
  return ([...disk.stores.prompts.values()] as Occurrence[]).sort((a, b) => a.dueAt - b.dueAt);
}

export function stateOf(disk: MemoryDisk): EngineState {
  const parsed = parseEngineState(disk.state);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

/** All sitting so far, the span that still grows included, ms. */
export function sittingOf({ disk, now }: Pick<FakeMachine, "disk" | "now">): number {
  return [...spansOf(disk), { ...stateOf(disk).desk.open, end: now }]
    .filter(({ kind }) => kind === "sitting")
    .reduce((sum, { start, end }) => sum + end - start, 0);
}
