import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Routine } from "@/src/core/routines/routine.ts";
import { IconButton } from "../../../components/button.tsx";
import { WholeWords } from "../../../components/whole-words.tsx";
import type { RoutineStore } from "../routine-store.ts";
import { clockText, exerciseOf } from "../routine-words.ts";
import { canOpenSmallWindow, openSmallWindow } from "./small-window.tsx";

export type TopBarProps = { readonly store: RoutineStore; readonly routine: Routine };

/** What runs, how far it is, and the window's own buttons. */
export function TopBar({ store, routine }: TopBarProps): JSX.Element {
  const view = store.view.value;
  const isMuted = store.isMuted.value;
  const exercise = exerciseOf(store.state.value.plan[view.segment.item]);
  return (
    <header class="routine-top">
      <IconButton
        icon="close"
        size="small"
        label={i18n.t("routine.button.leave")}
        onPress={() => store.openDialog("leave")}
        testId="leave"
      />
      <div class="routine-name">
        <h1>
          <WholeWords text={routine.name} />
        </h1>
        <p class="num">
          {i18n.t("routine.stepOf", [view.step, view.steps])}
          {exercise !== null && view.segment.kind === "work" && (
            <span class="routine-what">
              <WholeWords text={exercise.text.name} />
            </span>
          )}
          <span>{i18n.t("routine.left", [clockText(view.routineRemainingMs)])}</span>
        </p>
      </div>
      <IconButton
        icon={isMuted ? "mute" : "sound"}
        size="small"
        pressed={isMuted}
        label={isMuted ? i18n.t("routine.button.unmute") : i18n.t("routine.button.mute")}
        onPress={store.toggleMute}
        testId="mute"
      />
      <IconButton
        icon="gear"
        size="small"
        label={i18n.t("routine.button.sound")}
        onPress={() => store.openDialog("sound")}
        testId="sound-settings"
      />
      <WindowButtons store={store} routine={routine} />
    </header>
  );
}

function WindowButtons({ store, routine }: TopBarProps): JSX.Element {
  const [hasFailed, setHasFailed] = useState(false);
  const small = (): void => {
    openSmallWindow(store, routine).catch(() => setHasFailed(true));
  };
  return (
    <>
      {canOpenSmallWindow() && !hasFailed && (
        <IconButton
          icon="out"
          size="small"
          label={i18n.t("routine.button.small")}
          onPress={small}
          testId="small-window"
        />
      )}
      <span class="routine-full">
        <IconButton icon="full" size="small" label={i18n.t("routine.button.full")} onPress={toggleFullScreen} />
      </span>
    </>
  );
}

function toggleFullScreen(): void {
  const change =
    document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen();
  // Refused without a gesture or by policy: the page just stays as it is.
  void change.catch(() => undefined);
}
