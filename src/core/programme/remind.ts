import type { Settings } from "../settings/settings.ts";
import type { DayKey } from "../time/day-key.ts";
import { weekdayOf } from "../time/local-day.ts";
import { isWithinProgramme } from "./programme-days.ts";
import type { Programme } from "./programme.ts";
import { restOn } from "./rest-and-light.ts";

/** The programme that nobody has ended: of several, after two machines were joined, the one begun last. */
export function currentProgramme<P extends Programme>(programmes: readonly P[]): P | null {
  return programmes.filter(({ endedOn }) => endedOn === null).toSorted((a, b) => b.createdAt - a.createdAt)[0] ?? null;
}

/** The programme that asks for something today; null where none does, has not begun or is over. */
export function runningProgramme(programmes: readonly Programme[], today: DayKey): Programme | null {
  const current = currentProgramme(programmes);
  return current !== null && isWithinProgramme(today, current) ? current : null;
}

/**
 * When the strength prompt comes while a programme runs: at its own time, on the programme's days, and not on a day that
 * the programme keeps free. Whether it comes at all stays the person's own switch; what the answers stop, the engine stops.
 */
export function strengthDays(
  programme: Programme,
  strength: Settings["strength"],
  today: DayKey,
): Settings["strength"] {
  const isFree =
    restOn(today, {
      programme,
      today,
      care: { kind: "known", level: 0, suggests: "exercise" },
      careDays: [],
      runs: [],
    }) !== null;
  const weekdays = programme.weekdays.filter((weekday) => !isFree || weekday !== weekdayOf(today));
  return { ...strength, weekdays };
}
