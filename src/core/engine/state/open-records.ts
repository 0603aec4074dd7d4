import { closeSpan, type Span } from "../../desk-time/span.ts";
import type { EpochMs } from "../../time/epoch-ms.ts";
import type { EngineState } from "./engine-state.ts";
import type { Occurrence } from "./occurrence.ts";

/** What is not in the stores yet: the span that still grows, as if it ended at `at`, and occurrences without an end. */
export function openRecords(
  { desk, prompts }: EngineState,
  at: EpochMs,
): { readonly spans: readonly Span[]; readonly occurrences: readonly Occurrence[] } {
  const end = Math.max(at, desk.open.start);
  return { spans: end > desk.open.start ? [closeSpan(desk.open, end)] : [], occurrences: prompts.active };
}
