import type { Settings } from "@/src/core/settings/settings.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { boundsOf } from "@/src/core/time/local-day.ts";
import { trueSittingMs, trueIntervals } from "@/src/dev/lab/day/true-sitting.ts";
import { simulateDay } from "@/src/dev/lab/model/simulate-day.ts";
import { randomDay } from "@/tests/support/population.ts";
import { judgePrompts, longestUnheard } from "../peers/judge-prompts.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What the whole of a seeded person's day came to. Numbers of times, minutes, or thousandths where the name says so. */
export function dayFigures(seed: number, settings: Settings): Readonly<Record<string, number>> {
  const script = randomDay(seed);
  const shows: { readonly kind: string; readonly at: number }[] = [];
  let wakes = 0;
  const { spans } = simulateDay(script, settings, {
    memory: "value",
    onStep: ({ effects, wake, cause }) => {
      // What the shell does within a wake starts nothing.
      if (cause !== "shell") wakes += 1;
      for (const effect of effects) {
        if (effect.type === "show") shows.push({ kind: effect.occurrence.kind, at: wake.at });
      }
    },
  });
  const midnight = boundsOf(script.date as DayKey, script.zone).start;
  const intervals = trueIntervals(script.day);
  const prompts = shows.map(({ at }) => (at - midnight) / 1000);
  const judged = judgePrompts(intervals, prompts);
  const truth = trueSittingMs(script.day);
  const counted = spans.reduce((sum, { kind, start, end }) => sum + (kind === "sitting" ? end - start : 0), 0);
  return {
    prompts: judged.prompts,
    "in a call or presenting": judged.interrupting,
    "to nobody": judged.toNobody,
    "just back": judged.justBack,
    "wrong moments": judged.interrupting + judged.toNobody + judged.justBack,
    "minutes sat": truth / MINUTE,
    "longest minutes unheard": longestUnheard(intervals, prompts) / 60,
    "desk time off by, thousandths": (Math.abs(counted - truth) / truth) * 1000,
    "desk time too much by, thousandths": ((counted - truth) / truth) * 1000,
    wakes,
    ...countsBy(
      shows.map(({ kind }) => `kind ${kind}`),
      KINDS.map((kind) => `kind ${kind}`),
    ),
    ...countsBy(
      shows.map(({ at }) => hourOf(at - midnight)),
      HOURS,
    ),
  };
}

export const KINDS = ["posture", "hip-flexor", "walk", "check-in"] as const;
export const HOURS = Array.from({ length: 24 }, (_, hour) => `hour ${hour}`);

const hourOf = (sinceMidnight: number): string => `hour ${Math.floor(sinceMidnight / HOUR)}`;

/** Days without any count as well. */
function countsBy(found: readonly string[], names: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(names.map((name) => [name, found.filter((one) => one === name).length]));
}
