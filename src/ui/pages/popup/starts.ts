import type { RoutineId } from "@/src/content/routines/summary.ts";
import type { RoutineUse } from "@/src/core/engine/engine-event.ts";
import type { PromptKind } from "@/src/core/prompts/prompt-kind.ts";
import { routineForPrompt, type RoutineChoice } from "@/src/core/routines/routine-for-prompt.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import type { StatusView } from "@/src/core/status/status-view.ts";
import { SECOND } from "@/src/core/time/epoch-ms.ts";
import { describeScene, firstOpen, isHeld } from "./scene.ts";

/** How a stretch is named and described in the popup. */
export type StartName = "posture" | "seated" | "short" | "hipFlexor" | "walk" | "warmUp" | "coolDown" | "strength";

/** A routine that one click starts. `promptId`: the open prompt that it answers. */
export type Start = RoutineChoice & { readonly name: StartName; readonly ms: number; readonly promptId: string | null };

const HIP_FLEXOR: RoutineChoice = { routineId: "hip-flexor-standing", use: "hip-flexor" };
const POSTURE: RoutineChoice = { routineId: "reset-standing", use: "posture" };
const SEATED: RoutineChoice = { routineId: "reset-seated", use: "posture" };
const WALK: RoutineChoice = { routineId: "walk-break-2", use: "walk" };

/**
 * The red row: an open prompt's routine if there is one (its short version after two ignored ones), a seated reset while
 * something holds, a walk while standing, else the hip-flexor stretch.
 */
export function mainStart(status: StatusView, settings: Settings): Start {
  const open = firstOpen(status);
  const asked = open === null || isHeld(open) ? null : promptStart(open, status, settings);
  if (asked !== null) return asked;
  const { kind } = describeScene(status);
  if (kind === "hold") return startOf(SEATED, status);
  if (kind === "stand") return startOf(WALK, status);
  return startOf(HIP_FLEXOR, status);
}

/** What a prompt asks for: an open one, or one that has passed (`id` null). Null where a prompt leads to a page instead. */
export function promptStart(
  prompt: { readonly kind: PromptKind; readonly short: boolean; readonly id: string | null },
  status: StatusView,
  settings: Settings,
): Start | null {
  const choice = routineForPrompt(prompt.kind, {
    short: prompt.short,
    seatedMs: status.seatedMs,
    leadMs: status.run === null ? null : status.run.start - status.at,
    floor: settings.place.floor,
    day: status.day,
  });
  return choice && { ...choice, name: nameOf(choice), ms: lengthOf(choice), promptId: prompt.id };
}

/** Routines that stretch the hip flexors among other things: beside them the stretch by itself is not needed. */
const STRETCHES_HIP_FLEXORS: readonly RoutineUse[] = ["hip-flexor", "warm-up", "cool-down"];

/** What else is one click away: the posture reset and the hip-flexor stretch, whichever the red row is not. */
export function otherStarts(status: StatusView, main: Start): readonly Start[] {
  const others = [
    ...(main.use === "posture" ? [] : [POSTURE]),
    ...(STRETCHES_HIP_FLEXORS.includes(main.use) ? [] : [HIP_FLEXOR]),
  ];
  return others.map((choice) => startOf(choice, status));
}

/** A routine chosen by hand; it answers the open prompt that asks for the same. */
function startOf(choice: RoutineChoice, status: StatusView): Start {
  const prompt = status.open.find(({ kind }) => kind === choice.use);
  return { ...choice, name: nameOf(choice), ms: lengthOf(choice), promptId: prompt?.id ?? null };
}

/**
 * Seconds of the routines that the popup starts. A copy, because the list of all routines is too heavy for the popup; a
 * test holds it against the content.
 */
export const ROUTINE_SECONDS: Readonly<Partial<Record<RoutineId, number>>> = {
  "reset-seated": 50,
  "reset-standing": 73,
  "reset-30": 36,
  "hip-flexor-standing": 110,
  "walk-break-2": 123,
  "warmup-run": 387,
  "warmup-short": 191,
  cooldown: 488,
  "cooldown-standing": 271,
  "desk-strength": 208,
  "strength-runner": 721,
  "core-10": 586,
};

function lengthOf({ routineId }: RoutineChoice): number {
  const seconds: Readonly<Record<string, number>> = ROUTINE_SECONDS;
  return (seconds[routineId] ?? 0) * SECOND;
}

function nameOf({ routineId, use }: RoutineChoice): StartName {
  if (routineId === "reset-30") return "short";
  if (routineId === SEATED.routineId) return "seated";
  switch (use) {
    case "hip-flexor":
      return "hipFlexor";
    case "warm-up":
      return "warmUp";
    case "cool-down":
      return "coolDown";
    case "posture":
    case "walk":
    case "strength":
      return use;
    case "other":
      return "posture";
  }
}
