import { i18n } from "#i18n";
import { findExercise } from "@/src/content/exercises/index.ts";
import type { AdviceInput } from "@/src/core/advice/advice-input.ts";
import type { Assessment } from "@/src/core/advice/assess.ts";
import { blankAdviceInput } from "@/src/core/advice/blank-advice-input.ts";
import { profileAnswers } from "@/src/core/advice/profile-answers.ts";
import type { SuggestsHere } from "@/src/core/care-level/suggests.ts";
import { toRoutine } from "@/src/core/own-routines/to-routine.ts";
import { programmeOfRoutine } from "@/src/core/programme/programme-routine.ts";
import { START_TEST_ID } from "@/src/core/programme/start-test.ts";
import type { Routine } from "@/src/core/routines/routine.ts";
import type { StretchedSession } from "@/src/core/routines/stretch-week.ts";
import { DEFAULT_SETTINGS, type Settings } from "@/src/core/settings/settings.ts";
import { MINUTE, type EpochMs } from "@/src/core/time/epoch-ms.ts";
import { send } from "@/src/messaging/client.ts";
import type { RequestOf } from "@/src/messaging/protocol.ts";
import { readDesk } from "@/src/storage/read-desk.ts";
import { createStatusQuestion } from "../../app/ask-status.ts";
import { livePage } from "../../app/live-page.ts";
import { loadSettings } from "../../app/live-settings.ts";
import type { Followed, OnChanged } from "../../app/told.ts";
import { loadProgramme } from "../../programme/load-programme.ts";
import { type ProgrammeToPlay, startTest, toPlay } from "../../programme/to-play.ts";
import { createVoice } from "../../sound/live-voice.ts";
import type { VoicePort } from "../../sound/voice-port.ts";
import { createSounds, type SoundPort } from "./sounds.ts";
import { createWakeLock, type WakeLockPort } from "./wake-lock.ts";

/** Text that outlives a reload of this tab, and nothing else. */
export interface MemoryPort {
  read(): string | null;
  write(text: string): void;
  clear(): void;
}

/** What today says about exercise. */
export type RoutineDay = {
  readonly settings: Settings;
  readonly suggests: SuggestsHere;
  /** Null: no answer stands. */
  readonly advice: Assessment | null;
  /** What today's advice rests on: the person and the day where no answer stands. */
  readonly input: AdviceInput;
  /** Whole minutes to the next planned run; null: none is known. */
  readonly minutesToRun: number | null;
};

export type DoneSession = StretchedSession & { readonly id: string; readonly routineId: string };

export type RoutineDeps = {
  readonly now: () => EpochMs;
  readonly zone: string;
  /** Calls back every so many ms until the returned function is called. */
  readonly every: (ms: number, callback: () => void) => () => void;
  /** A routine that the person built, by its id; null where there is none (any more). */
  readonly findOwnRoutine: (id: string) => Promise<Routine | null>;
  /** Used where the background does not answer. */
  readonly defaultSettings: Settings;
  /** Rejects where something could not be saved. */
  readonly saveSettings: (patch: Partial<Settings>) => Promise<void>;
  readonly loadDay: () => Promise<RoutineDay>;
  readonly onChanged: OnChanged;
  /** Sessions that began since then, oldest first. */
  readonly sessionsSince: (from: EpochMs) => Promise<readonly DoneSession[]>;
  /** Names of the routines that the person built. */
  readonly ownNames: () => Promise<readonly { readonly id: string; readonly name: string }[]>;
  readonly startRoutine: (request: RequestOf<"start-routine">) => Promise<{ readonly sessionId: string }>;
  /** The session of today that a programme's id, or that of its start test, stands for. */
  readonly findProgramme: (id: string) => Promise<ProgrammeToPlay>;
  readonly rateSession: (request: RequestOf<"rate-session">) => Promise<unknown>;
  readonly finishRoutine: (request: RequestOf<"finish-routine">) => Promise<unknown>;
  /** No more suggestions today. */
  readonly endSuggestionsToday: () => Promise<unknown>;
  readonly newId: () => string;
  readonly memory: MemoryPort;
  readonly voice: VoicePort;
  readonly sounds: SoundPort;
  readonly wakeLock: WakeLockPort;
  /** Is somebody able to see the page? */
  readonly isVisible: () => boolean;
  readonly onVisible: (callback: () => void) => () => void;
  /** Nobody can see the page any more, though it may go on. */
  readonly onHidden: (callback: () => void) => () => void;
  /** The page is closed, reloaded or left. */
  readonly onLeave: (callback: () => void) => () => void;
  readonly goTo: (path: string) => void;
  /** As `goTo`, without a way back to this page. */
  readonly replaceBy: (path: string) => void;
  readonly close: () => void;
};

/** What the start of a routine, and the choice of one, rest on. */
export const SHOWN: readonly Followed[] = [
  "checkIns",
  "marks",
  "runs",
  "plans",
  "routines",
  "routineSessions",
  "programmes",
  "settings",
  "day",
];

export function liveRoutineDeps(): RoutineDeps {
  const desk = readDesk();
  const ask = createStatusQuestion(send);
  const { now, every, onChanged, close } = livePage;
  return {
    now,
    zone: livePage.zone(),
    every,
    onChanged,
    findOwnRoutine: async (id) => {
      const own = await desk.routines.get(id);
      const routine = own ? toRoutine(own, findExercise) : null;
      return routine?.items.length === 0 ? null : routine;
    },
    findProgramme: async (id) => {
      if (id === START_TEST_ID) return startTest();
      const known = await loadProgramme(desk, await ask(), { now: now(), zone: livePage.zone() });
      return known?.facts.programme.id === programmeOfRoutine(id) ? toPlay(known) : null;
    },
    rateSession: (request) => send("rate-session", request),
    defaultSettings: DEFAULT_SETTINGS,
    saveSettings: async (patch) => {
      await send("save-settings", { patch });
    },
    loadDay: async () => {
      const [{ settings }, { status, advice = null, today }] = await Promise.all([loadSettings(), ask()]);
      const minutesToRun = status.run === null ? null : Math.round((status.run.start - status.at) / MINUTE);
      const input = today?.input ?? { ...blankAdviceInput(0), profile: profileAnswers(settings.profile) };
      return { settings, suggests: status.suggests, advice, input, minutesToRun };
    },
    sessionsSince: (from) => desk.routineSessions.between({ from, until: Number.MAX_SAFE_INTEGER }),
    ownNames: () => desk.routines.all(),
    startRoutine: (request) => send("start-routine", request),
    finishRoutine: (request) => send("finish-routine", request),
    endSuggestionsToday: () => send("say-got-worse", { isSo: true }),
    newId: () => crypto.randomUUID(),
    memory: createMemory(sessionStorage),
    voice: createVoice(i18n.t("common.lang")),
    sounds: createSounds(),
    wakeLock: createWakeLock(),
    isVisible: () => document.visibilityState === "visible",
    onVisible: (callback) => {
      const tell = (): void => {
        if (document.visibilityState === "visible") callback();
      };
      document.addEventListener("visibilitychange", tell);
      return () => document.removeEventListener("visibilitychange", tell);
    },
    onHidden: (callback) => {
      const tell = (): void => {
        if (document.visibilityState === "hidden") callback();
      };
      document.addEventListener("visibilitychange", tell);
      return () => document.removeEventListener("visibilitychange", tell);
    },
    onLeave: (callback) => {
      window.addEventListener("pagehide", callback);
      return () => window.removeEventListener("pagehide", callback);
    },
    goTo: (path) => location.assign(path),
    replaceBy: (path) => location.replace(path),
    close,
  };
}

const KEY = "routine";

/** The tab's own storage; where it is blocked a reload starts the routine anew. */
function createMemory(storage: Pick<Storage, "getItem" | "setItem" | "removeItem">): MemoryPort {
  return {
    read: () => attempt(() => storage.getItem(KEY)) ?? null,
    write: (text) => {
      attempt(() => storage.setItem(KEY, text));
    },
    clear: () => {
      attempt(() => storage.removeItem(KEY));
    },
  };
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
