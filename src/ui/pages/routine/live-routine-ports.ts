import { i18n } from "#i18n";
import { findExercise } from "@/src/content/exercises/index.ts";
import { blankAdviceInput } from "@/src/core/advice/advice-input.ts";
import { profileAnswers } from "@/src/core/advice/profile-answers.ts";
import { toRoutine } from "@/src/core/own-routines/to-routine.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { send } from "@/src/messaging/client.ts";
import { readDesk } from "@/src/storage/read-desk.ts";
import { livePage } from "../../app/live-page.ts";
import { createVoice } from "../../sound/live-voice.ts";
import { createSounds } from "./live-sounds.ts";
import { createWakeLock } from "./live-wake-lock.ts";
import type { MemoryPort, RoutinePorts } from "./routine-ports.ts";

export function liveRoutinePorts(): RoutinePorts {
  return {
    now: livePage.now,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    every: (ms, callback) => livePage.every(ms, callback),
    findOwnRoutine: async (id) => {
      const own = await readDesk().routines.get(id);
      const routine = own ? toRoutine(own, findExercise) : null;
      return routine?.items.length === 0 ? null : routine;
    },
    defaultSettings: DEFAULT_SETTINGS,
    saveSettings: async (patch) => {
      await send("save-settings", { patch });
    },
    loadDay: async () => {
      const { settings, status, advice = null, today } = await send("get-status", {});
      const minutesToRun = status.run === null ? null : Math.round((status.run.start - status.at) / MINUTE);
      const input = today?.input ?? { ...blankAdviceInput(0), profile: profileAnswers(settings.profile) };
      return { settings, advice, input, minutesToRun };
    },
    sessionsSince: (from) => readDesk().routineSessions.between({ from, until: Number.MAX_SAFE_INTEGER }),
    ownNames: () => readDesk().routines.all(),
    startRoutine: (request) => send("start-routine", request),
    finishRoutine: (request) => send("finish-routine", request),
    endSuggestionsToday: () => send("pause", { until: "tomorrow" }),
    newId: () => crypto.randomUUID(),
    memory: createMemory(sessionStorage),
    voice: createVoice(i18n.t("common.lang")),
    sounds: createSounds(),
    wakeLock: createWakeLock(),
    isVisible: () => document.visibilityState === "visible",
    onVisible: (callback) => {
      const look = (): void => {
        if (document.visibilityState === "visible") callback();
      };
      document.addEventListener("visibilitychange", look);
      return () => document.removeEventListener("visibilitychange", look);
    },
    onHidden: (callback) => {
      const look = (): void => {
        if (document.visibilityState === "hidden") callback();
      };
      document.addEventListener("visibilitychange", look);
      return () => document.removeEventListener("visibilitychange", look);
    },
    onLeave: (callback) => {
      window.addEventListener("pagehide", callback);
      return () => window.removeEventListener("pagehide", callback);
    },
    goTo: (path) => location.assign(path),
    replaceBy: (path) => location.replace(path),
    close: livePage.close,
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
