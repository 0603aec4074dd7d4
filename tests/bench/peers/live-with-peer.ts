import { BODY_SIGNS } from "@/src/dev/lab/model/body-signs.ts";
import type { DeskSecond } from "./desk-seconds.ts";
import type { PeerClock, PeerRule } from "./rules.ts";

/** What a day with a tool came to. */
export type PeerDay = {
  /** When it spoke, seconds since midnight. */
  readonly prompts: readonly number[];
  /** Whether it took somebody for sitting there, by second of the day. */
  readonly counted: ReadonlySet<number>;
};

/** A day with another tool, by its rule. Whoever is prompted is taken to have kept the break: the next countdown follows it. */
export function liveWithPeer(rule: PeerRule, day: Iterable<DeskSecond>): PeerDay {
  const clocks = rule.clocks.map((clock) => createCountdown(clock));
  const prompts: number[] = [];
  const counted = new Set<number>();
  for (const { at, body, idle } of day) {
    const { locked, runs, fullScreen } = BODY_SIGNS[body];
    if (runs && !locked && (rule.goneAfter === null || idle < rule.goneAfter)) counted.add(at);
    if (locked && rule.restartsWhenLocked) for (const clock of clocks) clock.restart();
    const due = clocks.filter((clock) => clock.second(idle, runs));
    if (due.length === 0) continue;
    for (const clock of due) clock.next();
    const isHeld = (fullScreen && rule.skipsFullScreen) || locked || !isWithin(rule.hours, at);
    // Two that fall due together are one to the person: the longer break.
    if (!isHeld) prompts.push(at);
  }
  return { prompts, counted };
}

function createCountdown({ every, lasts, standsAfter, restartsAfter }: PeerClock) {
  let turn = 0;
  let left = every;
  return {
    /** Counts a second; whether the break is due. */
    second(idle: number, runs: boolean): boolean {
      if (restartsAfter !== null && idle >= restartsAfter) left = every;
      else if (runs && (standsAfter === null || idle < standsAfter)) left -= 1;
      return runs && left <= 0;
    },
    restart() {
      left = every;
      turn = 0;
    },
    next() {
      left = every + (lasts[turn % lasts.length] ?? 0);
      turn += 1;
    },
  };
}

const isWithin = (hours: PeerRule["hours"], at: number): boolean =>
  hours === null || (at >= hours[0] * 3600 && at < hours[1] * 3600);
