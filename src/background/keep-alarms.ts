import { TICK_IS_NEAR } from "@/src/core/engine/next-alarms.ts";
import { DAY, type EpochMs, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import type { AlarmInfo, AlarmsPort } from "@/src/platform/alarms.ts";

const TICK_ALARM = "tick";
export const NEXT_ALARM = "next";

/** An alarm further off than this is set anew; nearer it is left alone, because creating restarts its countdown. */
const TOLERANCE = 2 * SECOND;

/** Sees to it that both alarms exist and ring when they should. They are hints: the stored due-list is the truth. */
export async function keepAlarms(
  alarms: AlarmsPort,
  wanted: { readonly tickMinutes: number; readonly nextAt: EpochMs; readonly sparesTick?: boolean },
  now: EpochMs,
): Promise<void> {
  const current = await alarms.all();
  const period = wanted.tickMinutes * MINUTE;
  if (!isTickFine(current.get(TICK_ALARM), wanted, now)) {
    await alarms.create(TICK_ALARM, { when: now + period, periodMinutes: wanted.tickMinutes });
  }
  // Never in the past and never beyond a day: Firefox wraps long delays to nothing (browser fact 4).
  const when = Math.min(Math.max(wanted.nextAt, now + SECOND), now + DAY);
  const next = current.get(NEXT_ALARM);
  if (next === undefined || Math.abs(next.when - when) > TOLERANCE) {
    await alarms.create(NEXT_ALARM, { when, periodMinutes: null });
  }
}

/**
 * Every wake is a sign of life, so one that comes before the tick puts it off for a whole period, unless it is nearly one away
 * already. A clock that stepped leaves it too far ahead, or behind without ever ringing (browser facts 6 and 7).
 */
function isTickFine(
  tick: AlarmInfo | undefined,
  { tickMinutes, sparesTick = false }: Parameters<typeof keepAlarms>[1],
  now: EpochMs,
): boolean {
  if (tick?.periodMinutes !== tickMinutes) return false;
  const left = tick.when - now;
  const period = tickMinutes * MINUTE;
  return left > (sparesTick ? period * TICK_IS_NEAR : -TOLERANCE) && left <= period + TOLERANCE;
}
