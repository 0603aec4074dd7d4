import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { i18n } from "#i18n";
import { segmentShares } from "@/src/core/player/describe-player.ts";
import type { Routine } from "@/src/core/routines/routine.ts";
import { describeKeys } from "../player-keys.ts";
import type { RoutineDeps } from "../routine-deps.ts";
import type { RoutineStore } from "../routine-store.ts";
import { Controls } from "./controls.tsx";
import { Dialogs } from "./dialogs.tsx";
import { DoneScreen } from "./done-screen.tsx";
import { Stage } from "./stage.tsx";
import { TopBar } from "./top-bar.tsx";

export type PlayerProps = {
  readonly store: RoutineStore;
  readonly routine: Routine;
  readonly deps: RoutineDeps;
};

/** A running routine: infield as the stage, the lap as the step, the bar on the edge as the routine. */
export function Player({ store, routine, deps }: PlayerProps): JSX.Element {
  useEffect(() => {
    const press = describeKeys(store);
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [store]);
  const isDone = store.state.value.status === "done";
  return (
    <>
      {isDone ? (
        <DoneScreen store={store} routine={routine} deps={deps} />
      ) : (
        <div class="routine-field routine-player" data-status={store.state.value.status}>
          <TopBar store={store} routine={routine} />
          <main class="routine-stage">
            <Stage store={store} routine={routine} />
          </main>
          <footer class="routine-foot">
            <RoutineBar store={store} />
            <Controls store={store} />
          </footer>
        </div>
      )}
      <Dialogs store={store} deps={deps} />
      <output class="sr routine-said" aria-label={i18n.t("routine.title")} data-testid="said">
        {store.said}
      </output>
    </>
  );
}

/** The whole routine on the edge of the grass, one piece a side or rest, as wide as it is long. */
function RoutineBar({ store }: { readonly store: RoutineStore }): JSX.Element {
  const parts = segmentShares(store.state.value);
  const total = parts.reduce((sum, { ms }) => sum + ms, 0);
  const done = parts.reduce((sum, { ms, share }) => sum + ms * share, 0);
  return (
    <div class="routine-bar">
      <progress
        class="sr"
        aria-label={i18n.t("routine.barLabel")}
        max={Math.round(total / 1000)}
        value={Math.round(done / 1000)}
      />
      {parts.map(({ ms, share }, index) => (
        <i key={index} style={{ flexGrow: ms / 1000 }}>
          <b style={{ inlineSize: `${String(Math.round(share * 1000) / 10)}%` }} />
        </i>
      ))}
    </div>
  );
}
