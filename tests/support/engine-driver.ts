import type { Level } from "@/src/core/care-level/level.ts";
import type { Signals } from "@/src/core/desk-time/signals.ts";
import type { Span } from "@/src/core/desk-time/span.ts";
import { mergeSpans } from "@/src/core/desk-time/summarise-spans.ts";
import type { Decision } from "@/src/core/engine/state/decision.ts";
import type { Effect } from "@/src/core/engine/state/effect.ts";
import type { EngineEvent } from "@/src/core/engine/state/engine-event.ts";
import { type EngineState, initialState } from "@/src/core/engine/state/engine-state.ts";
import type { Occurrence } from "@/src/core/engine/state/occurrence.ts";
import { openRecords } from "@/src/core/engine/state/open-records.ts";
import { type Step, step } from "@/src/core/engine/step.ts";
import type { PlannedRun } from "@/src/core/runs/planned-run.ts";
import { parseSettings } from "@/src/core/settings/parse-settings.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";

const TYPING: Signals = {
  idle15: "active",
  idle60: "active",
  idleGrace: "active",
  audible: false,
  sharing: false,
  fullScreen: false,
  notifications: [],
};

/** Looks by what the person does; spread and change a field for anything else. */
export const LOOKS = {
  typing: TYPING,
  reading: { ...TYPING, idle15: "idle", idle60: "idle" },
  gone: { ...TYPING, idle15: "idle", idle60: "idle", idleGrace: "idle" },
  locked: { ...TYPING, idle15: "locked", idle60: "locked", idleGrace: "locked" },
} satisfies Record<string, Signals>;

/** Monday 23 November 2026, `HH:MM` in UTC. */
export const monday = (time: string): EpochMs => Date.parse(`2026-11-23T${time.padStart(5, "0")}:00Z`);

type DriverOptions = {
  readonly settings?: Record<string, unknown>;
  readonly runs?: readonly PlannedRun[];
  readonly zone?: string;
  readonly adviceLevel?: Level;
};

/** Drives the real engine by hand, one wake at a time, and remembers what it stored and asked for. */
export function createEngineDriver(
  start: EpochMs,
  { settings = {}, runs = [], zone = "UTC", adviceLevel = 0 }: DriverOptions = {},
) {
  let parsed: Settings = parseSettings(settings).settings;
  let planned = runs;
  let state: EngineState = initialState(start, zone);
  const spans: Span[] = [];
  const occurrences = new Map<string, Occurrence>();
  const ends: string[] = [];
  let last: Step | null = null;

  function wake(at: EpochMs, signals: Signals = TYPING, event: EngineEvent = { type: "wake" }): Step {
    last = step(
      state,
      { at, zone, signals, event },
      { settings: parsed, runs: planned, adviceLevel, todaySpans: [...spans] },
    );
    // Plain data only: what a worker that died would find.
    state = structuredClone(last.state);
    spans.push(...last.records.spans);
    for (const occurrence of last.records.occurrences) occurrences.set(occurrence.id, occurrence);
    ends.push(...last.records.occurrences.filter(({ endedAt }) => endedAt !== null).map(({ id }) => id));
    for (const effect of last.effects) {
      if (effect.type === "show") wake(at, signals, { type: "shown", id: effect.occurrence.id });
    }
    return last;
  }

  return {
    wake,
    /** Wakes every minute up to and including `to`. */
    minutes(from: EpochMs, to: EpochMs, signals: Signals = TYPING) {
      for (let at = from; at <= to; at += 60_000) wake(at, signals);
    },
    /** From the next wake on the person wants it like this. */
    set(changed: Record<string, unknown>) {
      parsed = parseSettings(changed).settings;
    },
    /** From the next wake on these are the planned runs. */
    plan(changed: readonly PlannedRun[]) {
      planned = changed;
    },
    state: () => state,
    /** What the next worker finds. */
    restore(stored: EngineState) {
      state = stored;
    },
    spans: (at: EpochMs): readonly Span[] => mergeSpans([...spans, ...openRecords(state, at).spans]),
    occurrence: (id: string) => occurrences.get(id),
    occurrences: () => [...occurrences.values()],
    /** Ids of what was shown so far, in order of showing. */
    shown: () =>
      [...occurrences.values()]
        .filter(({ shownAt }) => shownAt !== null)
        .toSorted((a, b) => (a.shownAt ?? 0) - (b.shownAt ?? 0))
        .map(({ id }) => id),
    /** Ids of what ended so far, as often as it did. */
    ends: () => ends,
    decisions: (): readonly Decision[] => last?.decisions ?? [],
    effects: (): readonly Effect[] => last?.effects ?? [],
    settings: parsed,
  };
}
