import type { Series } from "@/src/core/insights/goes-with.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { addDays } from "@/src/core/time/local-day.ts";
import type { Random } from "./random.ts";

const START = "2026-01-05" as DayKey;
const FACTORS = ["longestSit", "deskTime", "breaks", "run", "routines", "sleep"] as const;

/** Of a bell, about: mean 0, spread 1. */
const bell = (random: Random) =>
  Array.from({ length: 6 }, () => random.below(1)).reduce((sum, one) => sum + one, -3) / Math.sqrt(0.5);

/**
 * Somebody's weeks: pain that lasts from day to day, flares up, and is worse on some weekday; factors that hang on the weekday
 * and on how busy the week is, weekends mostly unknown. They have nothing to do with each other, but for `planted` points of
 * pain on days after a longer sit than usual.
 */
export function simulatedPerson(
  random: Random,
  { weeks, planted }: { readonly weeks: number; readonly planted: number },
): readonly Series[] {
  const weekdayPain = Array.from({ length: 7 }, () => random.below(1.2));
  const weekdayLoad = Array.from({ length: 7 }, () => bell(random));
  const runsOn = Array.from({ length: 7 }, () => random.below(1) < 0.45);
  let carried = 0;
  let flare = 0;
  let busy = 0;
  let satLongBefore = false;
  const rows = Array.from({ length: weeks * 7 }, (_, at) => {
    const weekday = at % 7;
    if (weekday === 0) busy = busy * 0.5 + bell(random);
    if (flare === 0 && random.below(1) < 0.02) flare = 8;
    carried = carried * 0.6 + bell(random) * 0.7;
    const raw = 1.6 + carried + (weekdayPain[weekday] ?? 0) + (flare > 0 ? 2 : 0) + (satLongBefore ? planted : 0);
    flare = Math.max(0, flare - 1);
    const load = () => (weekdayLoad[weekday] ?? 0) * 0.5 + busy * 0.5 + bell(random);
    const isDeskDay = weekday < 5;
    const sit = 55 + 14 * load();
    // What is given with a day is of the one before.
    const x = {
      longestSit: isDeskDay ? Math.round(sit) : null,
      deskTime: isDeskDay ? 6 + load() : null,
      breaks: isDeskDay ? Math.max(0, Math.round(5 + 2 * load())) : null,
      run: (runsOn[weekday] ?? false) && random.below(1) < 0.85 ? 1 : 0,
      routines: isDeskDay ? Math.max(0, Math.round(2 + load())) : null,
      sleep: random.below(1) < 0.6 ? 7 + bell(random) : null,
    };
    satLongBefore = isDeskDay && sit > 55;
    const isAnswered = random.below(1) < 0.85;
    return { day: addDays(START, at), x, pain: isAnswered ? Math.max(0, Math.min(10, Math.round(raw))) : null };
  });
  return FACTORS.map((factor) => ({
    factor,
    pairs: rows.map(({ day, pain }, at) => ({ day, pain, x: rows[at - 1]?.x[factor] ?? null })),
  }));
}
