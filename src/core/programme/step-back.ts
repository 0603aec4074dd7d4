import type { Level } from "../care-level/level.ts";
import type { DayKey } from "../time/day-key.ts";
import { daysBetween } from "../time/local-day.ts";
import { type Progress, progressOf } from "./ladders.ts";
import type { Programme } from "./programme.ts";

/** A day on which the answers asked for more care than "carry on". */
export type CareDay = { readonly day: DayKey; readonly level: Level; readonly isIll: boolean };

export const STEP_BACK_CAUSES = [
  "flare-up",
  "illness",
  "long-illness",
  "break",
  "long-break",
  "very-long-break",
] as const;
export type StepBackCause = (typeof STEP_BACK_CAUSES)[number];

type Row = { readonly cause: StepBackCause; readonly rungs: number; readonly isLight: boolean };

/** Back to the first rung, whatever the ladder. */
const TO_THE_FIRST = 100;

/**
 * What lies between two sessions and steps the next one back, in rungs; `isLight`: the first session afterwards is a light
 * one. The hardest that applies counts alone: a flare-up of three weeks is no break on top. Our own choices, in the spirit
 * of ev:gstt-exercises (pace activity) and the way back after a break in running (`return-ramp.ts`).
 */
export const STEP_BACKS: readonly Row[] = [
  { cause: "very-long-break", rungs: TO_THE_FIRST, isLight: true },
  { cause: "flare-up", rungs: 2, isLight: true },
  { cause: "long-illness", rungs: 2, isLight: true },
  { cause: "long-break", rungs: 2, isLight: true },
  { cause: "illness", rungs: 1, isLight: true },
  { cause: "break", rungs: 1, isLight: false },
];

/** Days. */
const BREAK = 14;
const LONG_BREAK = 28;
const VERY_LONG_BREAK = 84;
const LONG_ILLNESS = 7;

/** From this level on the answers stop strength (`admit`): that is a flare-up. */
export const FLARE_UP_LEVEL = 2;

export type StepBack = Row & {
  /** The first day of what caused it; of a break the day of the last session. */
  readonly day: DayKey;
};

/**
 * What happened since the last session that steps the next one back; null where nothing did.
 * @param since the day of the last session; null: none yet. An answer on that day came after it: before it the gate was shut
 */
export function stepBackSince(since: DayKey | null, { today, programme, careDays }: StepBackFacts): StepBack | null {
  const from = since ?? programme.startedOn;
  const between = careDays.filter(({ day }) => day >= from && day < today);
  const flareUp = between.find(({ level, isIll }) => level >= FLARE_UP_LEVEL && !isIll)?.day ?? null;
  const ill = illness(programme, between, { from, today });
  const idle = since === null ? 0 : daysBetween(since, today);
  const days: Readonly<Record<StepBackCause, DayKey | null>> = {
    "very-long-break": idle >= VERY_LONG_BREAK ? from : null,
    "flare-up": flareUp,
    "long-illness": ill !== null && ill.days >= LONG_ILLNESS ? ill.day : null,
    "long-break": idle >= LONG_BREAK ? from : null,
    illness: ill?.day ?? null,
    break: idle >= BREAK ? from : null,
  };
  for (const row of STEP_BACKS) {
    const day = days[row.cause];
    if (day !== null) return { ...row, day };
  }
  return null;
}

export type StepBackFacts = {
  readonly today: DayKey;
  readonly programme: Pick<Programme, "startedOn" | "pauses">;
  /** Days with a level over 0, oldest first. */
  readonly careDays: readonly CareDay[];
};

/** Illness as it was said, or as the answers to the warning signs had it. */
function illness(
  { pauses }: Pick<Programme, "pauses">,
  between: readonly CareDay[],
  { from, today }: { readonly from: DayKey; readonly today: DayKey },
): { readonly day: DayKey; readonly days: number } | null {
  const answered = between.filter(({ isIll }) => isIll).map(({ day }) => ({ day, days: 1 }));
  const said = pauses
    .filter((pause) => pause.because === "illness" && pause.from < today && (pause.until ?? today) >= from)
    .map((pause) => {
      const first = pause.from < from ? from : pause.from;
      return {
        day: first,
        days: daysBetween(first, pause.until !== null && pause.until < today ? pause.until : today),
      };
    });
  const all = [...said, ...answered].toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const [first] = all;
  if (first === undefined) return null;
  const lastAnswered = answered.at(-1)?.day ?? first.day;
  return { day: first.day, days: Math.max(...all.map(({ days }) => days), daysBetween(first.day, lastAnswered) + 1) };
}

export const steppedBack = (progress: Progress, back: StepBack | null): Progress =>
  back === null ? progress : progressOf(({ id }) => progress[id] - back.rungs);
