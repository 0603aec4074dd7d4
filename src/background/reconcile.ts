import { readingGraceSeconds } from "@/src/core/desk-time/reading-grace.ts";
import type { Signals } from "@/src/core/desk-time/signals.ts";
import type { Effect } from "@/src/core/engine/state/effect.ts";
import type { EngineEvent } from "@/src/core/engine/state/engine-event.ts";
import { type EngineState, initialState, parseEngineState } from "@/src/core/engine/state/engine-state.ts";
import { type Context, step } from "@/src/core/engine/step.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { Fault } from "@/src/messaging/protocol.ts";
import { type Batch, emptyBatch, joinBatches, type Rows } from "@/src/storage/batch.ts";
import type { DeskStorage } from "@/src/storage/desk-storage.ts";
import type { SettingsRepo } from "@/src/storage/settings-repo.ts";
import type { Faults } from "./faults.ts";
import { gatherSignals } from "./gather-signals.ts";
import { loadContext } from "./load-context.ts";
import type { Ports } from "./ports.ts";
import type { EffectRunner } from "./run-effects.ts";
import type { Session } from "./session.ts";
import type { Snapshot, LiveSnapshot } from "./snapshot.ts";

/** No events: just a touch. */
export type Command = { readonly events: readonly EngineEvent[]; readonly rows?: Rows };

export interface Reconciler {
  /** One wake: the engine looks around and does what is due. */
  wake(...events: readonly EngineEvent[]): Promise<void>;
  /** One command: `decide` sees the newest state, and what it gives is stored in one transaction, or nothing of it. */
  command(decide: (moment: LiveSnapshot) => Promise<Command> | Command): Promise<void>;
  /** The newest state without taking a step. */
  peek(): Promise<Snapshot>;
}

export type ReconcilerDeps = {
  readonly ports: Ports;
  readonly storage: DeskStorage;
  readonly settings: SettingsRepo;
  readonly session: Session;
  readonly faults: Faults;
  readonly effects: EffectRunner;
};

const LOCK = "engine";
/** A step that shows is followed by the one that stores `shown`; more than that would be a loop of ours. */
const MOST_ROUNDS = 4;
const STORAGE_FAULTS: readonly Fault["code"][] = ["storage-full", "storage-unavailable", "read-only"];

/**
 * The single entry at every wake (engine rule 2): state, look, step, transaction, effects, and the step that stores
 * that they were seen. One at a time over all contexts. The worker may die at any await: what is stored is always whole,
 * and the next wake goes on from there.
 */
export function createReconciler(deps: ReconcilerDeps): Reconciler {
  const { ports, storage, session, faults, effects } = deps;
  let idleSeconds = 0;

  async function loadState(at: EpochMs, zone: string): Promise<{ state: EngineState; rows: Rows }> {
    const raw = await storage.loadState();
    if (raw === undefined || raw === null) return { state: initialState(at, zone), rows: {} };
    const parsed = parseEngineState(raw);
    if (parsed.ok) return { state: parsed.value, rows: {} };
    const aside = { store: "engine", key: "state", value: raw, because: parsed.error, at };
    return { state: initialState(at, zone), rows: { quarantine: [aside] } };
  }

  async function peek(): Promise<Snapshot> {
    const [at, zone] = [ports.clock.now(), ports.clock.zone()];
    const [{ context }, { state }] = await Promise.all([
      loadContext({ settings: deps.settings, reads: storage.reads }, { at, zone }),
      loadState(at, zone),
    ]);
    return { at, zone, context, state };
  }

  /** Chromium forgets the interval with the browser session, and settings change it. */
  function keepDetectionInterval({ settings }: Context): void {
    const seconds = readingGraceSeconds(settings);
    if (seconds === idleSeconds) return;
    ports.idle.setDetectionInterval(seconds);
    idleSeconds = seconds;
  }

  async function settleFaults(at: EpochMs, hasSettingsFaults: boolean): Promise<void> {
    const trouble = storage.trouble();
    const permission = await ports.notifications.permission().catch(() => "unknown" as const);
    const present: Fault["code"][] = [
      ...(trouble ? [trouble] : []),
      ...(permission === "denied" ? (["notifications-denied"] as const) : []),
      ...(hasSettingsFaults ? (["settings-repaired"] as const) : []),
    ];
    await faults.settle([...STORAGE_FAULTS, "notifications-denied", "settings-repaired"], present, at);
  }

  async function runCommand(decide: (moment: LiveSnapshot) => Promise<Command> | Command): Promise<void> {
    const [at, zone] = [ports.clock.now(), ports.clock.zone()];
    const loaded = await loadContext({ settings: deps.settings, reads: storage.reads }, { at, zone });
    keepDetectionInterval(loaded.context);
    const signals = await gatherSignals(ports, loaded.context.settings);
    const { state, rows: aside } = await loadState(at, zone);
    const isNewSession = await session.isNew();
    const decided = await decide({ at, zone, signals, context: loaded.context, state });
    const start: readonly EngineEvent[] = isNewSession ? [{ type: "session-start" }] : [];
    let events = [...start, ...(decided.events.length > 0 ? decided.events : [presenceEvent(signals)])];
    let rows: Rows = { ...aside, ...decided.rows };
    let current = state;
    let seen = signals;
    for (let round = 0; round < MOST_ROUNDS && events.length > 0; round += 1) {
      // The clock goes on while effects are carried out.
      const now = round === 0 ? at : ports.clock.now();
      const made = takeSteps(current, events, { at: now, zone, signals: seen }, loaded);
      await storage.commit(joinBatches(made.batch, { ...emptyBatch(now), ...rows }));
      if (round === 0 && isNewSession) await session.begin();
      current = made.state;
      if (round === 0) {
        await settleFaults(at, loaded.faults.length > 0);
        await effects.clearStray(signals.notifications ?? [], current);
      }
      const isAlert = await faults.isGrave();
      const moment = { at: now, zone, settings: loaded.context.settings, state: current, isAlert };
      const shown = await effects.run(made.effects, moment);
      seen = { ...seen, notifications: [...(seen.notifications ?? []), ...shown] };
      events = shown.map((id) => ({ type: "shown", id }) as const);
      rows = {};
    }
  }

  return {
    wake: (...events) =>
      ports.locks.with(LOCK, () => runCommand(() => ({ events: events.length > 0 ? events : [{ type: "wake" }] }))),
    command: (decide) => ports.locks.with(LOCK, () => runCommand(decide)),
    peek,
  };
}

/** The person did something in one of our pages: what the browser says of them counts, and no look of an alarm is made of it. */
export function presenceEvent({ idle60 }: Signals): EngineEvent {
  return { type: "idle", state: idle60 };
}

/** One step an event, all of them one batch. */
function takeSteps(
  before: EngineState,
  events: readonly EngineEvent[],
  now: Pick<LiveSnapshot, "at" | "zone" | "signals">,
  { context }: { readonly context: Context },
): { readonly state: EngineState; readonly batch: Batch; readonly effects: readonly Effect[] } {
  let state = before;
  let batch = emptyBatch(now.at);
  const effects: Effect[] = [];
  let { todaySpans = [] } = context;
  for (const event of events) {
    const { state: after, records, effects: more } = step(state, { ...now, event }, { ...context, todaySpans });
    state = after;
    todaySpans = [...todaySpans, ...records.spans];
    effects.push(...more);
    batch = joinBatches(batch, {
      ...emptyBatch(now.at),
      spans: records.spans,
      prompts: records.occurrences,
      log: records.log,
      quarantineSpansFrom: records.quarantineSpansFrom,
    });
  }
  return { state, batch: { ...batch, state }, effects };
}
