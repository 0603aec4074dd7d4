import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { i18n } from "#i18n";
import { exerciseById, findExercise } from "@/src/content/exercises/index.ts";
import { clashes, saferThan } from "@/src/core/advice/screen-routine.ts";
import type { Caution } from "@/src/core/exercises/exercise.ts";
import { WARNING_SIGNS } from "@/src/core/navigation/page-link.ts";
import { describePlayer, type PlayerView } from "@/src/core/player/describe-player.ts";
import { makeEasierForGood } from "@/src/core/player/easier-for-good.ts";
import { type ExerciseFacts, planOf, type Swap } from "@/src/core/player/plan.ts";
import {
  LONGEST_SEEN_TICK_MS,
  nextPlayerState,
  type PlayerEvent,
  type PlayerState,
  startingState,
} from "@/src/core/player/player-state.ts";
import { sessionItems } from "@/src/core/player/session-result.ts";
import type { Routine } from "@/src/core/routines/routine.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { RequestOf } from "@/src/messaging/protocol.ts";
import { createAnnouncer } from "./announcer.ts";
import type { RoutineDeps } from "./routine-deps.ts";
import { exerciseOf } from "./routine-words.ts";
import { parseSession, restoreSession, type SavedSession, type SessionMarks, writeSession } from "./saved-session.ts";
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
  readonly look: () => void;
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
  { routine, use, promptId }: RoutineRequest,
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
  const look = (): void => {
    const isVisible = deps.isVisible();
    const wasSeen = wasVisible && isVisible;
    wasVisible = isVisible;
    if (state.value.status !== "running") return;
    const passed = deps.now() - state.value.at;
    apply({ type: wasSeen && passed > LONGEST_SEEN_TICK_MS ? "slept" : "tick" });
  };
  const stopClock = deps.every(TICK_MS, look);
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

  const request: RoutineRequest = { routine, use, promptId };
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
    noteAskedAtEnd();
    deps.endSuggestionsToday().then(
      () => deps.goTo(WARNING_SIGNS),
      () => {
        dialog.value = "worse";
      },
    );
  };

  const noteAskedAtEnd = (): void => {
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
    look,
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
      else noteAskedAtEnd();
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
    again: () => {
      deps.memory.clear();
      marks = { ...marks, sessionId: null, isSaved: false, wasAsked: false, wasAskedAtEnd: false };
      wasAskedAtEnd.value = false;
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

function factsOf(exerciseId: string): ExerciseFacts {
  const { illustration, position } = exerciseById(exerciseId);
  return { sides: illustration.sides, position };
}

/** A gentler exercise that today allows; null: only the words get easier. */
const gentler = (exerciseId: string, cautions: ReadonlySet<Caution>): string | null =>
  saferThan(exerciseId, cautions, { exercise: findExercise });

function swapTo(exerciseId: string | null): Swap | null {
  return exerciseId === null ? null : { exerciseId, dose: exerciseById(exerciseId).dose, ...factsOf(exerciseId) };
}

function savedFor(routine: Routine, deps: RoutineDeps): SavedSession | null {
  const saved = parseSession(deps.memory.read());
  return saved?.routineId === routine.id ? saved : null;
}

/** What a routine begins with: what is easier for good, and what today rules out. */
type Beginning = {
  readonly easier: readonly string[];
  readonly cautions: ReadonlySet<Caution>;
  readonly now: EpochMs;
};

function freshState(routine: Routine, { easier, cautions, now }: Beginning): PlayerState {
  const state = startingState(planOf(routine, factsOf), now);
  return makeEasierForGood(state, new Set(easier), (id) => swapTo(gentler(id, cautions)));
}

function initialState(routine: Routine, saved: SavedSession | null, beginning: Beginning): PlayerState {
  const fresh = freshState(routine, beginning);
  if (saved === null) return fresh;
  const { cautions, now } = beginning;
  const isRuledOut = (id: string | null) => id !== null && clashes(id, cautions, { exercise: findExercise });
  const swapped = saved.items.reduce(
    (state, { exerciseId }, index) => (isRuledOut(exerciseId) ? state : replaySwap(state, index, exerciseId)),
    fresh,
  );
  return restoreSession({ ...swapped, index: 0 }, saved, now) ?? fresh;
}

/** Makes a swap again that had been made before the reload. */
function replaySwap(state: PlayerState, index: number, exerciseId: string | null): PlayerState {
  const planned = state.plan[index];
  if (planned?.kind !== "exercise" || exerciseId === null || planned.exerciseId === exerciseId) return state;
  if (findExercise(exerciseId) === null) return state;
  const first = state.segments.findIndex((segment) => segment.item === index);
  return nextPlayerState({ ...state, index: first }, { type: "easier", swap: swapTo(exerciseId) }, state.at);
}
