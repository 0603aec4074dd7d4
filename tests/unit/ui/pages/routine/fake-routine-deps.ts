import { findExercise } from "@/src/content/exercises/index.ts";
import { blankAdviceInput } from "@/src/core/advice/blank-advice-input.ts";
import { toRoutine } from "@/src/core/own-routines/to-routine.ts";
import { START_TEST_ID } from "@/src/core/programme/start-test.ts";
import { type Settings, DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { DoneSession, RoutineDay, RoutineDeps } from "@/src/ui/pages/routine/routine-deps.ts";
import { type ProgrammeToPlay, startTest } from "@/src/ui/programme/to-play.ts";
import { anOwnRoutine } from "@/tests/support/builders/an-own-routine.ts";
import { aSeenPage } from "@/tests/support/fakes/a-seen-page.ts";
import { fakeChanges } from "@/tests/support/fakes/fake-changes.ts";

export type FakeRoutineDeps = RoutineDeps & {
  /** Lets time pass in small steps, with every timer that falls due. */
  readonly pass: (ms: number) => void;
  /** Time passes and nothing ticks: the machine sleeps. */
  readonly sleep: (ms: number) => void;
  readonly sent: { readonly name: string; readonly request: unknown }[];
  readonly spoken: string[];
  readonly played: string[];
  readonly went: string[];
  readonly stored: { text: string | null };
  isScreenHeld: boolean;
  /** What today says, besides the settings. */
  day: Omit<RoutineDay, "settings">;
  /** Settings that were changed elsewhere. */
  changed: Partial<Settings>;
  sessions: DoneSession[];
  /** What a programme's id stands for today. */
  programme: ProgrammeToPlay;
  /** The worker says what has changed. */
  readonly tell: (...changed: readonly string[]) => void;
  /** The person looks elsewhere, or closes the tab. */
  hide: () => void;
  leave: () => void;
  isSeen: boolean;
  /** The background doesn't answer. */
  isDeaf: boolean;
};

export const FAKE_START = Date.UTC(2026, 10, 23, 9, 30);
const STEP_MS = 100;

export function fakeRoutineDeps(player: Partial<Settings["player"]> = {}): FakeRoutineDeps {
  let now: EpochMs = FAKE_START;
  const timers = new Set<{ readonly ms: number; at: EpochMs; readonly callback: () => void }>();
  let isSeen = true;
  let whenSeen: (() => void) | null = null;
  const stored: { text: string | null } = { text: null };
  const changes = fakeChanges();
  const settings = { ...DEFAULT_SETTINGS, player: { ...DEFAULT_SETTINGS.player, ...player } };
  const answer = async <T>(name: string, request: unknown, value: T): Promise<T> => {
    if (deps.isDeaf) throw new Error("nobody answers");
    deps.sent.push({ name, request });
    return value;
  };
  const deps: FakeRoutineDeps = {
    sent: [],
    spoken: [],
    played: [],
    went: [],
    stored,
    isScreenHeld: false,
    day: { suggests: "exercise", advice: null, input: blankAdviceInput(0), minutesToRun: null },
    changed: {},
    sessions: [],
    programme: null,
    hide: () => {},
    leave: () => {},
    isSeen: true,
    isDeaf: false,
    pass: (ms) => {
      for (const end = now + ms; now < end;) {
        now = Math.min(end, now + STEP_MS);
        for (const timer of timers) {
          if (now < timer.at) continue;
          timer.at = now + timer.ms;
          timer.callback();
        }
      }
    },
    sleep: (ms) => {
      now += ms;
    },
    now: () => now,
    zone: "UTC",
    every: (ms, callback) => {
      const timer = { ms, at: now + ms, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    findOwnRoutine: async (id) => (id === "own:physio" ? toRoutine(anOwnRoutine(), findExercise) : null),
    findProgramme: async (id) => (id === START_TEST_ID ? startTest() : deps.programme),
    rateSession: (request) => answer("rate-session", request, null),
    defaultSettings: settings,
    saveSettings: async (patch) => answer("save-settings", patch, undefined),
    onChanged: aSeenPage(changes),
    tell: (...changed) => changes.tell({ changed }),
    loadDay: () => answer("get-status", {}, { settings: { ...settings, ...deps.changed }, ...deps.day }),
    sessionsSince: async (from) => deps.sessions.filter(({ startedAt }) => startedAt >= from),
    ownNames: async () => [{ id: "own:physio", name: "Physio" }],
    startRoutine: (request) => answer("start-routine", request, { sessionId: "session-1" }),
    finishRoutine: (request) => answer(request.goesOn ? "keep-routine" : "finish-routine", request, null),
    endSuggestionsToday: () => answer("say-got-worse", { isSo: true }, null),
    newId: () => "own-id",
    memory: {
      read: () => stored.text,
      write: (text) => {
        stored.text = text;
      },
      clear: () => {
        stored.text = null;
      },
    },
    voice: {
      choices: () => [{ name: "Local", language: "en-GB" }],
      onChoices: () => () => {},
      say: (text) => deps.spoken.push(text),
      stop: () => {},
    },
    sounds: { play: (name) => deps.played.push(name) },
    wakeLock: {
      hold: () => {
        deps.isScreenHeld = true;
      },
      release: () => {
        deps.isScreenHeld = false;
      },
    },
    isVisible: () => deps.isSeen,
    onVisible: (callback) => {
      whenSeen = callback;
      return () => {
        whenSeen = null;
      };
    },
    onHidden: (callback) => {
      deps.hide = callback;
      return () => {};
    },
    onLeave: (callback) => {
      deps.leave = callback;
      return () => {};
    },
    replaceBy: (path) => deps.went.push(path),
    goTo: (path) => deps.went.push(path),
    close: () => deps.went.push("closed"),
  };
  Object.defineProperty(deps, "isSeen", {
    get: () => isSeen,
    set: (value: boolean) => {
      isSeen = value;
      if (value) whenSeen?.();
    },
  });
  return deps;
}
