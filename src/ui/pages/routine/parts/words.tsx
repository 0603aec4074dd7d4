import type { ComponentChildren, JSX } from "preact";
import { i18n } from "#i18n";
import type { Exercise, Position } from "@/src/core/exercises/exercise.ts";
import type { PlayerView } from "@/src/core/player/describe-player.ts";
import { moveTo } from "@/src/core/player/time-to-move.ts";
import type { Routine } from "@/src/core/routines/routine.ts";
import { Icon } from "../../../components/icon.tsx";
import { WholeWords } from "../../../components/whole-words.tsx";
import type { RoutineStore } from "../routine-store.ts";
import { clockText, exerciseOf, sideWords } from "../routine-words.ts";

export type WordsProps = { readonly store: RoutineStore; readonly routine: Routine };

/** Clock, side and cue, readable from two metres; one sentence of how, under them. */
export function Words({ store, routine }: WordsProps): JSX.Element {
  const view = store.view.value;
  const { plan, progress, pausedBecause, status } = store.state.value;
  const { segment } = view;
  const exercise = exerciseOf(plan[segment.kind === "rest" ? (view.nextItem ?? segment.item) : segment.item]);
  const isEasier = progress[segment.item]?.isEasier ?? false;
  return (
    <div class="routine-words">
      <p class="routine-side" data-testid="side">
        {segment.kind === "work" && segment.side !== "both" && <Icon name="swap" size={22} />}
        {sideLine(view, exercise, moveTo(plan, segment.item))}
      </p>
      <BigNumber view={view} />
      <p class="routine-cue" data-testid="cue">
        <WholeWords text={cueLine(view, exercise)} />
      </p>
      <p class="routine-how">
        {status === "paused" && pausedBecause !== null
          ? i18n.t(`routine.pausedBecause.${pausedBecause}`)
          : isEasier
            ? easierLine(exercise)
            : howLine(view, exercise, routine.text.notes[String(segment.item)])}
      </p>
    </div>
  );
}

/** Repetitions where they are counted, with the time beside the side; else the time that is left. */
export function BigNumber({ view }: { readonly view: PlayerView }): JSX.Element {
  const { rep, segment, remainingMs } = view;
  if (rep === null || rep.isHold || segment.kind !== "work") {
    return (
      <p class="routine-clock num" data-testid="clock">
        {clockText(remainingMs)}
      </p>
    );
  }
  return (
    <p class="routine-clock num" data-testid="clock" aria-label={i18n.t("routine.rep", [rep.number, rep.of])}>
      {rep.number}
      <small>{i18n.t("routine.ofReps", [rep.of])}</small>
    </p>
  );
}

function sideLine(view: PlayerView, exercise: Exercise | null, place: Position | null): ComponentChildren {
  const { segment, rep, remainingMs } = view;
  const side = sideWords(segment, exercise);
  if (segment.kind === "rest") return i18n.t("routine.rest");
  if (segment.kind === "ready") return i18n.t(place === null ? "routine.getReady" : `routine.moveTo.${place}`);
  if (segment.kind === "switch") return i18n.t("routine.switchSides");
  const parts = [
    side,
    segment.sets > 1 ? i18n.t("routine.setOf", [segment.set, segment.sets]) : null,
    rep?.isHold === true ? i18n.t("routine.hold", [rep.number, rep.of]) : null,
    rep !== null && !rep.isHold ? clockText(remainingMs) : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? (
    <WholeWords text={exercise?.text.name ?? ""} />
  ) : (
    parts.map((part) => <span key={part}>{part}</span>)
  );
}

function cueLine(view: PlayerView, exercise: Exercise | null): string {
  if (exercise === null) return "";
  const { segment } = view;
  if (segment.kind === "switch") return sideWords(segment, exercise) ?? exercise.text.name;
  return segment.kind === "work" ? exercise.text.cue : exercise.text.name;
}

/** Getting ready: how to begin. At work: the steps after it, one after the other. */
function howLine(view: PlayerView, exercise: Exercise | null, note: string | undefined): string {
  const steps = exercise?.text.steps ?? [];
  const { segment, share } = view;
  if (segment.kind !== "work") return [note, steps[0]].filter(Boolean).join(" ");
  const rest = steps.slice(1);
  return rest[Math.min(rest.length - 1, Math.floor(share * rest.length))] ?? note ?? "";
}

const easierLine = (exercise: Exercise | null): string => exercise?.text.easier ?? i18n.t("routine.easierHint");
