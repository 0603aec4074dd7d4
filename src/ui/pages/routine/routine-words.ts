import { i18n } from "#i18n";
import { exerciseById } from "@/src/content/exercises/index.ts";
import type { Exercise } from "@/src/core/exercises/exercise.ts";
import type { PlanItem } from "@/src/core/player/plan.ts";
import type { PlayerCue } from "@/src/core/player/player-cues.ts";
import type { Segment } from "@/src/core/player/segments.ts";
import { moveTo } from "@/src/core/player/time-to-move.ts";

/** The exercise of a plan item; null for a rest. */
export function exerciseOf(item: PlanItem | undefined): Exercise | null {
  return item?.kind === "exercise" ? exerciseById(item.exerciseId) : null;
}

/** "Right leg back", "Left and right in turn"; null where there are no sides. */
export function sideWords(segment: Segment, exercise: Exercise | null): string | null {
  switch (segment.side) {
    case "first":
      return exercise?.text.sides?.[0] ?? null;
    case "second":
      return exercise?.text.sides?.[1] ?? i18n.t("routine.otherSide");
    case "alternating":
      return i18n.t("routine.bothInTurn");
    case "both":
      return null;
  }
}

/** What is said at a moment, by the voice and to screen readers. */
export function cueWords(cue: PlayerCue, plan: readonly PlanItem[]): string {
  switch (cue.kind) {
    case "ready": {
      const exercise = exerciseOf(plan[cue.segment.item]);
      const side = sideWords(cue.segment, exercise);
      const name = exercise?.text.name ?? "";
      const words = side === null ? i18n.t("routine.say.ready", [name]) : i18n.t("routine.say.readySide", [name, side]);
      const place = moveTo(plan, cue.segment.item);
      const next = cue.segment.item === 0 ? words : i18n.t("routine.say.next", [words]);
      return place === null ? next : i18n.t("routine.say.move", [i18n.t(`routine.moveTo.${place}`), next]);
    }
    case "go":
      return goWords(cue.segment, exerciseOf(plan[cue.segment.item]));
    case "switch":
      return i18n.t("routine.say.switch", [sideWords(cue.segment, exerciseOf(plan[cue.segment.item])) ?? ""]);
    case "rest":
      return restWords(cue.segment, plan);
    case "halfway":
      return i18n.t("routine.say.halfway");
    case "count":
      return String(cue.left);
    case "rep":
      return String(cue.number);
    case "done":
      return i18n.t("routine.say.done");
  }
}

/** How long or how often; the first time with the one thing to keep in mind. */
function goWords(segment: Segment, exercise: Exercise | null): string {
  const isFirst = segment.set === 1 && segment.side !== "second";
  const much = doseWords(segment);
  return isFirst && exercise !== null ? `${much} ${exercise.text.cue}` : much;
}

function restWords(segment: Segment, plan: readonly PlanItem[]): string {
  const next = exerciseOf(plan.slice(segment.item + 1).find(({ kind }) => kind === "exercise"));
  const words = i18n.t("routine.say.rest", [seconds(segment.ms)]);
  return next === null ? words : `${words} ${i18n.t("routine.say.next", [`${next.text.name}.`])}`;
}

function doseWords(segment: Segment): string {
  if (segment.isHold) return i18n.t("routine.say.holdFor", [seconds(segment.reps?.ms ?? segment.ms)]);
  if (segment.reps !== null) return i18n.t("routine.say.reps", [segment.reps.count]);
  return i18n.t("routine.say.moveFor", [seconds(segment.ms)]);
}

const seconds = (ms: number): number => Math.round(ms / 1000);

/** `0:18`, `12:05`, `1:02:30`: a clock that is read from across the room. Rounded up, so that it never shows 0:00 while time is left. */
export function clockText(ms: number): string {
  const whole = Math.ceil(ms / 1000 - 1e-6);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (count: number) => String(count).padStart(2, "0");
  return hours > 0 ? `${String(hours)}:${two(minutes)}:${two(rest)}` : `${String(minutes)}:${two(rest)}`;
}
