import { type EpochMs, MINUTE } from "../../time/epoch-ms.ts";
import { addDays, dayKeyAt } from "../../time/local-day.ts";
import type { EndedPrompt, PromptState } from "./engine-state.ts";
import type { Occurrence } from "./occurrence.ts";
import { baseOf, countBefore, type NamedRun, runPromptId } from "./prompt-id.ts";
import type { PromptKind } from "./prompt-kind.ts";

/**
 * What is over is remembered for as long as it could come again, never by a count: else the fortieth run of a day brings
 * back the first. A daily prompt may come four days late, a run is looked at until the day after it; two days more are for
 * clocks and flights.
 */
const KEPT_DAYS = 6;
/** A run that moves by less is the same run: what was answered stays answered. */
const SAME_TIME = 15 * MINUTE;

type Over = Pick<Occurrence, "id" | "day"> & Partial<Pick<Occurrence, "runStart" | "expiry">>;

/** Remembers that a daily or run occurrence is over, so that it is not planned again. */
export function rememberEnded(prompts: PromptState, { id, day, runStart = null, expiry = null }: Over): PromptState {
  const base = baseOf(id);
  const before = prompts.ended.find((other) => other.id === base);
  const ended: EndedPrompt = {
    id: base,
    day: before !== undefined && before.day > day ? before.day : day,
    count: Math.max(before?.count ?? 0, countBefore(id) + 1),
    runStart,
    isCancelled: expiry === "run-cancelled",
  };
  return { ...prompts, ended: [...prompts.ended.filter((other) => other !== before), ended] };
}

/** Whether the daily occurrence with this id is over. */
export const hasEnded = ({ ended }: PromptState, id: string): boolean => ended.some((over) => over.id === id);

/** What ended of a run's prompt, under whichever date: a run may move, and zones change. */
export function endedOfRun({ ended }: PromptState, kind: PromptKind, runId: string): EndedPrompt | undefined {
  return ended.find(({ id }) => id.startsWith(`${kind}:`) && id.endsWith(`:${runId}`));
}

/**
 * The id under which a run's prompt may come now, or null if it is open or over. A run that moved since its prompt ended, or
 * was cancelled and put back, brings it once more: `<id>+n`.
 */
export function nextRunPromptId(prompts: PromptState, kind: PromptKind, run: NamedRun, zone: string): string | null {
  if (prompts.active.some((other) => other.kind === kind && other.runId === run.id)) return null;
  const ended = endedOfRun(prompts, kind, run.id);
  if (ended === undefined) return runPromptId(kind, run, zone);
  const isMoved = ended.runStart !== null && Math.abs(run.start - ended.runStart) >= SAME_TIME;
  return isMoved || ended.isCancelled ? `${ended.id}+${ended.count}` : null;
}

/** A flight moves runs that are meant by the wall clock; one that had begun before it does not come again. */
export function keepBegunRuns(prompts: PromptState, runs: readonly NamedRun[], at: EpochMs): PromptState {
  const ended = prompts.ended.map((over) => {
    if (over.runStart === null || over.runStart > at) return over;
    const run = runs.find(({ id }) => over.id.endsWith(`:${id}`));
    return run ? { ...over, runStart: run.start } : over;
  });
  return { ...prompts, ended };
}

/** Forgets what can't come again because its day has long gone by at `at`. */
export function forgetOld(prompts: PromptState, at: EpochMs, zone: string): PromptState {
  const oldest = addDays(dayKeyAt(at, zone), -KEPT_DAYS);
  const isYoung = ({ day }: EndedPrompt) => day >= oldest;
  return prompts.ended.every(isYoung) ? prompts : { ...prompts, ended: prompts.ended.filter(isYoung) };
}

/** The clock was wrong when it passed these over: they are still to come. */
export function forgetMissed(prompts: PromptState): PromptState {
  const { ended, missed } = prompts;
  return { ...prompts, ended: ended.filter(({ id }) => !missed.includes(id)), missed: [] };
}
