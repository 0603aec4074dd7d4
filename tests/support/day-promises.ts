import type { Decision } from "@/src/core/engine/state/decision.ts";
import { isSittingKind } from "@/src/core/engine/state/prompt-table.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { workingIntervalAt } from "@/src/core/time/hours.ts";
import type { DayScript } from "@/src/dev/lab/day/day-script.ts";
import type { Stepped } from "@/src/dev/lab/model/model-shell.ts";
import { type LivedDay, showsOf } from "./lived-day.ts";

/** A sitter hears of us at least so long after the lap is full: absorbed, spaced, and what an alarm may be late. */
const LATEST_AFTER_LAP = 36 * MINUTE;

type Promise = (day: LivedDay, script: DayScript) => string | null;

/** What must hold on every day that anybody may live; each tells the first breach, or null. */
const PROMISES: readonly Promise[] = [
  function noIdTwice(day) {
    const ids = showsOf(day)
      .filter(({ occurrence }) => occurrence.attempts === 1)
      .map(({ occurrence }) => occurrence.id);
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    return twice === undefined ? null : `${twice} was shown twice`;
  },
  function endsOnce({ steps }, script) {
    // What a wrong clock passed over comes again when it is put right.
    if (hasClock(script)) return null;
    const ends = steps.flatMap(({ records }) => records.occurrences.filter(({ endedAt }) => endedAt !== null));
    const ids = ends.map(({ id }) => id);
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    return twice === undefined ? null : `${twice} ended twice`;
  },
  function isOpenOrEnded({ occurrences, steps }) {
    const active = new Set(steps.at(-1)?.after.prompts.active.map(({ id }) => id));
    const lost = occurrences.find(({ id, endedAt }) => endedAt === null && !active.has(id));
    return lost === undefined ? null : `${lost.id} neither ended nor goes on`;
  },
  function nobodyAway(day) {
    const show = showsOf(day).find(({ stepped }) => !["sitting", "standing"].includes(stepped.after.desk.open.kind));
    return show === undefined ? null : `${show.occurrence.id} was shown to nobody`;
  },
  function notJustBack(day) {
    const show = showsOf(day).find(({ stepped, occurrence }) => {
      const { returned } = stepped.after.desk;
      const { at } = stepped.wake;
      if (!isSittingKind(occurrence.kind) || returned === null || returned.at > at) return false;
      return returned.after >= 5 * MINUTE && at - returned.at < 5 * MINUTE;
    });
    return show === undefined ? null : `${show.occurrence.id} came within five minutes of a return`;
  },
  function isSpaced(day, script) {
    if (hasClock(script)) return null;
    const shows = showsOf(day);
    const close = shows.find(({ stepped, occurrence }, index) => {
      const before = shows[index - 1];
      if (!before || occurrence.kind === "warm-up" || before.occurrence.id === occurrence.id) return false;
      return stepped.wake.at - before.stepped.wake.at < stepped.context.settings.spacingMinutes * MINUTE;
    });
    return close === undefined ? null : `${close.occurrence.id} came too soon after the one before`;
  },
  function isHeardOf({ steps }, script) {
    if (hasClock(script)) return null;
    let heardAt = steps[0]?.wake.at ?? 0;
    for (const stepped of steps) {
      const { at } = stepped.wake;
      const { everyMinutes } = stepped.context.settings.posture;
      // Before the return nobody sat, and before hours begin nothing may come.
      const hours = workingIntervalAt(stepped.context.settings.workingHours, at, stepped.wake.zone);
      heardAt = Math.max(heardAt, stepped.after.desk.returned?.at ?? 0, hours?.start ?? 0);
      if (isExcused(stepped)) heardAt = at;
      else if (at - heardAt > everyMinutes * MINUTE + LATEST_AFTER_LAP) {
        return `nothing was heard of from ${new Date(heardAt).toISOString()} to ${new Date(at).toISOString()}`;
      }
    }
    return null;
  },
];

const hasClock = (script: DayScript): boolean => script.day.some((entry) => entry.do === "clock");
const saysWhy = ({ kind, decision }: Decision): boolean =>
  decision === "show" || decision === "hold" || decision === "open" || (isSittingKind(kind) && decision === "wait");

/** Nobody sits, nothing may come, the person has just done something, or a prompt or a hold is there. */
function isExcused({ wake, context, after, decisions }: Stepped): boolean {
  const { settings } = context;
  return (
    after.desk.open.kind !== "sitting" ||
    !settings.posture.on ||
    after.prompts.pausedUntil !== null ||
    workingIntervalAt(settings.workingHours, wake.at, wake.zone) === null ||
    !["wake", "idle", "shown"].includes(wake.event.type) ||
    decisions.some(saysWhy)
  );
}

/** The first promise that a day breaks, in words; null: none. */
export function brokenPromise(day: LivedDay, script: DayScript): string | null {
  for (const promise of PROMISES) {
    const breach = promise(day, script);
    if (breach !== null) return breach;
  }
  return null;
}
