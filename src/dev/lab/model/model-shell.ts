import { readingGraceSeconds } from "@/src/core/desk-time/reading-grace.ts";
import type { IdleState, Signals } from "@/src/core/desk-time/signals.ts";
import type { Span } from "@/src/core/desk-time/span.ts";
import { correctSpans, mergeSpans } from "@/src/core/desk-time/summarise-spans.ts";
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
import { dayKeyAt, dayOf, diaryDayOf } from "@/src/core/time/local-day.ts";
import type { KillPoint } from "../day/day-script.ts";
import type { ModelAdvice } from "./model-advice.ts";
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
  /** The worker dies in the next step at that point. */
  readonly killBefore: (point: KillPoint) => void;
  /** The person's word about a stretch of the past, as far as it is over. */
  readonly correct: (said: Pick<Span, "kind" | "start" | "end">, scriptTime: number) => void;
  readonly undoCorrection: (scriptTime: number) => void;
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
  readonly advice: ModelAdvice;
  /** As they are now: a script may change them along the way. */
  readonly settings: () => Settings;
  readonly startsAt: number;
  /** `text`: read anew at every step, as a worker that just started would, so the state must be plain data. `value`: a third faster. */
  readonly memory: Memory;
  readonly onShow: (occurrence: Occurrence, scriptTime: number) => void;
  readonly onStep?: ((stepped: Stepped) => void) | undefined;
};

/** How the model keeps the engine's state between two steps. */
export type Memory = "text" | "value";

export function createModelShell(deps: Deps): ModelShell {
  const { clock, desk, alarms, runs, advice } = deps;
  let killBefore: KillPoint | null = null;
  let undo: { readonly added: readonly Span[]; readonly removed: readonly Span[] } | null = null;
  const screen = new Set<string>();
  const spans = new Map<number, Span>();
  const occurrences = new Map<string, Occurrence>();
  let recent: readonly Span[] = [];
  let lastWake = clock.wallAt(deps.startsAt);
  const { read: state, write } = createMemory(deps.memory, initialState(lastWake, clock.zone()));

  function signals(scriptTime: number): Signals {
    const query = (seconds: number): IdleState => desk.queryState(seconds, scriptTime);
    const { audible, fullScreen } = desk.signs();
    return {
      idle15: query(15),
      idle60: query(60),
      idleGrace: query(readingGraceSeconds(deps.settings())),
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
    if (quarantineSpansFrom !== null) {
      for (const start of spans.keys()) if (start >= quarantineSpansFrom) spans.delete(start);
      recent = recent.filter((span) => spans.has(span.start));
    }
    for (const span of records.spans) spans.set(span.start, span);
    if (records.spans.length > 0) recent = [...recent, ...records.spans];
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
    const context: Context = {
      settings: deps.settings(),
      runs: runs.runsAt(at, zone),
      adviceLevel: advice.levelOn(dayKeyAt(at, zone)),
      todaySpans: spansOfToday(at, zone),
    };
    const now: Wake = { at, zone, signals: signals(scriptTime), event };
    const { state: after, records, effects, decisions } = step(before, now, context);
    if (dies("store", effects)) {
      alarms.guard(scriptTime);
      return;
    }
    write(after);
    lastWake = at;
    store(records);
    deps.onStep?.({ scriptTime, cause, wake: now, context, before, after, records, effects, decisions });
    if (dies("show", effects)) {
      alarms.guard(scriptTime);
      return;
    }
    const followUps = effects.flatMap((effect) => execute(effect, scriptTime));
    if (dies("shown", effects)) return;
    for (const followUp of followUps) wake("shell", followUp, scriptTime);
  }

  /** Whether the worker dies here, as the script asked for: around a show only where there is one. */
  function dies(point: KillPoint, effects: readonly Effect[]): boolean {
    const isHere = killBefore === point && (point === "store" || effects.some(({ type }) => type === "show"));
    if (isHere) killBefore = null;
    return isHere;
  }

  /** Writes a corrected past and tells the engine, as the command does. */
  function rewrite(added: readonly Span[], removed: readonly Span[], scriptTime: number): void {
    for (const { start } of removed) spans.delete(start);
    for (const span of added) spans.set(span.start, span);
    undo = { added: removed, removed: added };
    const now = [...spans.values()].sort((one, other) => one.start - other.start);
    const at = clock.wallAt(scriptTime);
    recent = now.filter((span) => span.end > at - 2 * DAY);
    wake("user", { type: "corrected", spans: now.filter((span) => span.end > at - DAY) }, scriptTime);
  }

  return {
    wake,
    killBefore: (point) => void (killBefore = point),
    correct({ kind, start, end }, scriptTime) {
      const before = [...spans.values()].sort((one, other) => one.start - other.start);
      const said = { kind, start, end: Math.min(end, state().desk.open.start) };
      if (said.end <= said.start) return;
      const after = correctSpans(before, said);
      const isSame = (one: Span) => (other: Span) => JSON.stringify(one) === JSON.stringify(other);
      const removed = before.filter((span) => !after.some(isSame(span)));
      rewrite(
        after.filter((span) => !before.some(isSame(span))),
        removed,
        scriptTime,
      );
    },
    undoCorrection(scriptTime) {
      if (undo) rewrite(undo.added, undo.removed, scriptTime);
    },
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

function createMemory(memory: Memory, first: EngineState) {
  let value = first;
  let text = JSON.stringify(first);
  return memory === "value"
    ? { read: () => value, write: (state: EngineState) => void (value = state) }
    : {
        read: () => JSON.parse(text) as EngineState,
        write: (state: EngineState) => void (text = JSON.stringify(state)),
      };
}

function byTime(one: Occurrence, other: Occurrence): number {
  return one.dueAt - other.dueAt || (one.shownAt ?? one.dueAt) - (other.shownAt ?? other.dueAt);
}
