import type { Level } from "../care-level/level.ts";
import type { SuggestsHere } from "../care-level/suggests.ts";
import { type ProgrammeDay, programmeDays, type ProgrammeFacts } from "../programme/programme-days.ts";
import type { Run } from "../runs/run.ts";
import type { WeeklyRun } from "../settings/settings.ts";
import type { DayKey, Weekday } from "../time/day-key.ts";
import type { EpochMs } from "../time/epoch-ms.ts";
import { estimateMeters, judgeSingleRun } from "../training/load.ts";
import { plannedBetween, type SinglePlan } from "../training/plan-week.ts";
import { suggestWeek } from "../training/suggest-week.ts";

export type NextRun = {
  readonly id: string;
  readonly day: DayKey;
  readonly start: EpochMs;
  readonly minutes: number;
  /** As planned, or what the minutes come to at the person's usual speed; null: not known. */
  readonly meters: number | null;
  /** 110 % of the longest of the month before, where the run goes over it. */
  readonly limitMeters: number | null;
};

export type NextWeek = {
  readonly runs: readonly NextRun[];
  /** `paused`: today's answers ask for a pause, so the plan waits; `eased`: shorter and easier. */
  readonly holds: "planned" | "eased" | "paused";
  /** Days for strength; none where today's answers rule it out, nothing is planned, or a programme has its own days. */
  readonly strengthDays: readonly Weekday[];
  /** The programme's days, those that it keeps free with their reason; `waits`: today's answers rule its sessions out. */
  readonly programme: readonly ProgrammeDay[] | "waits" | null;
};

/** The plan of the days from `from` to `to`, both included, as it stands and as today's answers let it stand. */
export function nextWeek(given: {
  readonly from: DayKey;
  readonly to: DayKey;
  readonly zone: string;
  readonly weekly: readonly WeeklyRun[];
  readonly singles: readonly SinglePlan[];
  readonly runs: readonly Run[];
  readonly care: { readonly level: Level; readonly suggests: SuggestsHere };
  /** The programme that goes on; null: none. */
  readonly programme: ProgrammeFacts | null;
}): NextWeek {
  const { care, runs, programme, from, to } = given;
  const planned = plannedBetween(given).filter(({ isCancelled }) => !isCancelled);
  const holds = care.level >= 2 ? "paused" : care.level === 1 ? "eased" : "planned";
  const isRuledOut = holds === "paused" || care.suggests !== "exercise";
  const days = programme === null ? [] : programmeDays(programme, { from, to });
  return {
    runs: planned.map(({ id, day, start, minutes, meters }) => {
      const candidate = { start, meters: meters ?? estimateMeters(minutes, runs, start), isEstimate: meters === null };
      const verdict = judgeSingleRun(candidate, runs);
      const isOver = verdict.verdict === "over" || verdict.verdict === "doubled";
      return { id, day, start, minutes, meters: candidate.meters, limitMeters: isOver ? verdict.limitMeters : null };
    }),
    holds,
    strengthDays: isRuledOut || days.length > 0 ? [] : suggestWeek(given.weekly).strengthDays,
    programme: days.length === 0 ? null : isRuledOut ? "waits" : days,
  };
}
