import type { Settings } from "@/src/core/settings/settings.ts";
import type { DayScript } from "@/src/dev/lab/day/day-script.ts";
import type { Stepped } from "@/src/dev/lab/model/model-shell.ts";
import { type DayRun, simulateDay } from "@/src/dev/lab/model/simulate-day.ts";

/** A day as it was lived, with every step that the engine took. */
export type LivedDay = DayRun & { readonly steps: readonly Stepped[] };

export function liveDay(script: DayScript, settings: Settings): LivedDay {
  const steps: Stepped[] = [];
  const run = simulateDay(script, settings, { onStep: (stepped) => steps.push(stepped) });
  return { ...run, steps };
}

/** The shows that a day's steps asked for, each with its step. */
export const showsOf = ({ steps }: LivedDay) =>
  steps.flatMap((stepped) =>
    stepped.effects.flatMap((effect) => (effect.type === "show" ? [{ stepped, occurrence: effect.occurrence }] : [])),
  );
