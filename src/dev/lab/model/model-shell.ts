import { readingGraceSeconds } from "@/src/core/desk-time/reading-grace.ts";
import type { IdleState, Signals } from "@/src/core/desk-time/signals.ts";
import type { Span } from "@/src/core/desk-time/span.ts";
import { mergeSpans } from "@/src/core/desk-time/summarise-spans.ts";
import type { Decision } from "@/src/core/engine/state/decision.ts";
import type { Effect, Records } from "@/src/core/engine/state/effect.ts";
import type { EngineEvent } from "@/src/core/engine/state/engine-event.ts";
import { type EngineState, initialState } from "@/src/core/engine/state/engine-state.ts";
import type { Occurrence } from "@/src/core/engine/state/occurrence.ts";
import { openRecords } from "@/src/core/engine/state/open-records.ts";
import { type Context, step, type Wake } from "@/src/core/engine/step.ts";
import { assertNever } from "@/src/core/lib/assert-never.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import { DAY, type EpochMs } from "@/src/core/time/epoch-ms.ts";
import { dayOf, diaryDayOf } from "@/src/core/time/local-day.ts";
import type { ModelAlarms } from "./model-alarms.ts";
import type { ModelClock } from "./model-clock.ts";
import type { ModelDesk } from "./model-desk.ts";
import type { ModelRuns } from "./model-runs.ts";

/** What woke the worker; `shell` is the shell itself (a notification stands, the day is over). */
export type WakeCause = "alarm" | "idle" | "boot" | "user" | "shell";

/** One engine step as a test may want to look at it. */
export type Stepped = {
  readonly scriptTime: number;
  readonly cause: WakeCause;
  readonly wake: Wake;
  readonly context: Context;
  readonly before: EngineState;
  readonly after: EngineState;
  readonly records: Records;
  readonly effects: readonly Effect[];
  readonly decisions: readonly Decision[];
};

/** The real engine in a model of the shell: stores what it is told, carries out effects, keeps nothing else. */
export type ModelShell = {
  readonly wake: (cause: WakeCause, event: EngineEvent, scriptTime: number) => void;
  /** Prompts that the popup lists: shown and unanswered, or waiting. The latest comes last. */
  readonly openPrompts: () => readonly Occurrence[];
  /** The browser is gone, and every notification with it. */
  readonly forgetScreen: () => void;
  /** Everything stored, and what was still open at the last sign of life. */
  readonly records: () => { readonly spans: readonly Span[]; readonly occurrences: readonly Occurrence[] };
};

type Deps = {
  readonly clock: ModelClock;
  readonly desk: ModelDesk;
  readonly alarms: ModelAlarms;
  readonly runs: ModelRuns;
  readonly settings: Settings;
  readonly startsAt: number;
  readonly onShow: (occurrence: Occurrence, scriptTime: number) => void;
  readonly onStep?: ((stepped: Stepped) => void) | undefined;
};

export function createModelShell(deps: Deps): ModelShell {
  const { clock, desk, alarms, runs, settings } = deps;
  const grace = readingGraceSeconds(settings);
  const screen = new Set<string>();
  const spans = new Map<number, Span>();
  const occurrences = new Map<string, Occurrence>();
  let recent: readonly Span[] = [];
  let lastWake = clock.wallAt(deps.startsAt);
  let stored = JSON.stringify(initialState(lastWake, clock.zone()));

  // Read anew at every step, as a worker that just started would: the state must be plain data.
  const state = () => JSON.parse(stored) as EngineState;

  function signals(scriptTime: number): Signals {
    const query = (seconds: number): IdleState => desk.queryState(seconds, scriptTime);
    const { audible, fullScreen } = desk.signs();
    return {
      idle15: query(15),
      idle60: query(60),
      idleGrace: query(grace),
      audible,
      sharing: false,
      fullScreen,
      notifications: [...screen],
    };
  }

  /** What the stores answer when asked for today; what lies further back is never asked for again. */
  function spansOfToday(at: EpochMs, zone: string): readonly Span[] {
    const { start, end } = dayOf(at, zone);
    const from = Math.min(start, diaryDayOf(at, zone).start);
    recent = recent.filter((span) => span.end > start - DAY);
    return recent.filter((span) => span.end > from && span.start < end);
  }

  function store(records: Records): void {
    const { quarantineSpansFrom } = records;
    const doubtful = [...spans.keys()].filter((start) => quarantineSpansFrom !== null && start >= quarantineSpansFrom);
    for (const start of doubtful) spans.delete(start);
    for (const span of records.spans) spans.set(span.start, span);
    recent = [...recent.filter((span) => spans.has(span.start)), ...records.spans];
    for (const occurrence of records.occurrences) occurrences.set(occurrence.id, occurrence);
  }

  function execute(effect: Effect, scriptTime: number): readonly EngineEvent[] {
    switch (effect.type) {
      case "show":
        screen.add(effect.occurrence.id);
        deps.onShow(effect.occurrence, scriptTime);
        return [{ type: "shown", id: effect.occurrence.id }];
      case "clear":
        screen.delete(effect.id);
        return [];
      case "alarms":
        alarms.repair(effect, scriptTime);
        desk.watchFor(effect.idleSeconds);
        return [];
      default:
        return assertNever(effect);
    }
  }

  function wake(cause: WakeCause, event: EngineEvent, scriptTime: number): void {
    const zone = clock.zone();
    const at = clock.wallAt(scriptTime);
    const before = state();
    const context: Context = { settings, runs: runs.runsAt(at, zone), todaySpans: spansOfToday(at, zone) };
    const now: Wake = { at, zone, signals: signals(scriptTime), event };
    const { state: after, records, effects, decisions } = step(before, now, context);
    stored = JSON.stringify(after);
    lastWake = at;
    store(records);
    deps.onStep?.({ scriptTime, cause, wake: now, context, before, after, records, effects, decisions });
    const followUps = effects.flatMap((effect) => execute(effect, scriptTime));
    for (const followUp of followUps) wake("shell", followUp, scriptTime);
  }

  return {
    wake,
    openPrompts: () =>
      openRecords(state(), lastWake)
        .occurrences.filter((occurrence) => occurrence.state === "shown" || occurrence.state === "due")
        .sort((one, other) => (one.shownAt ?? 0) - (other.shownAt ?? 0)),
    forgetScreen: () => screen.clear(),
    records() {
      const open = openRecords(state(), lastWake);
      const all = new Map(occurrences);
      for (const occurrence of open.occurrences) all.set(occurrence.id, occurrence);
      return {
        spans: mergeSpans([...spans.values(), ...open.spans].sort((one, other) => one.start - other.start)),
        occurrences: [...all.values()].sort(byTime),
      };
    },
  };
}

function byTime(one: Occurrence, other: Occurrence): number {
  return one.dueAt - other.dueAt || (one.shownAt ?? one.dueAt) - (other.shownAt ?? other.dueAt);
}
