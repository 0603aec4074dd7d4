import type { ClockTime } from "@/src/core/time/day-key.ts";
import type { DayScript } from "@/src/dev/lab/day/day-script.ts";
import type { DayPart } from "../support/desk-day.ts";

const MINUTE = 60_000;

export type ShownDay = {
  readonly zone: string;
  readonly date: string;
  /** Minutes since midnight. */
  readonly begins: number;
  readonly day: readonly DayPart[];
  readonly run: { readonly afterMinutes: number; readonly minutes: number };
  /** Those of which there are pictures at its end. */
  readonly pages: readonly string[];
};

/**
 * The day that `npm start` shows: a posture reset done, a break at the coffee machine, a hip-flexor stretch, and the warm-up
 * before a run that was planned in the morning.
 */
export const SHOWN_DAY: ShownDay = {
  zone: "Europe/Berlin",
  date: "2026-11-23",
  begins: 8 * 60 + 58,
  day: [
    { do: "type", minutes: 34, finishes: "posture" },
    { do: "type", minutes: 18 },
    { do: "leave", minutes: 8 },
    { do: "type", minutes: 44, finishes: "hip-flexor" },
    { do: "type", minutes: 20, finishes: "warm-up" },
  ],
  run: { afterMinutes: 140, minutes: 45 },
  pages: ["popup.html", "options.html", "library.html", "welcome.html"],
};

/** A quarter of an hour of the same kind, for the test of `npm start` on a busy machine, where the whole day takes minutes. */
export const SHORT_DAY: ShownDay = {
  ...SHOWN_DAY,
  day: [
    { do: "type", minutes: 8, finishes: "warm-up" },
    { do: "leave", minutes: 6 },
    { do: "type", minutes: 2 },
  ],
  run: { afterMinutes: 26, minutes: 45 },
  pages: ["popup.html"],
};

/** Which of the two is wanted: the whole one, unless `SHOWN_DAY` in the environment is `short`. */
export function shownDay(): ShownDay {
  return process.env["SHOWN_DAY"] === "short" ? SHORT_DAY : SHOWN_DAY;
}

/** The same day as the lab takes it. */
export function shownDayScript({ zone, date, begins, day, run }: ShownDay): DayScript {
  const at = (minutes: number) => (begins + minutes) * MINUTE;
  const entries: DayScript["day"] = [
    { at: at(0), do: "open" },
    { at: at(0), do: "plan-run", start: clockTime(begins + run.afterMinutes), minutes: run.minutes },
  ];
  let elapsed = 0;
  for (const part of day) {
    entries.push({ at: at(elapsed), do: part.do });
    elapsed += part.minutes;
    if (part.finishes !== undefined) {
      entries.push({ at: at(elapsed), do: "press", button: "done", kind: part.finishes });
    }
  }
  entries.push({ at: at(elapsed), do: "end" });
  return { zone, date, responds: "ignore", day: entries };
}

function clockTime(minutes: number): ClockTime {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` as ClockTime;
}
