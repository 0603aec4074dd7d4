import type { Level } from "../care-level/level.ts";
import { EQUIPMENT, type Settings } from "../settings/settings.ts";
import type { RoutineCategory, RoutineData, RoutineSummary } from "./routine.ts";
import { type StretchGroup, stretchGroupsOf } from "./stretch-groups.ts";
import { LEVELS_OFF_SECONDS, type StretchWeek } from "./stretch-week.ts";

/** Why a routine was picked. Words are the page's business. */
export type PickReason =
  | { readonly code: "run-soon"; readonly minutes: number }
  | { readonly code: "sore-day" }
  /** Seconds of the last seven days, a side. */
  | { readonly code: "less-stretched"; readonly group: StretchGroup; readonly seconds: number }
  | { readonly code: "fits-the-time" };

export type RoutinePick = { readonly routineId: string; readonly reason: PickReason };

export type PickAround = {
  readonly minutes: number;
  readonly place: Settings["place"];
  /** Today's advice: from 3 on no exercise at all, at 2 only what is made for sore days. */
  readonly level: Level;
  /** Whole minutes until the next planned run; null: none is near. */
  readonly minutesToRun: number | null;
  readonly week: StretchWeek;
  /** Routines of today: they come last. */
  readonly doneToday: readonly string[];
};

type Candidate = RoutineSummary & RoutineData;
type ExerciseOf = (id: string) => Parameters<typeof stretchGroupsOf>[0] | null;

/** Somebody with two minutes has a few seconds more. */
const GRACE_SECONDS = 15;
/** Whoever says five minutes wants most of five: a routine that fills them beats a little more need. */
const FILL_WEIGHT = 1.5;
/** More than need and time together can make up for. */
const REPEATED = 4;
/** As in the advice: a run this near deserves a warm-up. */
const RUN_IS_SOON = 60;
/** A group belongs to a routine if this share of its time goes to it. */
const MAIN_SHARE = 0.3;

/** These belong to a run or to a sore day and are left out without one. */
const FOR_OCCASIONS: readonly RoutineCategory[] = ["warm-up", "cool-down", "drill", "flare-up"];
const BEFORE_RUN: readonly RoutineCategory[] = ["warm-up", "glute-activation"];
const SORE_DAY: readonly RoutineCategory[] = ["flare-up", "walk-break"];

/** What fits the minutes and the place, best first, each with its reason. Empty: nothing does, or today is no day for it. */
export function picksForMinutes(
  routines: readonly Candidate[],
  around: PickAround,
  exerciseOf: ExerciseOf,
): readonly RoutinePick[] {
  if (around.level >= 3) return [];
  const fitting = routines.filter((routine) => fitsTime(routine, around) && fitsPlace(routine, around.place));
  const beforeRun =
    isRunSoon(around) && around.level < 2 ? fitting.filter((each) => suits(each, BEFORE_RUN, around)) : [];
  // Where no warm-up fits, in a quiet office say, the hour before a run is an hour like any other.
  const allowed = beforeRun.length > 0 ? beforeRun : fitting.filter((each) => isForAnyTime(each, around));
  const rated = allowed.map((routine) => rate(routine, around, exerciseOf));
  return rated.toSorted((a, b) => b.score - a.score).map(({ routineId, reason }) => ({ routineId, reason }));
}

const isRunSoon = ({ minutesToRun }: PickAround): boolean => minutesToRun !== null && minutesToRun <= RUN_IS_SOON;

/** Of these kinds, and not too much for a day on which to ease off. */
function suits({ category, intensity }: Candidate, kinds: readonly RoutineCategory[], { level }: PickAround): boolean {
  return kinds.includes(category) && (level === 0 || intensity !== "moderate");
}

function isForAnyTime(routine: Candidate, around: PickAround): boolean {
  if (around.level === 2) return suits(routine, SORE_DAY, around);
  return !FOR_OCCASIONS.includes(routine.category) && suits(routine, [routine.category], around);
}

function rate(
  routine: Candidate,
  around: PickAround,
  exerciseOf: ExerciseOf,
): RoutinePick & { readonly score: number } {
  const fill = routine.seconds / (around.minutes * 60 + GRACE_SECONDS);
  const repeated = around.doneToday.includes(routine.id) ? REPEATED : 0;
  const { need, reason } = reasonFor(routine, around, exerciseOf);
  return { routineId: routine.id, reason, score: need + FILL_WEIGHT * fill - repeated };
}

function reasonFor(
  routine: Candidate,
  { level, minutesToRun, week }: PickAround,
  exerciseOf: ExerciseOf,
): { readonly need: number; readonly reason: PickReason } {
  if (level === 2) return { need: routine.category === "flare-up" ? 1 : 0, reason: { code: "sore-day" } };
  if (minutesToRun !== null && minutesToRun <= RUN_IS_SOON && BEFORE_RUN.includes(routine.category)) {
    return { need: routine.category === "warm-up" ? 1 : 0, reason: { code: "run-soon", minutes: minutesToRun } };
  }
  const [group] = mainGroups(routine, exerciseOf).toSorted((a, b) => week[a] - week[b]);
  if (group === undefined || week[group] >= LEVELS_OFF_SECONDS) return { need: 0, reason: { code: "fits-the-time" } };
  // What sitting shortens most comes first while all else is equal.
  const first = group === "hip-flexors" ? 0.25 : 0;
  return {
    need: 1 - week[group] / LEVELS_OFF_SECONDS + first,
    reason: { code: "less-stretched", group, seconds: Math.round(week[group]) },
  };
}

/** The groups that a good part of the routine stretches. */
function mainGroups(routine: Candidate, exerciseOf: ExerciseOf): readonly StretchGroup[] {
  const seconds = new Map<StretchGroup, number>();
  for (const item of routine.items) {
    const exercise = item.kind === "exercise" ? exerciseOf(item.exerciseId) : null;
    for (const group of exercise === null ? [] : stretchGroupsOf(exercise)) {
      seconds.set(group, (seconds.get(group) ?? 0) + item.seconds);
    }
  }
  return [...seconds].flatMap(([group, spent]) => (spent >= routine.seconds * MAIN_SHARE ? [group] : []));
}

const fitsTime = ({ seconds }: Candidate, { minutes }: PickAround): boolean => seconds <= minutes * 60 + GRACE_SECONDS;

/** The place as the settings have it. On a floor that may be used a mat is a comfort, not a need. */
function fitsPlace({ floorNeeded, quiet, equipment }: Candidate, place: Settings["place"]): boolean {
  if (floorNeeded && !place.floor) return false;
  if (place.quiet && !quiet) return false;
  return equipment.every(({ what, optional }) => {
    const asked = EQUIPMENT.find((owned) => owned === what);
    return optional || asked === undefined || asked === "mat" || place.equipment.includes(asked);
  });
}
