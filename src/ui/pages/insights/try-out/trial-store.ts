import { type ReadonlySignal, signal } from "@preact/signals";
import type { CheckIn } from "@/src/core/check-in/check-in.ts";
import { dayAnswers } from "@/src/core/check-in/day-answers.ts";
import { messageOf } from "@/src/core/lib/message-of.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { diaryDayOf } from "@/src/core/time/local-day.ts";
import { type TrialResult, trialResult } from "@/src/core/trials/trial-result.ts";
import { lastDayOf, openTrial } from "@/src/core/trials/trial-weeks.ts";
import type { Trial } from "@/src/core/trials/trial.ts";
import { send } from "@/src/messaging/client.ts";
import type { RequestOf } from "@/src/messaging/protocol.ts";
import { readDesk } from "@/src/storage/read-desk.ts";
import { livePage } from "../../../app/live-page.ts";
import { oneAtATime, type OnChanged } from "../../../app/told.ts";

export type TrialDeps = {
  readonly now: () => EpochMs;
  readonly zone: () => string;
  readonly onChanged: OnChanged;
  readonly trials: () => Promise<readonly Trial[]>;
  /** From day `first` to day `last`, both included. */
  readonly checkIns: (days: { readonly first: DayKey; readonly last: DayKey }) => Promise<readonly CheckIn[]>;
  /** Reject where the background refuses, with its words. */
  readonly start: (chosen: RequestOf<"start-trial">) => Promise<void>;
  readonly end: (said: RequestOf<"end-trial">) => Promise<void>;
};

export type PastTrial = { readonly trial: Trial; readonly result: TrialResult };

export type TrialState = {
  readonly today: DayKey;
  /** The one that goes on or begins tomorrow. */
  readonly open: Trial | null;
  /** Those that are over or were stopped, newest first. */
  readonly past: readonly PastTrial[];
};

export type TrialStore = {
  /** Null: not read yet, or it can't be. */
  readonly state: ReadonlySignal<TrialState | null>;
  readonly isFailed: ReadonlySignal<boolean>;
  /** Why the last word was refused; null: it was not. */
  readonly refusal: ReadonlySignal<string | null>;
  /** The one that was just stopped, for undoing it. */
  readonly stopped: ReadonlySignal<Trial | null>;
  readonly refresh: () => Promise<void>;
  /** Reads again whenever something of it has changed. Returns the stop. */
  readonly follow: () => () => void;
  /** Says whether it was begun. */
  readonly begin: (chosen: RequestOf<"start-trial">) => Promise<boolean>;
  readonly stop: (trial: Trial) => Promise<void>;
  readonly goOn: () => Promise<void>;
  readonly forget: () => void;
};

export function createTrialStore(deps: TrialDeps): TrialStore {
  const state = signal<TrialState | null>(null);
  const isFailed = signal(false);
  const refusal = signal<string | null>(null);
  const stopped = signal<Trial | null>(null);

  async function read(): Promise<TrialState> {
    const today = diaryDayOf(deps.now(), deps.zone()).day;
    const trials = await deps.trials();
    const open = openTrial(trials, today);
    const over = trials.filter((trial) => trial !== open).toSorted((one, other) => other.createdAt - one.createdAt);
    const past = await Promise.all(
      over.map(async (trial) => {
        const checkIns = await deps.checkIns({ first: trial.firstDay, last: lastDayOf(trial) });
        return { trial, result: trialResult(trial, dayAnswers(checkIns), today) };
      }),
    );
    return { today, open, past };
  }

  const refresh = oneAtATime(async () => {
    try {
      state.value = await read();
      isFailed.value = false;
    } catch {
      isFailed.value = true;
    }
  });

  async function attempt(work: () => Promise<void>): Promise<boolean> {
    let isDone = true;
    try {
      await work();
      refusal.value = null;
    } catch (error) {
      refusal.value = messageOf(error);
      isDone = false;
    }
    await refresh();
    return isDone;
  }

  return {
    state,
    isFailed,
    refusal,
    stopped,
    refresh,
    follow: () => deps.onChanged(["trials", "checkIns", "day"], () => void refresh()),
    begin: (chosen) => attempt(() => deps.start(chosen)),
    async stop(trial) {
      if (await attempt(() => deps.end({ id: trial.id, isEnded: true }))) stopped.value = trial;
    },
    async goOn() {
      const trial = stopped.value;
      if (trial !== null) await attempt(() => deps.end({ id: trial.id, isEnded: false }));
    },
    forget: () => {
      stopped.value = null;
    },
  };
}

export function liveTrialDeps(): TrialDeps {
  const reads = readDesk();
  return {
    now: livePage.now,
    zone: livePage.zone,
    onChanged: livePage.onChanged,
    trials: () => reads.trials.all(),
    checkIns: (days) => reads.checkIns.ofDays(days),
    start: async (chosen) => void (await send("start-trial", chosen)),
    end: async (said) => void (await send("end-trial", said)),
  };
}
