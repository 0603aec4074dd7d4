import { TICK_IS_NEAR } from "@/src/core/engine/next-alarms.ts";
import { type EpochMs, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import type { ModelClock } from "./model-clock.ts";

export type AlarmName = "next" | "tick";
type Alarm = {
  readonly scheduledWall: EpochMs;
  readonly periodMs: number | null;
  /** When the timer behind it looks next, in script time. */
  readonly timerAt: number;
};

/** Further off than this, the shell creates an alarm anew. */
const TOLERANCE = 2 * SECOND;
const SOONEST = SECOND;

/**
 * Chromium's alarms (browser facts 1, 2, 6 and 7): wall-clock times behind monotonic timers. A step forward
 * leaves the old delay; after a step back a timer that runs out too early waits for the wall clock; waking from sleep and
 * starting the browser sets the timers anew, so that what was missed fires once. Periodic ones keep to their grid.
 */
export type ModelAlarms = {
  /** What the shell does with an `alarms` effect. */
  readonly repair: (
    wanted: { readonly tickMinutes: number; readonly nextAt: EpochMs; readonly sparesTick?: boolean },
    scriptTime: number,
  ) => void;
  /** The worker died in the handler of `next`, which had armed another a minute ahead. */
  readonly guard: (scriptTime: number) => void;
  /** When the next timer runs out; `Infinity` if none will. */
  readonly nextTimer: () => number;
  /** Lets the timer that is due at `scriptTime` run out: the alarm that fires, or null if its wall time is not there yet. */
  readonly fire: (scriptTime: number) => AlarmName | null;
  /** Sets every timer by the wall clock again, after sleep or a browser start. */
  readonly rewind: (scriptTime: number) => void;
};

export function createModelAlarms(clock: ModelClock): ModelAlarms {
  const alarms = new Map<AlarmName, Alarm>();

  function create(
    name: AlarmName,
    { scheduledWall, periodMs }: Pick<Alarm, "scheduledWall" | "periodMs">,
    scriptTime: number,
  ): void {
    const timerAt = scriptTime + Math.max(0, scheduledWall - clock.wallAt(scriptTime));
    alarms.set(name, { scheduledWall, periodMs, timerAt });
  }

  function dueFirst(): readonly [AlarmName, Alarm] | null {
    let first: readonly [AlarmName, Alarm] | null = null;
    for (const entry of alarms) if (first === null || entry[1].timerAt < first[1].timerAt) first = entry;
    return first;
  }

  return {
    repair({ tickMinutes, nextAt, sparesTick = false }, scriptTime) {
      const wall = clock.wallAt(scriptTime);
      const tick = alarms.get("tick");
      const periodMs = tickMinutes * MINUTE;
      const left = (tick?.scheduledWall ?? wall) - wall;
      const least = sparesTick ? periodMs * TICK_IS_NEAR : -TOLERANCE;
      const isTickRight = tick?.periodMs === periodMs && left > least && left <= periodMs + TOLERANCE;
      if (!isTickRight) create("tick", { scheduledWall: wall + periodMs, periodMs }, scriptTime);

      const next = alarms.get("next");
      const wanted = Math.max(nextAt, wall + SOONEST);
      const isNextRight = next !== undefined && Math.abs(next.scheduledWall - wanted) <= TOLERANCE;
      if (!isNextRight) create("next", { scheduledWall: wanted, periodMs: null }, scriptTime);
    },

    guard(scriptTime) {
      if (alarms.has("next")) return;
      create("next", { scheduledWall: clock.wallAt(scriptTime) + MINUTE, periodMs: null }, scriptTime);
    },

    nextTimer: () => dueFirst()?.[1].timerAt ?? Number.POSITIVE_INFINITY,

    fire(scriptTime) {
      const due = dueFirst();
      if (!due || due[1].timerAt > scriptTime) return null;
      const [name, alarm] = due;
      const wall = clock.wallAt(scriptTime);
      if (wall < alarm.scheduledWall) {
        create(name, alarm, scriptTime);
        return null;
      }
      alarms.delete(name);
      if (alarm.periodMs !== null) {
        const missed = Math.floor((wall - alarm.scheduledWall) / alarm.periodMs);
        create(name, { ...alarm, scheduledWall: alarm.scheduledWall + (missed + 1) * alarm.periodMs }, scriptTime);
      }
      return name;
    },

    rewind(scriptTime) {
      for (const [name, alarm] of alarms) create(name, alarm, scriptTime);
    },
  };
}
