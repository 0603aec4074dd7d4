import type { Care } from "../advice/admit.ts";
import type { Settings } from "../settings/settings.ts";
import type { DayKey } from "../time/day-key.ts";
import { weekdayOf } from "../time/local-day.ts";
import { isWithinProgramme } from "./programme-days.ts";
import { programmeRoutineId } from "./programme-routine.ts";
import { programmeSessions } from "./programme-session.ts";
import type { Programme } from "./programme.ts";
import { isChosen, restOn } from "./rest-and-light.ts";

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

/**
 * What starts the session that today still asks for, for whoever knows the gate and today's sessions but not the weeks before:
 * null where it isn't one of the programme's days, is done, or rests.
 */
export function sessionDue(
  programmes: readonly Programme[],
  sessions: Parameters<typeof programmeSessions>[0],
  { today, care }: { readonly today: DayKey; readonly care: Care },
): string | null {
  const programme = runningProgramme(programmes, today);
  if (programme === null || !isChosen(today, programme)) return null;
  const isDone = programmeSessions(sessions, programme.id).some(({ prescribed }) => prescribed.day === today);
  const rest = restOn(today, { programme, today, care, careDays: [], runs: [] });
  return isDone || rest !== null ? null : programmeRoutineId(programme.id);
}
