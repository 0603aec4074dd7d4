import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { i18n } from "#i18n";
import type { Caution } from "@/src/core/exercises/exercise.ts";
import { WARNING_SIGNS } from "@/src/core/navigation/page-link.ts";
import { describePlayer, type PlayerView } from "@/src/core/player/describe-player.ts";
import {
  LONGEST_SEEN_TICK_MS,
  nextPlayerState,
  type PlayerEvent,
  type PlayerState,
} from "@/src/core/player/player-state.ts";
import { sessionItems } from "@/src/core/player/session-result.ts";
import type { Felt } from "@/src/core/routines/felt.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import type { RequestOf } from "@/src/messaging/protocol.ts";
import { createAnnouncer } from "./announcer.ts";
import { freshState, gentler, initialState, savedFor, swapTo } from "./routine-beginning.ts";
import type { RoutineDeps } from "./routine-deps.ts";
import { exerciseOf } from "./routine-words.ts";
import { type SessionMarks, writeSession } from "./saved-session.ts";
import { type RoutineRequest, sessionRequest } from "./session-request.ts";

/** `worse`: the day's suggestions could not be ended, so that the warning signs did not open by themselves. */
export type Dialog = "leave" | "hurts-question" | "hurts-options" | "worse" | "sound";
/** `nothing`: nothing was done, so there is nothing to save. */
export type Saving = "not-yet" | "saving" | "saved" | "failed" | "nothing";

export type RoutineStore = {
  readonly state: ReadonlySignal<PlayerState>;
  readonly view: ReadonlySignal<PlayerView>;
  readonly dialog: ReadonlySignal<Dialog | null>;
  readonly saving: ReadonlySignal<Saving>;
  readonly player: ReadonlySignal<Settings["player"]>;
  readonly isPlayerUnsaved: ReadonlySignal<boolean>;
  readonly isMuted: ReadonlySignal<boolean>;
  /** For the live region. */
  readonly said: ReadonlySignal<string>;
  readonly start: () => void;
  readonly press: (event: Exclude<PlayerEvent, { type: "tick" | "slept" | "easier" }>) => void;
  /** Brings the clock up to date: for a window that is seen while the page itself is hidden and hardly ticks. */
  readonly tick: () => void;
  readonly togglePause: () => void;
  readonly easier: () => void;
  /** Whether the present exercise is made easier in every routine from now on. */
  readonly isEasierForGood: ReadonlySignal<boolean>;
  readonly isEasierUnsaved: ReadonlySignal<boolean>;
  readonly toggleEasierForGood: () => void;
  readonly hurts: () => void;
  readonly answerHurts: (isWorse: boolean) => void;
  /** It is over, something in it hurt or was skipped, and nobody has asked yet whether it got worse. */
  readonly isEndAsked: ReadonlySignal<boolean>;
  readonly answerEnd: (isWorse: boolean) => void;
  readonly openDialog: (dialog: Dialog) => void;
  /** Closes whatever is open; a routine that was running goes on. */
  readonly closeDialog: () => void;
  readonly toggleMute: () => void;
  readonly changePlayer: (patch: Partial<Settings["player"]>) => void;
  readonly tryVoice: () => void;
  /** Settings may change in another window while the routine goes on. */
  readonly takeUp: (settings: Settings) => void;
  readonly retrySave: () => void;
  readonly again: () => void;
  /** How it felt, of what asks for that; null: nobody tapped. */
  readonly felt: ReadonlySignal<Felt | null>;
  readonly isFeltUnsaved: ReadonlySignal<boolean>;
  readonly rate: (felt: Felt) => Promise<void>;
  /** Ms into the present segment right now, between two ticks too: the figure's clock. */
  readonly elapsedNow: () => number;
  /** Stops the clock for good. */
  readonly dispose: () => void;
};

const TICK_MS = 100;
/** While a dialog asks, the body waits too. */
const PAUSING: ReadonlySet<Dialog> = new Set<Dialog>(["leave", "hurts-question", "hurts-options", "worse", "sound"]);

/** The guided routine: the pure player, with a clock, a voice, sounds, the screen kept awake, and its result sent off. */
export function createRoutineStore(
  { routine, use, promptId, prescribed }: RoutineRequest,
  settings: Settings,
  deps: RoutineDeps,
  cautions: ReadonlySet<Caution> = NO_CAUTIONS,
): RoutineStore {
  const saved = savedFor(routine, deps);
  let marks: SessionMarks = {
    routineId: routine.id,
    use,
    promptId,
    sessionId: saved?.sessionId ?? null,
    isSaved: saved?.isSaved ?? false,
    wasAsked: saved?.wasAsked ?? false,
    wasAskedAtEnd: saved?.wasAskedAtEnd ?? false,
  };
  const wasAskedAtEnd = signal(marks.wasAskedAtEnd);
  const felt = signal<Felt | null>(null);
  const isFeltUnsaved = signal(false);
  const easierForGood = signal<readonly string[]>(settings.easierForGood);
  const isEasierUnsaved = signal(false);
  let easierSaves = 0;
  const state = signal(initialState(routine, saved, { easier: easierForGood.value, cautions, now: deps.now() }));
  const view = computed(() => describePlayer(state.value));
  const dialog = signal<Dialog | null>(null);
  const saving = signal<Saving>(marks.isSaved ? "saved" : "not-yet");
  const announcer = createAnnouncer(settings, deps);
  let wentPausedForDialog = false;

  const apply = (event: PlayerEvent): void => {
    const before = state.value;
    const after = nextPlayerState(before, event, deps.now());
    state.value = after;
    if (after.status === "running") deps.wakeLock.hold();
    else if (before.status === "running") deps.wakeLock.release();
    announcer.follow(before, after);
    if (event.type !== "tick" || after.index !== before.index || after.status !== before.status) remember();
    if (after.status === "done" && before.status !== "done") void finish();
    else if (after.segments[after.index]?.item !== before.segments[before.index]?.item) keep();
  };

  const remember = (): void => deps.memory.write(writeSession(state.value, marks));

  let wasVisible = deps.isVisible();
  const tick = (): void => {
    const isVisible = deps.isVisible();
    const wasSeen = wasVisible && isVisible;
    wasVisible = isVisible;
    if (state.value.status !== "running") return;
    const passed = deps.now() - state.value.at;
    apply({ type: wasSeen && passed > LONGEST_SEEN_TICK_MS ? "slept" : "tick" });
  };
  const stopClock = deps.every(TICK_MS, tick);
  const stopSaving = deps.every(1000, () => {
    if (state.value.status === "running") remember();
  });

  const begin = async (): Promise<void> => {
    try {
      const { sessionId } = await deps.startRoutine({ routineId: routine.id, use, promptId });
      marks = { ...marks, sessionId: marks.sessionId ?? sessionId };
      remember();
    } catch {
      // The routine goes on without the background; its result gets an id of its own and is sent at the end.
    }
  };

  const request: RoutineRequest = { routine, use, promptId, prescribed };
  /** What there is to tell, under the id that it keeps. */
  const result = (): RequestOf<"finish-routine"> | null => {
    const told = sessionRequest(state.value, request, deps.now());
    if (told === null) return null;
    marks = { ...marks, sessionId: marks.sessionId ?? deps.newId() };
    return { ...told, sessionId: marks.sessionId ?? "" };
  };

  const finish = async (): Promise<void> => {
    const told = result();
    if (told === null) {
      saving.value = "nothing";
      return;
    }
    saving.value = "saving";
    try {
      await deps.finishRoutine(told);
      marks = { ...marks, isSaved: true };
      saving.value = "saved";
    } catch {
      saving.value = "failed";
    }
    remember();
  };

  /** Kept as it stands, in case the browser dies; at the end it is told again. */
  const keep = (): void => {
    const told = state.value.status === "done" ? null : result();
    if (told !== null) deps.finishRoutine({ ...told, goesOn: true }).catch(() => undefined);
  };

  /** The tab closes: what was done counts. After a reload it goes on under the same id and is told again. */
  const leave = (): void => {
    const told = marks.isSaved ? null : result();
    remember();
    if (told !== null) deps.finishRoutine(told).catch(() => undefined);
  };
  const hide = (): void => {
    wasVisible = false;
    keep();
  };
  const stopListening = [deps.onHidden(hide), deps.onLeave(leave)];

  const openDialog = (name: Dialog): void => {
    if (state.value.status === "running" && PAUSING.has(name)) {
      wentPausedForDialog = true;
      apply({ type: "pause", because: name.startsWith("hurts") ? "hurts" : "person" });
    }
    dialog.value = name;
  };

  const closeDialog = (): void => {
    dialog.value = null;
    if (wentPausedForDialog) apply({ type: "resume" });
    wentPausedForDialog = false;
  };

  /** Something gentler was chosen: on with it. A pause that the person made stays. */
  const goOnAfterHurt = (): void => {
    dialog.value = null;
    if (state.value.pausedBecause === "hurts") apply({ type: "resume" });
  };

  const easier = (): void => {
    const exercise = exerciseOf(state.value.plan[view.value.segment.item]);
    apply({ type: "easier", swap: swapTo(exercise === null ? null : gentler(exercise.id, cautions)) });
    announcer.say(
      i18n.t("routine.say.easier", [exerciseOf(state.value.plan[view.value.segment.item])?.text.name ?? ""]),
    );
  };

  /** Worse, or down a leg: nothing more is suggested today, and the warning signs open. */
  const gotWorse = (): void => {
    recordAskedAtEnd();
    deps.endSuggestionsToday().then(
      () => deps.goTo(WARNING_SIGNS),
      () => {
        dialog.value = "worse";
      },
    );
  };

  const recordAskedAtEnd = (): void => {
    wasAskedAtEnd.value = true;
    marks = { ...marks, wasAskedAtEnd: true };
    remember();
  };

  /** The present item's exercise as the routine has it, before it was made easier. */
  const plannedId = computed(() => {
    const item = routine.items[view.value.segment.item];
    return item?.kind === "exercise" ? item.exerciseId : null;
  });

  const toggleEasierForGood = (): void => {
    const id = plannedId.value;
    if (id === null) return;
    const before = easierForGood.value;
    easierForGood.value = before.includes(id) ? before.filter((other) => other !== id) : [...before, id];
    isEasierUnsaved.value = false;
    easierSaves += 1;
    deps
      .saveSettings({ easierForGood: [...easierForGood.value] })
      .catch(() => {
        easierForGood.value = before;
        isEasierUnsaved.value = true;
      })
      .finally(() => {
        easierSaves -= 1;
      });
  };

  return {
    state,
    view,
    dialog,
    saving,
    player: announcer.player,
    isPlayerUnsaved: announcer.isUnsaved,
    isMuted: announcer.isMuted,
    said: announcer.said,
    start: () => {
      if (state.value.status !== "waiting") return;
      apply({ type: "start" });
      void begin();
    },
    tick,
    press: (event) => {
      if (event.type === "finish") dialog.value = null;
      wentPausedForDialog = false;
      apply(event);
      if (event.type === "skip") goOnAfterHurt();
    },
    togglePause: () => {
      if (state.value.status === "running") apply({ type: "pause", because: "person" });
      else apply({ type: "resume" });
    },
    easier: () => {
      easier();
      wentPausedForDialog = false;
      goOnAfterHurt();
    },
    isEasierForGood: computed(() => plannedId.value !== null && easierForGood.value.includes(plannedId.value)),
    isEasierUnsaved,
    toggleEasierForGood,
    hurts: () => openDialog(marks.wasAsked ? "hurts-options" : "hurts-question"),
    answerHurts: (isWorse) => {
      marks = { ...marks, wasAsked: true };
      remember();
      if (!isWorse) {
        dialog.value = "hurts-options";
        return;
      }
      wentPausedForDialog = false;
      dialog.value = null;
      apply({ type: "finish" });
      gotWorse();
    },
    isEndAsked: computed(
      () =>
        state.value.status === "done" &&
        !wasAskedAtEnd.value &&
        (marks.wasAsked || sessionItems(state.value).some(({ outcome }) => outcome === "skipped")),
    ),
    answerEnd: (isWorse) => {
      if (isWorse) gotWorse();
      else recordAskedAtEnd();
    },
    openDialog,
    closeDialog,
    toggleMute: announcer.toggleMute,
    changePlayer: announcer.change,
    tryVoice: announcer.sample,
    takeUp: (stored) => {
      announcer.takeUp(stored.player);
      if (easierSaves === 0 && !isEasierUnsaved.value) easierForGood.value = stored.easierForGood;
    },
    retrySave: () => void finish(),
    felt,
    isFeltUnsaved,
    rate: async (chosen) => {
      felt.value = chosen;
      isFeltUnsaved.value = false;
      // The tap belongs to what is stored: where that failed it is tried once more first.
      if (!marks.isSaved) await finish();
      const { sessionId } = marks;
      try {
        if (sessionId === null || !marks.isSaved) throw new Error("the session is not stored");
        await deps.rateSession({ sessionId, felt: chosen });
      } catch {
        isFeltUnsaved.value = true;
      }
    },
    again: () => {
      deps.memory.clear();
      marks = { ...marks, sessionId: null, isSaved: false, wasAsked: false, wasAskedAtEnd: false };
      wasAskedAtEnd.value = false;
      felt.value = null;
      saving.value = "not-yet";
      state.value = freshState(routine, { easier: easierForGood.value, cautions, now: deps.now() });
      apply({ type: "start" });
      void begin();
    },
    elapsedNow: () => {
      const { status, elapsedMs, at } = state.value;
      return status === "running" ? elapsedMs + Math.min(1000, Math.max(0, deps.now() - at)) : elapsedMs;
    },
    dispose: () => {
      stopClock();
      stopSaving();
      for (const stop of stopListening) stop();
      deps.wakeLock.release();
      deps.voice.stop();
    },
  };
}

const NO_CAUTIONS: ReadonlySet<Caution> = new Set();
