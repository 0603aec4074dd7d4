import type { ClockName } from "../../desk-time/clocks.ts";
import { ROUTINE_USES, type RoutineUse } from "../../routines/routine-use.ts";
import type { Settings } from "../../settings/settings.ts";
import type { PromptKind, SittingKind } from "./prompt-kind.ts";

/** One sitting prompt: which clock makes it due, and what satisfies it. */
export type SittingPrompt = {
  readonly kind: SittingKind;
  readonly clock: ClockName;
  readonly isOn: (settings: Settings) => boolean;
  readonly everyMinutes: (settings: Settings) => number;
  readonly satisfiedBy: readonly RoutineUse[];
};

/** The chair's prompts, lowest rank first. A higher one absorbs a lower one (engine rule 28). */
export const SITTING_PROMPTS: readonly SittingPrompt[] = [
  {
    kind: "posture",
    clock: "posture",
    isOn: (settings) => settings.posture.on,
    everyMinutes: (settings) => settings.posture.everyMinutes,
    satisfiedBy: ROUTINE_USES,
  },
  {
    kind: "hip-flexor",
    clock: "hipFlexor",
    isOn: (settings) => settings.hipFlexor.on,
    everyMinutes: (settings) => settings.hipFlexor.everyMinutes,
    satisfiedBy: ["hip-flexor", "warm-up", "cool-down"],
  },
  {
    kind: "walk",
    clock: "walk",
    isOn: (settings) => settings.walk.on,
    everyMinutes: (settings) => settings.walk.everyMinutes,
    satisfiedBy: ["walk"],
  },
];

const RANK: Readonly<Record<PromptKind, number>> = {
  posture: 0,
  "hip-flexor": 1,
  walk: 2,
  strength: 3,
  "check-in": 4,
  review: 4,
  "cool-down": 5,
  "warm-up": 6,
};

export const rankOf = (kind: PromptKind): number => RANK[kind];

export const sittingPromptOf = (kind: PromptKind): SittingPrompt | undefined =>
  SITTING_PROMPTS.find((prompt) => prompt.kind === kind);

/** The routine use that a prompt of this kind asks for; check-in and review ask for none. */
export function promptUse(kind: PromptKind): RoutineUse | null {
  return kind === "check-in" || kind === "review" ? null : kind;
}

/** Whether the person wants prompts of this kind at all. */
export function isOn(kind: PromptKind, settings: Settings): boolean {
  return SWITCHES[kind](settings);
}

const SWITCHES: Readonly<Record<PromptKind, (settings: Settings) => boolean>> = {
  posture: (settings) => settings.posture.on,
  "hip-flexor": (settings) => settings.hipFlexor.on,
  walk: (settings) => settings.walk.on,
  strength: (settings) => settings.strength.on,
  "check-in": (settings) => settings.checkIn.on,
  review: (settings) => settings.review.on,
  "cool-down": (settings) => settings.coolDown.on,
  "warm-up": (settings) => settings.warmUp.on,
};
