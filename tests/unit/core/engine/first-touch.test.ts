import { expect, test } from "vitest";
import { parseSettings } from "@/src/core/settings/parse-settings.ts";
import { HOUR, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import type { DayEntry, DayScript } from "@/src/dev/lab/day/day-script.ts";
import { liveDay } from "@/tests/support/lived-day.ts";
import { createRandom } from "@/tests/support/random.ts";

const { settings } = parseSettings({ checkIn: { on: false } });
const SEEDS = 10;
/** Longer is not reading any more, but leaving. */
const LONGEST_WAIT = 285 * SECOND;

/** Four hours over a text, with a touch of two to four seconds about every `every` ms, never five minutes apart. */
function morning(seed: number, every: number): DayScript["day"] {
  const random = createRandom(seed);
  const day: DayEntry[] = [{ at: 9 * HOUR, do: "type" }];
  let at = 9 * HOUR + 5 * SECOND;
  while (at < 13 * HOUR) {
    day.push({ at, do: "read" });
    at += Math.round(Math.min(every * (0.3 + random.below(1.4)), LONGEST_WAIT));
    day.push({ at, do: "type" });
    at += (2 + Math.floor(random.below(3))) * SECOND;
  }
  return [...day, { at, do: "end" }];
}

/** How long after the first touch since it fell due each prompt was shown, seconds. */
function measure(every: number) {
  const delays: number[] = [];
  for (let seed = 1; seed <= SEEDS; seed++) {
    const day = morning(seed, every);
    const script: DayScript = { zone: "UTC", date: "2026-11-23", responds: "ignore", day };
    const { occurrences } = liveDay(script, settings);
    const midnight = Date.UTC(2026, 10, 23);
    const touches = day.filter((entry) => entry.do === "type").map(({ at }) => midnight + at);
    for (const { dueAt, shownAt, held } of occurrences) {
      if (shownAt === null) continue;
      // What holds for another reason (a prompt a moment ago, a return) is no delay of the touch.
      const from = Math.max(
        dueAt,
        ...held.flatMap(({ because, until }) => (because === "no-input" ? [] : (until ?? 0))),
      );
      const touched = touches.find((touch) => touch >= from - 15 * SECOND) ?? from;
      delays.push(Math.max(0, shownAt - Math.max(touched, from)));
    }
  }
  const sorted = delays.toSorted((a, b) => a - b);
  return {
    prompts: sorted.length / SEEDS,
    median: (sorted[Math.floor(sorted.length / 2)] ?? Infinity) / SECOND,
    worst: (sorted.at(-1) ?? Infinity) / SECOND,
  };
}

test.each([2, 4])(
  "who reads with a touch every %i min is prompted at the touch: at once half of the time, within a minute always",
  { timeout: 60_000 },
  (minutes) => {
    const { prompts, median, worst } = measure(minutes * MINUTE);
    expect(prompts).toBeGreaterThan(5);
    expect(median).toBeLessThan(20);
    expect(worst).toBeLessThanOrEqual(60);
  },
);
