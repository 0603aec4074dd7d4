import { readingGraceSeconds } from "@/src/core/desk-time/reading-grace.ts";
import type { Signals } from "@/src/core/desk-time/signals.ts";
import type { EngineEvent } from "@/src/core/engine/state/engine-event.ts";
import type { ParsedSettings, SettingsFault } from "@/src/core/settings/parse-settings.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import type { FaultCode } from "@/src/core/status/fault.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { UserError } from "@/src/messaging/errors.ts";
import { browserTexts } from "@/src/platform/browser-texts.ts";
import { type Batch, emptyBatch, joinBatches, type Rows } from "@/src/storage/batch.ts";
import type { CommitPlace, DeskStorage } from "@/src/storage/desk-storage.ts";
import type { SettingsRepo } from "@/src/storage/settings-repo.ts";
import type { Faults } from "./faults.ts";
import { gatherSignals } from "./gather-signals.ts";
import { loadState } from "./load-state.ts";
import { loadNearRows, type Now, overlayRows } from "./near-rows.ts";
import type { Ports } from "./ports.ts";
import type { EffectRunner } from "./run-effects.ts";
import type { Session } from "./session.ts";
import type { Snapshot, LiveSnapshot } from "./snapshot.ts";
import { stepContext } from "./step-context.ts";
import { takeSteps } from "./take-steps.ts";
import { changedBy, type TellChanges } from "./tell-changes.ts";

/** What a command comes to. Without events it is a touch. */
export type Command<T> = {
  readonly events?: readonly EngineEvent[];
  /** The step sees them as stored. */
  readonly rows?: Rows;
  /** Settings that were changed on the way: the step follows them already. */
  readonly settings?: ParsedSettings;
  readonly answer: T;
};

export interface Reconciler {
  /** One wake: the engine looks around and does what is due. */
  wake(...events: readonly EngineEvent[]): Promise<void>;
  /**
   * One command: `decide` sees the newest state; its rows and the step that already sees them are stored in one transaction,
   * or nothing of it. Gives its answer once that is on the disk.
   */
  command<T>(decide: (snapshot: LiveSnapshot) => Promise<Command<T>> | Command<T>): Promise<T>;
  /** Somebody has a page of ours before them: gathers the signals, takes a step, and gives what is known then. */
  refresh(): Promise<Snapshot>;
  /** The newest state without taking a step. */
  peek(): Promise<Snapshot>;
  /** A step if this worker has taken none yet. */
  wakeIfFirst(): Promise<void>;
  /** A step if the settings are not those that the last step followed. */
  followSettings(): Promise<void>;
}

export type ReconcilerDeps = {
  readonly ports: Ports;
  readonly storage: DeskStorage;
  readonly settings: SettingsRepo;
  readonly session: Session;
  readonly faults: Faults;
  readonly effects: EffectRunner;
  readonly tell: TellChanges;
};

export const ENGINE_LOCK = "engine";
/** A step that shows is followed by the one that stores `shown`; more than that would be a loop of ours. */
const MOST_ROUNDS = 4;
/** How soon a state that could not be read is asked for again, minutes. */
const RETRY_MINUTES = 5;

/**
 * The single entry at every wake (engine rule 2): one load, a look around, one step, one transaction, then its effects,
 * and the step that stores that they were seen. One at a time over all contexts. The worker may die at any await: what is
 * stored is always whole, and the next wake goes on from there.
 */
export function createReconciler(deps: ReconcilerDeps): Reconciler {
  const { ports, storage, session, faults, effects, tell } = deps;
  /** As text, those of the last step. Empty: this worker has taken none. */
  let followed = "";

  const nowOf = (): Now => ({ at: ports.clock.now(), zone: ports.clock.zone() });

  async function load(settings: Settings, now: Now) {
    const snapshot = await storage.snapshot();
    const [near, loaded] = await Promise.all([loadNearRows(snapshot.reads, settings, now), loadState(snapshot, now)]);
    const areAnswersUnread = near.areAnswersUnread || !(await snapshot.isWhole());
    return { ...loaded, rows: { ...near, areAnswersUnread }, reads: snapshot.reads };
  }

  async function peek(): Promise<Snapshot> {
    const now = nowOf();
    storage.warm();
    const { settings } = await deps.settings.load();
    const { rows, state } = await load(settings, now);
    return { ...now, rows, state, context: stepContext(rows, settings, now, state) };
  }

  async function settleFaults(at: number, others: readonly FaultCode[]): Promise<void> {
    const trouble = storage.trouble();
    const loss = await storage.secondCopy.loss();
    const permission = await ports.notifications.permission().catch(() => "unknown" as const);
    const present: readonly (FaultCode | null)[] = [
      trouble,
      loss === null ? null : "records-lost",
      permission === "denied" ? "notifications-denied" : null,
      ...others,
    ];
    const isNews = await faults.settle(
      present.filter((code) => code !== null),
      at,
    );
    if (isNews) tell.of(["faults"]);
  }

  async function run<T>(
    decide: (snapshot: LiveSnapshot) => Promise<Command<T>> | Command<T>,
  ): Promise<{ readonly answer: T; readonly after: Snapshot }> {
    const now = nowOf();
    storage.warm();
    const before = await deps.settings.load();
    const [{ unread, isUnread, reads, ...stored }, signals, isNewSession] = await Promise.all([
      load(before.settings, now),
      gatherSignals(ports, before.settings),
      session.isNew(),
    ]);
    const snapshot = { ...now, ...stored, context: stepContext(stored.rows, before.settings, now, stored.state) };
    const decided = await decide({ ...snapshot, signals, reads });
    const { settings, faults: settingsFaults } = decided.settings ?? before;
    if (isUnread) {
      await wakeBlind(decided, snapshot, settingsFaults);
      return { answer: decided.answer, after: snapshot };
    }
    const rows = decided.rows === undefined ? stored.rows : overlayRows(stored.rows, decided.rows, now);
    let written: Batch = joinBatches(
      { ...emptyBatch(now.at), quarantine: unread },
      { ...emptyBatch(now.at), ...decided.rows },
    );
    // Most wakes say nothing that changes it.
    const isAsBefore = decided.rows === undefined && decided.settings === undefined;
    let context = isAsBefore ? snapshot.context : stepContext(rows, settings, now, stored.state);
    let { state } = stored;
    let seen = signals;
    let events: readonly EngineEvent[] = [
      ...(isNewSession ? [{ type: "session-start" } as const] : []),
      ...(decided.events?.length ? decided.events : [presenceEvent(signals)]),
    ];
    for (let round = 0; round < MOST_ROUNDS && events.length > 0; round += 1) {
      // The clock goes on while effects are carried out.
      const at = round === 0 ? now.at : ports.clock.now();
      const stepped = takeSteps(state, events, { at, zone: now.zone, signals: seen }, context);
      const batch = joinBatches(stepped.batch, { ...written, at });
      const place = await storage.commit(batch);
      tell.ofBatch(batch);
      if (round === 0 && isNewSession) await session.begin();
      ({ state, context } = stepped);
      followed = JSON.stringify(settings);
      if (round === 0) {
        await settleFaults(at, repaired(settingsFaults));
        await effects.clearStray(signals.notifications ?? [], state);
      }
      const isAlert = await faults.isGrave();
      const isAtRisk = isPassing(place);
      const shown = await effects.run(stepped.effects, { at, zone: now.zone, settings, state, isAlert, isAtRisk });
      seen = { ...seen, notifications: [...(seen.notifications ?? []), ...shown] };
      events = shown.map((id) => ({ type: "shown", id }) as const);
      written = emptyBatch(at);
    }
    return {
      answer: decided.answer,
      after: { ...now, rows: { ...rows, spans: context.todaySpans ?? [] }, context, state },
    };
  }

  /**
   * The engine's state can't be read, and nobody knows what the last answers asked for: no step is taken, so that nothing begins anew
   * over what is stored, and no prompt comes. Records are kept, the alarms stand, the next wake looks again.
   */
  async function wakeBlind(
    { events = [], rows = {} }: Command<unknown>,
    { context: { settings }, ...snapshot }: Snapshot,
    settingsFaults: readonly SettingsFault[],
  ): Promise<void> {
    const batch: Batch = { ...emptyBatch(snapshot.at), ...rows };
    const kinds = changedBy(batch);
    let isAtRisk = false;
    if (kinds.length > 0) {
      isAtRisk = isPassing(await storage.commit(batch));
      tell.of(kinds);
    } else if (events.some(isStatement)) throw new UserError(browserTexts.t("background.refused.unread"));
    await settleFaults(snapshot.at, ["state-unread", ...repaired(settingsFaults)]);
    const idleSeconds = readingGraceSeconds(settings);
    const alarms = {
      type: "alarms",
      tickMinutes: RETRY_MINUTES,
      nextAt: snapshot.at + RETRY_MINUTES * MINUTE,
      idleSeconds,
      sparesTick: false,
    } as const;
    await effects.run([alarms], { ...snapshot, settings, isAlert: await faults.isGrave(), isAtRisk });
  }

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = await ports.locks.with(ENGINE_LOCK, work);
    // Behind everything that somebody waits for; it never rejects.
    void storage.secondCopy.care();
    return done;
  }
  const wakeWith = (events: readonly EngineEvent[]) => run(() => ({ events, answer: null }));
  const WAKE: readonly EngineEvent[] = [{ type: "wake" }];

  return {
    wake: (...events) =>
      inTurn(async () => {
        await wakeWith(events.length > 0 ? events : WAKE);
      }),
    async wakeIfFirst() {
      if (followed !== "") return;
      await inTurn(async () => {
        if (followed === "") await wakeWith(WAKE);
      });
    },
    command: (decide) => inTurn(async () => (await run(decide)).answer),
    refresh: () => inTurn(async () => (await run(() => ({ answer: null }))).after),
    peek,
    followSettings: () =>
      inTurn(async () => {
        const { settings } = await deps.settings.load();
        if (JSON.stringify(settings) !== followed) await wakeWith(WAKE);
      }),
  };
}

const repaired = (settingsFaults: readonly SettingsFault[]): readonly FaultCode[] =>
  settingsFaults.length > 0 ? ["settings-repaired"] : [];

/** What only the engine's state can keep: where that can't be written it must not be taken for said. */
const STATEMENTS: readonly EngineEvent["type"][] = [
  "said",
  "meeting",
  "meeting-ended",
  "count-in",
  "count-in-ended",
  "pause",
  "resume",
  "run-answered",
];
const isStatement = (event: EngineEvent): boolean =>
  STATEMENTS.includes(event.type) || (event.type === "answer" && event.answer !== "started");

/** Whether what lies there goes with the browser. */
const isPassing = (place: CommitPlace): boolean => place === "session" || place === "memory";

/** The person did something in one of our pages: what the browser says of them counts, and no look of an alarm is made of it. */
function presenceEvent({ idle60 }: Signals): EngineEvent {
  return { type: "idle", state: idle60 };
}
