import type { JSX } from "preact";
import { useCallback } from "preact/hooks";
import { i18n } from "#i18n";
import { comingWork, figureClock } from "@/src/core/player/figure-clock.ts";
import type { Segment } from "@/src/core/player/segments.ts";
import type { Routine } from "@/src/core/routines/routine.ts";
import { Track, type LapMark } from "../../../components/track.tsx";
import { MovingFigure } from "../../../figure/moving-figure.tsx";
import type { RoutineStore } from "../routine-store.ts";
import { exerciseOf } from "../routine-words.ts";
import { Words } from "./words.tsx";

const TRACK = { width: 1000, height: 520, lanes: 6, lane: 11 } as const;

export type StageProps = { readonly store: RoutineStore; readonly routine: Routine };

/** The ground: one lap is one step, the figure shows it on the infield, the words stand beside. */
export function Stage({ store, routine }: StageProps): JSX.Element {
  const { segment, share } = store.view.value;
  const { status } = store.state.value;
  const seconds = Math.round(segment.ms / 1000);
  return (
    <div class="routine-arena">
      <Track
        state={status === "paused" ? "hold" : status === "waiting" || segment.kind === "ready" ? "set" : "run"}
        progress={segment.kind === "ready" ? 0 : Math.min(share, 0.9999)}
        label={i18n.t("routine.lapLabel", [Math.floor(share * seconds), seconds])}
        marks={segment.kind === "work" ? lapMarks(segment) : []}
        size={TRACK}
        dot={15}
      />
      <div class="routine-inner">
        <StageFigure store={store} />
        <Words store={store} routine={routine} />
      </div>
    </div>
  );
}

/** The exercise that is done now; in a rest the one that comes next. */
export function StageFigure({ store }: { readonly store: RoutineStore }): JSX.Element | null {
  const { segment, nextItem } = store.view.value;
  const { plan } = store.state.value;
  const shown = segment.kind === "rest" && nextItem !== null ? nextItem : segment.item;
  const exercise = exerciseOf(plan[shown]);
  const elapsed = useElapsed(store, segment, exercise);
  if (exercise === null) return null;
  return (
    <div class="routine-figure">
      <MovingFigure
        key={exercise.id}
        illustration={exercise.illustration}
        phases={exercise.text.phases}
        elapsedMs={elapsed}
        mirror={segment.side === "second"}
        label={i18n.t("routine.figureLabel", [exercise.text.name])}
      />
    </div>
  );
}

function useElapsed(store: RoutineStore, segment: Segment, exercise: ReturnType<typeof exerciseOf>): () => number {
  return useCallback(() => {
    if (exercise === null) return 0;
    const { segments, index } = store.state.value;
    const elapsed = store.elapsedNow();
    return figureClock(exercise.illustration, segment, elapsed, comingWork(segments, index, elapsed));
  }, [store, segment, exercise]);
}

const MOST_REP_MARKS = 12;

/** Lines across the lap: the repetitions where they are counted, else round seconds (or minutes), at most five. */
function lapMarks(segment: Segment): readonly LapMark[] {
  const { reps, ms } = segment;
  if (reps !== null && reps.count <= MOST_REP_MARKS) {
    return Array.from({ length: reps.count - 1 }, (_, index) => ({
      at: (index + 1) / reps.count,
      label: String(index + 1),
    }));
  }
  const seconds = ms / 1000;
  const spacing = [5, 10, 15, 30, 60].find((step) => seconds / step <= 6) ?? 60;
  if (seconds < 10) return [];
  const marks: LapMark[] = [];
  for (let at = spacing; at < seconds - spacing / 3; at += spacing) marks.push({ at: at / seconds, label: clock(at) });
  return marks;
}

const clock = (seconds: number): string =>
  seconds < 60 ? String(seconds) : `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, "0")}`;
