import type { Level } from "@/src/core/care-level/level.ts";
import type { PromptRoutine } from "@/src/core/engine/state/prompt-routine.ts";
import type { Build } from "@/src/core/figure/build.ts";
import { camelCase } from "@/src/core/lib/camel-case.ts";
import { programmeOfRoutine } from "@/src/core/programme/programme-routine.ts";
import { type PromptedRoutineId, ROUTINE_SECONDS } from "@/src/core/routines/routine-seconds.ts";
import type { RoutineUse, RoutineChoice } from "@/src/core/routines/routine-use.ts";
import type { StatusView } from "@/src/core/status/status-view.ts";
import { SECOND } from "@/src/core/time/epoch-ms.ts";
import { figurePath } from "../components/figure-path.ts";
import { describeScene, firstOpen, isHeld } from "./scene.ts";

/** How a stretch is named and described in the popup. */
export type StartName =
  | "posture"
  | "seated"
  | "short"
  | "hipFlexor"
  | "walk"
  | "warmUp"
  | "coolDown"
  | "strength"
  | "programme"
  | "badDay";

/** The address of a stretch's picture. */
export const startFigurePath = (name: StartName, build: Build): string => figurePath(name, build);

/** A routine that one click starts. `ms` null: as long as its page says. `promptId`: the open prompt that it answers. */
export type Start = RoutineChoice & {
  readonly name: StartName;
  readonly ms: number | null;
  readonly promptId: string | null;
};

type OwnStart = Pick<PromptRoutine, "routineId" | "use" | "seconds">;

/** What the popup starts without a prompt. */
const OWN_STARTS = {
  hipFlexor: ownStart("hip-flexor-standing", "hip-flexor"),
  posture: ownStart("reset-standing", "posture"),
  seated: ownStart("reset-seated", "posture"),
  walk: ownStart("walk-break-2", "walk"),
  badDay: ownStart("flare-up-chair", "other"),
} as const satisfies Partial<Record<StartName, OwnStart>>;

function ownStart(routineId: PromptedRoutineId, use: RoutineUse): OwnStart {
  return { routineId, use, seconds: ROUTINE_SECONDS[routineId] };
}

/**
 * The red row: an open prompt's routine if there is one (its short version after two ignored ones), a seated reset while
 * something holds, a walk while standing, else the hip-flexor stretch. On a bad day it is what the banner says: a walk where
 * one is asked for, else gentle movement.
 */
export function mainStart(status: StatusView, level: Level = 0): Start {
  const asked = askedStart(status);
  if (asked !== null && (!isBadDay(level) || asked.use === "walk")) return asked;
  if (isBadDay(level)) return startOf(OWN_STARTS.badDay, status);
  const { kind } = describeScene(status);
  if (kind === "hold") return startOf(OWN_STARTS.seated, status);
  if (kind === "stand") return startOf(OWN_STARTS.walk, status);
  return startOf(OWN_STARTS.hipFlexor, status);
}

/** What the prompt on the screen asks for; null where none does. */
function askedStart(status: StatusView): Start | null {
  const open = firstOpen(status);
  return open === null || isHeld(open) || open.routine === null ? null : promptStart(open.routine, open.id);
}

/** What a prompt asks for: an open one, or one that has passed (`promptId` null). */
export function promptStart({ routineId, use, seconds }: OwnStart, promptId: string | null): Start {
  const choice = { routineId, use };
  return { ...choice, name: nameOf(choice), ms: seconds === null ? null : seconds * SECOND, promptId };
}

/** Routines that stretch the hip flexors among other things: beside them the stretch by itself is not needed. */
const STRETCHES_HIP_FLEXORS: readonly RoutineUse[] = ["hip-flexor", "warm-up", "cool-down"];

/** From level 2 on what moves gently stands first. */
export const isBadDay = (level: Level): boolean => level >= 2;

/** What else is one click away: what a prompt asks for, the posture reset and the hip-flexor stretch, whichever the red row is not. */
export function otherStarts(status: StatusView, main: Start): readonly Start[] {
  const asked = askedStart(status);
  const own = ownStarts(main).filter(({ use }) => use !== asked?.use);
  return [
    ...(asked === null || asked.promptId === main.promptId ? [] : [asked]),
    ...own.map((one) => startOf(one, status)),
  ];
}

function ownStarts(main: Start): readonly OwnStart[] {
  return [
    ...(main.use === "posture" ? [] : [OWN_STARTS.posture]),
    ...(STRETCHES_HIP_FLEXORS.includes(main.use) ? [] : [OWN_STARTS.hipFlexor]),
  ];
}

/** A routine chosen by hand; it answers the open prompt that asks for the same. */
function startOf(own: OwnStart, status: StatusView): Start {
  return promptStart(own, status.open.find(({ kind }) => kind === own.use)?.id ?? null);
}

function nameOf({ routineId, use }: RoutineChoice): StartName {
  if (routineId === "reset-30") return "short";
  if (routineId === OWN_STARTS.seated.routineId) return "seated";
  if (routineId === OWN_STARTS.badDay.routineId) return "badDay";
  if (programmeOfRoutine(routineId) !== null) return "programme";
  return use === "other" ? "posture" : camelCase(use);
}
