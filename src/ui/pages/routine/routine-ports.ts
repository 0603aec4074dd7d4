import type { AdviceInput } from "@/src/core/advice/advice-input.ts";
import type { Assessment } from "@/src/core/advice/assess.ts";
import type { Routine } from "@/src/core/routines/routine.ts";
import type { StretchedSession } from "@/src/core/routines/stretch-week.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { RequestOf } from "@/src/messaging/protocol.ts";
import type { VoicePort } from "../../sound/voice-port.ts";

export const SOUNDS = ["ready", "go", "switch", "count", "done"] as const;
export type SoundName = (typeof SOUNDS)[number];

export interface SoundPort {
  play(name: SoundName, volume: number): void;
}

/** Keeps the screen on. Both may be called in any order and never reject. */
export interface WakeLockPort {
  hold(): void;
  release(): void;
}

/** Text that outlives a reload of this tab, and nothing else. */
export interface MemoryPort {
  read(): string | null;
  write(text: string): void;
  clear(): void;
}

/** What today says about exercise. */
export type RoutineDay = {
  readonly settings: Settings;
  /** Null: no answer stands. */
  readonly advice: Assessment | null;
  /** What today's advice rests on: the person and the day where no answer stands. */
  readonly input: AdviceInput;
  /** Whole minutes to the next planned run; null: none is known. */
  readonly minutesToRun: number | null;
};

export type DoneSession = StretchedSession & { readonly id: string; readonly routineId: string };

export type RoutinePorts = {
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
  /** Sessions that began since then, oldest first. */
  readonly sessionsSince: (from: EpochMs) => Promise<readonly DoneSession[]>;
  /** Names of the routines that the person built. */
  readonly ownNames: () => Promise<readonly { readonly id: string; readonly name: string }[]>;
  readonly startRoutine: (request: RequestOf<"start-routine">) => Promise<{ readonly sessionId: string }>;
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
