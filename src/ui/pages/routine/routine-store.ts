import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { i18n } from "#i18n";
import { exerciseById, findExercise } from "@/src/content/exercises/index.ts";
import type { RoutineUse } from "@/src/core/engine/engine-event.ts";
import { usesOf } from "@/src/core/own-routines/counts-as-own.ts";
import { isOwnRoutineId } from "@/src/core/own-routines/own-routine.ts";
import { describePlayer, type PlayerView } from "@/src/core/player/describe-player.ts";
import { planOf, type Swap } from "@/src/core/player/plan.ts";
import { nextPlayerState, type PlayerEvent, type PlayerState, startingState } from "@/src/core/player/player-state.ts";
import { type SessionItem, sessionItems } from "@/src/core/player/session-result.ts";
import type { Routine } from "@/src/core/routines/routine.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import { createAnnouncer } from "./announcer.ts";
import type { RoutinePorts } from "./routine-ports.ts";
import { exerciseOf } from "./routine-words.ts";
import { parseSession, restoreSession, type SavedSession, type SessionMarks, writeSession } from "./saved-session.ts";

export type RoutineRequest = { readonly routine: Routine; readonly use: RoutineUse; readonly promptId: string | null };

export type Dialog = "leave" | "hurts-question" | "hurts-options" | "worse" | "sound";
/** `nothing`: nothing was done, so there is nothing to save. */
export type Saving = "not-yet" | "saving" | "saved" | "failed" | "nothing";

export type RoutineStore = {
  readonly state: ReadonlySignal<PlayerState>;
  readonly view: ReadonlySignal<PlayerView>;
  readonly dialog: ReadonlySignal<Dialog | null>;
  readonly saving: ReadonlySignal<Saving>;
  /** "No more suggestions today" could not be stored. */
  readonly isDayOpen: ReadonlySignal<boolean>;
  readonly player: ReadonlySignal<Settings["player"]>;
  readonly isPlayerUnsaved: ReadonlySignal<boolean>;
  readonly isMuted: ReadonlySignal<boolean>;
  /** For the live region. */
  readonly said: ReadonlySignal<string>;
  readonly start: () => void;
  readonly press: (event: Exclude<PlayerEvent, { type: "tick" | "easier" }>) => void;
  readonly togglePause: () => void;
  readonly easier: () => void;
  readonly hurts: () => void;
  readonly answerHurts: (isWorse: boolean) => void;
  readonly openDialog: (dialog: Dialog) => void;
  /** Closes whatever is open; a routine that was running goes on. */
  readonly closeDialog: () => void;
  readonly toggleMute: () => void;
  readonly changePlayer: (patch: Partial<Settings["player"]>) => void;
  readonly tryVoice: () => void;
  readonly retrySave: () => void;
  readonly again: () => void;
  /** Ms into the present segment right now, between two ticks too: the figure's clock. */
  readonly elapsedNow: () => number;
  /** Stops the clock for good. */
  readonly dispose: () => void;
};

const TICK_MS = 200;
/** While a dialog asks, the body waits too. */
const PAUSING: ReadonlySet<Dialog> = new Set<Dialog>(["leave", "hurts-question", "hurts-options", "worse", "sound"]);

/** The guided routine: the pure player, with a clock, a voice, sounds, the screen kept awake, and its result sent off. */
export function createRoutineStore(
  { routine, use, promptId }: RoutineRequest,
  settings: Settings,
  ports: RoutinePorts,
): RoutineStore {
  const saved = savedFor(routine, ports);
  let marks: SessionMarks = {
    routineId: routine.id,
    use,
    promptId,
    sessionId: saved?.sessionId ?? null,
    isSaved: saved?.isSaved ?? false,
    wasAsked: saved?.wasAsked ?? false,
  };
  const state = signal(initialState(routine, saved, ports));
  const view = computed(() => describePlayer(state.value));
  const dialog = signal<Dialog | null>(null);
  const saving = signal<Saving>(marks.isSaved ? "saved" : "not-yet");
  const isDayOpen = signal(false);
  const announcer = createAnnouncer(settings, ports);
  let wentPausedForDialog = false;

  const apply = (event: PlayerEvent): void => {
    const before = state.value;
    const after = nextPlayerState(before, event, ports.now());
    state.value = after;
    if (after.status === "running") ports.wakeLock.hold();
    else if (before.status === "running") ports.wakeLock.release();
    announcer.follow(before, after);
    if (event.type !== "tick" || after.index !== before.index || after.status !== before.status) remember();
    if (after.status === "done" && before.status !== "done") void finish();
  };

  const remember = (): void => ports.memory.write(writeSession(state.value, marks));

  const stopClock = ports.every(TICK_MS, () => {
    if (state.value.status === "running") apply({ type: "tick" });
  });
  const stopSaving = ports.every(1000, () => {
    if (state.value.status === "running") remember();
  });

  const begin = async (): Promise<void> => {
    try {
      const { sessionId } = await ports.startRoutine({ routineId: routine.id, use, promptId });
      marks = { ...marks, sessionId };
      remember();
    } catch {
      // The routine goes on without the background; its result gets an id of its own and is sent at the end.
    }
  };

  const finish = async (): Promise<void> => {
    const { startedAt, endedAt, endedEarly } = state.value;
    const items = sessionItems(state.value);
    if (startedAt === null || endedAt === null || items.every((item) => item.outcome === "skipped")) {
      saving.value = "nothing";
      return;
    }
    const sessionId = marks.sessionId ?? ports.newId();
    marks = { ...marks, sessionId };
    saving.value = "saving";
    try {
      await ports.finishRoutine({
        sessionId,
        routineId: routine.id,
        use,
        promptId,
        startedAt,
        endedAt,
        items: [...items],
        endedEarly,
        ...(isOwnRoutineId(routine.id) && { contains: [...usesOf(items.filter(isDone), findExercise)] }),
      });
      marks = { ...marks, isSaved: true };
      saving.value = "saved";
    } catch {
      saving.value = "failed";
    }
    remember();
  };

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
    apply({ type: "easier", swap: swapTo(exercise?.regressTo) });
    announcer.say(
      i18n.t("routine.say.easier", [exerciseOf(state.value.plan[view.value.segment.item])?.text.name ?? ""]),
    );
  };

  return {
    state,
    view,
    dialog,
    saving,
    isDayOpen,
    player: announcer.player,
    isPlayerUnsaved: announcer.isUnsaved,
    isMuted: announcer.isMuted,
    said: announcer.said,
    start: () => {
      if (state.value.status !== "waiting") return;
      apply({ type: "start" });
      void begin();
    },
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
    hurts: () => openDialog(marks.wasAsked ? "hurts-options" : "hurts-question"),
    answerHurts: (isWorse) => {
      marks = { ...marks, wasAsked: true };
      remember();
      if (!isWorse) {
        dialog.value = "hurts-options";
        return;
      }
      wentPausedForDialog = false;
      apply({ type: "finish" });
      dialog.value = "worse";
      ports.endSuggestionsToday().catch(() => {
        isDayOpen.value = true;
      });
    },
    openDialog,
    closeDialog,
    toggleMute: announcer.toggleMute,
    changePlayer: announcer.change,
    tryVoice: announcer.sample,
    retrySave: () => void finish(),
    again: () => {
      ports.memory.clear();
      marks = { ...marks, sessionId: null, isSaved: false, wasAsked: false };
      saving.value = "not-yet";
      state.value = startingState(planOf(routine, sidesOf), ports.now());
      apply({ type: "start" });
      void begin();
    },
    elapsedNow: () => {
      const { status, elapsedMs, at } = state.value;
      return status === "running" ? elapsedMs + Math.min(1000, Math.max(0, ports.now() - at)) : elapsedMs;
    },
    dispose: () => {
      stopClock();
      stopSaving();
      ports.wakeLock.release();
      ports.voice.stop();
    },
  };
}

const isDone = ({ outcome }: SessionItem): boolean => outcome !== "skipped";

const sidesOf = (exerciseId: string) => exerciseById(exerciseId).illustration.sides;

function swapTo(exerciseId: string | undefined): Swap | null {
  if (exerciseId === undefined) return null;
  const exercise = exerciseById(exerciseId);
  return { exerciseId, dose: exercise.dose, sides: exercise.illustration.sides };
}

function savedFor(routine: Routine, ports: RoutinePorts): SavedSession | null {
  const saved = parseSession(ports.memory.read());
  return saved?.routineId === routine.id ? saved : null;
}

function initialState(routine: Routine, saved: SavedSession | null, ports: RoutinePorts): PlayerState {
  const fresh = startingState(planOf(routine, sidesOf), ports.now());
  if (saved === null) return fresh;
  const swapped = saved.items.reduce((state, item, index) => replaySwap(state, index, item.exerciseId), fresh);
  return restoreSession({ ...swapped, index: 0 }, saved, ports.now()) ?? fresh;
}

/** Makes a swap again that had been made before the reload. */
function replaySwap(state: PlayerState, index: number, exerciseId: string | null): PlayerState {
  const planned = state.plan[index];
  if (planned?.kind !== "exercise" || exerciseId === null || planned.exerciseId === exerciseId) return state;
  if (findExercise(exerciseId) === null) return state;
  const first = state.segments.findIndex((segment) => segment.item === index);
  return nextPlayerState({ ...state, index: first }, { type: "easier", swap: swapTo(exerciseId) }, state.at);
}
