import type { Occurrence } from "@/src/core/engine/state/occurrence.ts";
import { type EpochMs, MINUTE } from "@/src/core/time/epoch-ms.ts";
import type { DayRun } from "../model/simulate-day.ts";

/** What the lab prints for one file. Minutes have two decimals; times are local, in the zone in force at that time. */
export type DayReport = {
  readonly file: string;
  readonly truth: { readonly sittingMinutes: number };
  readonly measured: { readonly sittingMinutes: number };
  /** Measured minus true: above zero, more sitting was recorded than there was. */
  readonly errorMinutes: number;
  readonly spans: readonly {
    readonly kind: string;
    readonly start: string;
    readonly end: string;
    readonly because: string;
  }[];
  readonly prompts: readonly PromptRow[];
};

export type PromptRow = {
  readonly id: string;
  readonly kind: string;
  readonly dueAt: string;
  /** Null: never shown. */
  readonly shownAt: string | null;
  /** `done | snoozed | skipped | expired:<reason> | open`. */
  readonly outcome: string;
  readonly because: string;
  readonly held: readonly { readonly because: string; readonly from: string; readonly until: string | null }[];
};

export function reportDay(file: string, trueMs: number, run: DayRun): DayReport {
  const local = (at: EpochMs) => localTime(at, run.zones.zoneAt(at));
  const measuredMs = run.spans
    .filter((span) => span.kind === "sitting")
    .reduce((sum, span) => sum + span.end - span.start, 0);
  return {
    file,
    truth: { sittingMinutes: inMinutes(trueMs) },
    measured: { sittingMinutes: inMinutes(measuredMs) },
    errorMinutes: inMinutes(measuredMs - trueMs),
    spans: run.spans.map(({ kind, start, end, because }) => ({ kind, start: local(start), end: local(end), because })),
    prompts: run.occurrences.map((occurrence) => ({
      id: occurrence.id,
      kind: occurrence.kind,
      dueAt: local(occurrence.dueAt),
      shownAt: occurrence.shownAt === null ? null : local(occurrence.shownAt),
      outcome: outcomeOf(occurrence),
      because: occurrence.because,
      held: occurrence.held.map(({ because, from, until }) => ({
        because,
        from: local(from),
        until: until === null ? null : local(until),
      })),
    })),
  };
}

function outcomeOf({ state, expiry }: Occurrence): string {
  if (state === "done" || state === "snoozed" || state === "skipped") return state;
  return state === "expired" ? `expired:${expiry ?? "not-delivered"}` : "open";
}

function inMinutes(ms: number): number {
  // Adding zero keeps "-0" out of the output.
  return Math.round((ms / MINUTE) * 100) / 100 + 0;
}

/** `2026-11-24T09:30:00+01:00`: wall time of `zone` with its offset, whole seconds, no zone name. */
function localTime(at: EpochMs, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toString({ timeZone: zone, smallestUnit: "second" });
}
